/**
 * Sources, as a report has footnotes: what some words of a text rest on. A source is a mark on those words that holds
 * its own text, and its number is its place in the reading order of the field; nothing of it is stored anywhere else.
 *
 * A mark, because it stays with its words whatever others do around them: a node between the words would cut the text
 * in two, and half of it would be taken away and written anew, with the comments on it and the names of who wrote it.
 * Two who word the same source at once leave two sources on the words, and no wording is lost in silence.
 */
import { type Block, type HardBreak, plainText, type RichText, type TextRun } from './richText.ts'

/** A reference with its address. Longer than this it is text, and belongs in the text. */
export const maxSourceLength = 1000

/** One line that says something: control characters and line breaks have no place in a note. */
export function isSourceText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxSourceLength && /\S/.test(value) && !/\p{Cc}/u.test(value)
}

/** What a text rests on, each source once, in the order in which it is first met. Its number is its place from 1. */
export function sourcesOf(text: RichText): readonly string[] {
  const found = new Set<string>()
  for (const block of text) collect(block, found)
  return [...found]
}

function collect(node: Block | TextRun | HardBreak, found: Set<string>): void {
  if (node.type === 'text') for (const source of sourcesOfRun(node)) found.add(source)
  else if (node.type !== 'hardBreak') for (const child of node.content) collect(child, found)
}

/** The sources whose words end with the run at `index`: that is where their numbers stand. */
export function sourcesEndingAt(content: Block['content'], index: number): readonly string[] {
  const run = content[index]
  const next = content[index + 1]
  const going = next?.type === 'text' ? sourcesOfRun(next) : []
  return run?.type === 'text' ? sourcesOfRun(run).filter((source) => !going.includes(source)) : []
}

function sourcesOfRun({ marks = [] }: TextRun): readonly string[] {
  return marks.flatMap(({ type, text }) => (type === 'source' && text !== undefined ? [text] : []))
}

/** The words, and under them the sources with their numbers: for find and for recovery copies. */
export function plainTextWithSources(text: RichText, separator = ' '): string {
  const notes = sourcesOf(text).map((source, index) => `[${index + 1}] ${source}`)
  return [plainText(text, separator), ...notes].join(separator)
}
