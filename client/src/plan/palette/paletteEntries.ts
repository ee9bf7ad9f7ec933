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
const mostFound = 10
/** Letters before and after the word in a snippet. */
const around = 36

/** The rank of a place whose title and number do not hold the words. */
const inText = 4

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
  const { named, telling } = findPlaces(terms, rows)
  const places = terms.length === 0 ? rows.filter(({ kind }) => kind === 'areas') : named
  const entriesOf = (found: readonly OutlineRow[]) => found.slice(0, mostPlaces).map((row) => placeEntry(row, terms))
  const sections: PaletteSection[] = [
    { name: 'go', entries: entriesOf(places) },
    ...(['show', 'do', 'pages'] as const).map((name) => ({ name, entries: findActs(terms, commands, name) })),
    // What only tells of it comes after what is called so: an act that one knows by name is not looked for in texts.
    { name: 'text', entries: [...entriesOf(telling), ...findActs(terms, commands, 'text')] },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

interface FoundPlaces {
  /** By number or title, best first: the number itself, words where they begin, words at all. */
  readonly named: readonly OutlineRow[]
  /** By their texts alone. */
  readonly telling: readonly OutlineRow[]
}

function findPlaces(terms: readonly string[], rows: readonly OutlineRow[]): FoundPlaces {
  if (terms.length === 0) return { named: [], telling: [] }
  const ranked = rows.flatMap((row) => {
    const rank = rankOf(row, terms)
    return rank === null ? [] : [{ row, rank }]
  })
  ranked.sort((a, b) => a.rank - b.rank)
  return {
    named: ranked.filter(({ rank }) => rank < inText).map(({ row }) => row),
    telling: ranked.filter(({ rank }) => rank === inText).map(({ row }) => row),
  }
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
  return terms.every((term) => text.includes(term)) ? inText : null
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
  return found.slice(0, terms.length === 0 ? mostActs : mostFound).map(({ id, label, keys = null, run }) => ({
    kind: 'act',
    id,
    label,
    keys,
    run,
  }))
}
