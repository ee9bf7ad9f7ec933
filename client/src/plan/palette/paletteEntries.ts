/**
 * What the palette lists for what was typed: places in the plan by number or words, then acts. Pure. All typed words
 * must be there, in any order; a number finds what begins with it.
 */
import type { OutlineRow } from '../outline/outlineRows.ts'
import type { Command } from './command.ts'

export interface PlaceEntry {
  readonly kind: 'place'
  readonly id: string
  readonly number: string
  readonly title: string
  /** The words around what was typed, where only the text holds it. */
  readonly snippet: string | null
}

export interface ActEntry {
  readonly kind: 'act'
  readonly id: string
  readonly label: string
  readonly keys: string | null
  readonly run: () => void
}

export type PaletteEntry = PlaceEntry | ActEntry

export interface PaletteSection {
  readonly name: 'go' | Command['group']
  readonly entries: readonly PaletteEntry[]
}

/** More than these is a list to read, and there the search of the whole text is better. */
const mostPlaces = 8
const mostActs = 6
/** Letters before and after the word in a snippet. */
const around = 36

const lower = (text: string) => text.toLocaleLowerCase('sv')

/** The words to look for, in small letters. */
export function termsOf(query: string): readonly string[] {
  return lower(query).split(/\s+/).filter(Boolean)
}

export function paletteSections(
  query: string,
  rows: readonly OutlineRow[],
  commands: readonly Command[],
): readonly PaletteSection[] {
  const terms = termsOf(query)
  const places = terms.length === 0 ? rows.filter(({ kind }) => kind === 'areas') : findPlaces(terms, rows)
  const sections: PaletteSection[] = [
    { name: 'go', entries: places.slice(0, mostPlaces).map((row) => placeEntry(row, terms)) },
    ...(['show', 'do', 'pages', 'text'] as const).map((name) => ({ name, entries: findActs(terms, commands, name) })),
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** Best first: the number itself, then words in titles where they begin, then in titles at all, then in texts. */
function findPlaces(terms: readonly string[], rows: readonly OutlineRow[]): readonly OutlineRow[] {
  const ranked = rows.flatMap((row) => {
    const rank = rankOf(row, terms)
    return rank === null ? [] : [{ row, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row)
}

function rankOf({ number, title, prose }: OutlineRow, terms: readonly string[]): number | null {
  const [first = ''] = terms
  if (terms.length === 1 && /^\d+(\.\d+)*\.?$/.test(first)) {
    const wanted = first.replace(/\.$/, '')
    if (number === wanted) return 0
    return number.startsWith(`${wanted}.`) ? 1 : null
  }
  const words = lower(`${number} ${title}`)
  if (terms.every((term) => words.includes(term))) {
    return terms.every((term) => words.startsWith(term) || words.includes(` ${term}`)) ? 2 : 3
  }
  const text = `${words} ${lower(prose())}`
  return terms.every((term) => text.includes(term)) ? 4 : null
}

function placeEntry(row: OutlineRow, terms: readonly string[]): PlaceEntry {
  const { id, number, title } = row
  const words = lower(`${number} ${title}`)
  const missing = terms.find((term) => !words.includes(term))
  return { kind: 'place', id, number, title, snippet: missing ? snippetOf(row.prose(), missing) : null }
}

function snippetOf(prose: string, term: string): string | null {
  const at = lower(prose).indexOf(term)
  if (at < 0) return null
  const from = Math.max(0, at - around)
  const to = Math.min(prose.length, at + term.length + around)
  return `${from > 0 ? '…' : ''}${prose.slice(from, to)}${to < prose.length ? '…' : ''}`
}

function findActs(terms: readonly string[], commands: readonly Command[], name: Command['group']): readonly ActEntry[] {
  const found = commands.filter(({ group, label, also = '' }) => {
    const words = lower(`${label} ${also}`)
    return group === name && terms.every((term) => words.includes(term))
  })
  return found.slice(0, terms.length === 0 ? mostActs : found.length).map(({ id, label, keys = null, run }) => ({
    kind: 'act',
    id,
    label,
    keys,
    run,
  }))
}
