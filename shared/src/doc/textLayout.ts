/**
 * What a text's fragment may hold, by the names that the editor writes: elements with their attributes, and marks as
 * attributes of text. Reading and admission both go by it.
 */
import { blockNames, isSafeLink, isSourceText, type MarkName, markNames } from '../plan/index.ts'

/** Elements within elements. Lists in lists in lists are rarely deeper than 9; hostile depth overflows stacks. */
export const maxTextDepth = 32
/** Characters of one text. The longest analysis among the sources has some 30 000. */
export const maxTextLength = 200_000

export const textNodeNames: ReadonlySet<string> = new Set([...blockNames, 'hardBreak'])

/** Marks that may overlap, as sources do, are written with a hash of their attributes after the name: `source--3q2+7w==`. */
const overlapping = /^([a-zA-Z]+)--[a-zA-Z0-9+/=]{8}$/

/** The mark that an attribute of text stands for; null for anything unknown. */
export function markOfAttribute(key: string): MarkName | null {
  const name = overlapping.exec(key)?.[1] ?? key
  return (markNames as readonly string[]).find((mark): mark is MarkName => mark === name) ?? null
}

/** Whether a mark's value is one the editor writes; null ends a mark. */
export function isMarkValue(mark: MarkName, value: unknown): boolean {
  if (value === null) return true
  if (mark === 'source') return sourceOfMark(value) !== undefined && Object.keys(value as object).length === 1
  if (mark !== 'link') return value === true || (typeof value === 'object' && Object.keys(value as object).length === 0)
  if (typeof value !== 'object' || !Object.hasOwn(value as object, 'href')) return false
  return Object.entries(value as object).every(([key, part]: [string, unknown]) =>
    key === 'href' ? isSafeLink(part) : isLinkExtra(key, part),
  )
}

/** The note that a source's value holds; undefined where it is none. */
export function sourceOfMark(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'text')) return undefined
  const { text } = value as { text: unknown }
  return isSourceText(text) ? text : undefined
}

function isLinkExtra(key: string, part: unknown): boolean {
  const known = ['target', 'rel', 'class', 'title'].includes(key)
  return known && (part === null || (typeof part === 'string' && part.length <= 200))
}

/** Whether an element may carry this attribute with this value. */
export function isNodeAttribute(nodeName: string, key: string, value: unknown): boolean {
  if (nodeName === 'heading') return key === 'level' && (value === 3 || value === 4)
  if (nodeName !== 'orderedList') return false
  return (key === 'start' && Number.isSafeInteger(value)) || (key === 'type' && (value === null || isListType(value)))
}

const isListType = (value: unknown) => typeof value === 'string' && /^[1aAiI]$/.test(value)
