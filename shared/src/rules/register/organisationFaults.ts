/** What an organisation and an area of collaboration may hold. */
import type { CollaborationArea, Organisation, Population } from '../../plan/index.ts'
import { allDifferent, date, each, type Faults, fault, inhabitants, line, none, words } from './fieldFaults.ts'
import { type Known, refersTo } from './known.ts'

/** The palette of people's colours has so many. */
const hues = 7

export function organisationFaults(organisation: Organisation, known: Known): Faults {
  const { name, shortName, mark, hue, notTakingPartReason, populations, areaIds } = organisation
  return [
    ...line('name', name),
    ...line('shortName', shortName),
    ...line('mark', mark),
    ...([...mark].length > 2 ? fault('mark', 'too-long') : none),
    ...(Number.isInteger(hue) && hue >= 0 && hue < hues ? none : fault('hue', 'not-a-count')),
    ...codeFaults(organisation, known),
    ...words('notTakingPartReason', notTakingPartReason ?? '', 'may-be-empty'),
    ...each('populations', populations, populationFaults),
    ...allDifferent(
      'populations',
      populations.map((population) => population.date),
      'date',
    ),
    ...areaIds.flatMap((id, index) => refersTo(`areaIds.${index}`, id, known.collaborationAreas)),
    ...allDifferent('areaIds', areaIds),
  ]
}

/** Official codes break ties when sums are split, so no two organisations share one. */
function codeFaults({ id, code }: Organisation, { register }: Known): Faults {
  if (code === null) return none
  if (!/^\d{2,4}$/.test(code)) return fault('code', 'not-a-code')
  const other = register.organisations.find((one) => one.id !== id && one.code === code)
  return other ? fault('code', 'same-twice', { by: { kind: 'organisation', id: other.id } }) : none
}

/** A count without its day or its source decides on nobody's money. */
function populationFaults({ date: counted, count, source }: Population): Faults {
  return [...date('date', counted), ...inhabitants('count', count), ...words('source', source)]
}

export function collaborationAreaFaults({ id, name, parentId }: CollaborationArea, known: Known): Faults {
  const { register, collaborationAreas } = known
  const parents = new Map(register.collaborationAreas.map((area) => [area.id, area.parentId]))
  let at = parentId
  for (let steps = 0; at !== null && steps <= parents.size; steps++) {
    if (at === id) return fault('parentId', 'goes-in-a-circle')
    at = parents.get(at) ?? null
  }
  return [...line('name', name), ...refersTo('parentId', parentId, collaborationAreas)]
}
