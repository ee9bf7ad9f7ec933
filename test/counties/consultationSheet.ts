/**
 * A sheet of a county's consultation, as somebody put it together out of what the tables wrote: hundreds of rows, focus
 * areas by name, alias and number, senders as people call themselves, and among them rows that are no proposals.
 */
import type { FocusArea, Organisation } from '@samplan/shared/plan'
import { type WrittenRow, writeXlsx } from '../consultation/writeXlsx.ts'

const what = ['En väg in för', 'Fler samtal i tid för', 'Stöd på kvällen till', 'Gemensam utbildning om', 'Lots för']
const whom = ['unga', 'äldre', 'nya svenskar', 'anhöriga', 'föräldrar', 'den som saknar arbete', 'barn i skolan']
const where = ['på vårdcentralen', 'i kommunen', 'på nätet', 'i skolan', 'på mötesplatsen']
const why = ['Väntan är lång.', 'Ingen äger frågan.', 'Det som finns är okänt.', '', 'Vi vet att det hjälper.']

export interface ConsultationSheet {
  readonly file: Buffer
  readonly rowsIn: number
  /** Row by row what has to come of it. */
  readonly proposals: readonly { readonly row: number; readonly focusArea: number | null; readonly text: string }[]
  readonly rejects: readonly { readonly row: number; readonly reason: string }[]
}

/** Every tenth row or so is one that becomes no proposal, each of its own kind. */
export function consultationSheet(
  organisations: readonly Organisation[],
  focusAreas: readonly FocusArea[],
  count: number,
): ConsultationSheet {
  const rows: WrittenRow[] = [
    { number: 1, cells: ['Rådslag den 14 september, alla bord'] },
    { number: 3, cells: ['Kommun', 'Fokusområde', 'Förslag', 'Motivering', 'Bord'] },
  ]
  const proposals: { row: number; focusArea: number | null; text: string }[] = []
  const rejects: { row: number; reason: string }[] = []
  for (let index = 0; index < count; index += 1) {
    // Between the tables' answers stands an empty row, which is nobody's answer.
    const row = 4 + index + Math.floor(index / 25)
    const { cells, focusArea, reason } = answer(organisations, focusAreas, index)
    rows.push({ number: row, cells, hidden: index % 40 === 7 })
    if (reason) rejects.push({ row, reason })
    else proposals.push({ row, focusArea, text: cells[2] ?? '' })
  }
  return { file: writeXlsx(rows), rowsIn: count, proposals, rejects }
}

interface WrittenAnswer {
  readonly cells: readonly string[]
  readonly focusArea: number | null
  readonly reason: string | null
}

function answer(
  organisations: readonly Organisation[],
  focusAreas: readonly FocusArea[],
  index: number,
): WrittenAnswer {
  const area = focusAreas[index % focusAreas.length] as FocusArea
  const from = organisations[index % organisations.length] as Organisation
  const spellings = [area.name, String(area.number), area.aliases[0] ?? area.name, `${area.number}. ${area.name}`]
  const text = `${what[index % 5]} ${whom[index % 7]} ${where[Math.floor(index / 5) % 5]}, förslag ${index}\n– ${area.number}`
  const said = {
    from: [from.name, from.shortName, ` ${from.name.toUpperCase()} `][index % 3],
    area: spellings[index % 4],
  }
  const cells = (changed: { from?: string; area?: string; text?: string } = {}) => [
    changed.from ?? said.from ?? '',
    changed.area ?? said.area ?? '',
    changed.text ?? text,
    why[index % 5] ?? '',
    `Bord ${index % 12}`,
  ]
  switch (index % 50) {
    case 11:
      return { cells: cells({ text: '  ' }), focusArea: null, reason: 'empty-text' }
    case 22:
      return { cells: cells({ from: 'Ett bord utan namn' }), focusArea: null, reason: 'unknown-organisation' }
    case 33:
      return { cells: cells({ text: 'lång '.repeat(1_200) }), focusArea: null, reason: 'too-long' }
    case 44:
      return { ...answer(organisations, focusAreas, index - 44), reason: 'duplicate' }
    case 5:
      return { cells: cells({ area: 'Allt hänger ihop' }), focusArea: null, reason: null }
    default:
      return { cells: cells(), focusArea: area.number, reason: null }
  }
}
