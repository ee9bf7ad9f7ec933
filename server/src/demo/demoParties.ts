/** Short forms for a demo county's organisations: a table of municipalities, and the few that stand beside them. */
import {
  type CollaborationAreaId,
  type IsoDate,
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  type Population,
  plainOrganisation,
} from '@samplan/shared/plan'

/** Official code, mark, short name, name, and inhabitants to the nearest hundred. */
export type MunicipalityRow = readonly [
  code: string,
  mark: string,
  shortName: string,
  name: string,
  inhabitants: number,
]

/** The palette of people's colours has so many. */
const hues = 7

/** Municipalities of a county whose ids begin with `prefix`, in the order of the table. */
export function demoMunicipalities(
  prefix: string,
  rows: readonly MunicipalityRow[],
  { date, areaOf = () => [] }: { date: IsoDate; areaOf?: (code: string) => readonly CollaborationAreaId[] },
): readonly Organisation[] {
  return rows.map(([code, mark, shortName, name, inhabitants], index) => ({
    ...demoParty(prefix, 'municipality', { code, mark, shortName, name }),
    hue: index % hues,
    populations: [exampleCount(date, inhabitants)],
    areaIds: areaOf(code),
  }))
}

/** A region, a user organisation or whoever else sits at the table; municipalities and regions decide. */
export function demoParty(
  prefix: string,
  kind: OrganisationKind,
  named: { code: string | null; mark: string; shortName: string; name: string },
): Organisation {
  const id = `${prefix}-${named.code ?? named.mark}`.padEnd(10, '-') as OrganisationId
  const decides = kind === 'municipality' || kind === 'region'
  return { ...plainOrganisation, ...named, id, kind, hue: hues - 1, decides }
}

/** A region whose inhabitants are those of its municipalities. */
export function demoRegion(
  prefix: string,
  named: { code: string; mark: string; shortName: string; name: string },
  municipalities: readonly Organisation[],
  date: IsoDate,
): Organisation {
  const counts = municipalities.map(({ populations }) => populations[0]?.count ?? 0)
  const populations = [
    exampleCount(
      date,
      counts.reduce((sum, count) => sum + count, 0),
    ),
  ]
  return { ...demoParty(prefix, 'region', named), populations }
}

/** No source that we have counts inhabitants by municipality: near the truth, and marked as an example all the same. */
export function exampleCount(date: IsoDate, count: number): Population {
  return { date, count, source: 'Exempelsiffra, avrundad till hundratal', example: true }
}
