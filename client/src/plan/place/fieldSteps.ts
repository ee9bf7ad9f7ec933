/**
 * From a field of the plan to the one beside it, by the arrow keys: down and up by lines on the screen, at the place across
 * where one was; left and right in the order of the page. All kinds of fields alike: texts, amounts, figures, values.
 */
import { enterText } from '../../editor/index.ts'
import { covered } from './goTo.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** What lies on the same line may stand this much higher or lower, in pixels: figures are larger than their words. */
const slack = 6

/** Where one came from across, for as long as one goes up or down through fields without a caret of their own. */
let kept: { readonly field: Element; readonly x: number } | null = null

/** Goes to the field beside the one that `from` is in; false where there is none, and nothing has happened. */
export function stepFrom(from: Element, direction: Direction, caretX?: number): boolean {
  const fields = fieldsOnPage()
  const index = fields.findIndex((field) => field.contains(from))
  const own = fields[index]
  if (!own) return false
  const isVertical = direction === 'up' || direction === 'down'
  const x = caretX ?? (kept?.field === own ? kept.x : middleOf(own))
  const next = isVertical ? beside(fields, index, direction, x) : ahead(fields, index, direction)[0]
  if (!next) return false
  arrive(next, direction, x)
  kept = isVertical ? { field: next, x } : null
  return true
}

/** Goes on from a title to its record's text, or else to the field after it. */
export function stepToText(from: Element): boolean {
  const title = from.closest('[data-field]')
  const fields = [...(from.closest('.block-body')?.querySelectorAll<HTMLElement>('.text-prose[data-field]') ?? [])]
  const text = fields.find((field) => title && title.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (!text) return stepFrom(from, 'right')
  arrive(text, 'right', 0)
  return true
}

function fieldsOnPage(): readonly HTMLElement[] {
  const selector = '#plan .block-body [data-record][data-field]:not(.add)'
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

/** The fields before or after one, nearest first, that can be seen and take the focus. */
function* walk(fields: readonly HTMLElement[], index: number, by: 1 | -1): Generator<HTMLElement> {
  for (let at = index + by; at >= 0 && at < fields.length; at += by) {
    const field = fields[at]
    if (field?.checkVisibility() && (field.matches('input, button') || field.querySelector(caretHolders))) yield field
  }
}

const caretHolders = '[data-resting], [contenteditable="true"]'

function ahead(fields: readonly HTMLElement[], index: number, direction: Direction): readonly HTMLElement[] {
  const { value } = walk(fields, index, direction === 'right' ? 1 : -1).next()
  return value ? [value] : []
}

/** The field nearest across on the first line of fields below or above. */
function beside(
  fields: readonly HTMLElement[],
  index: number,
  direction: 'up' | 'down',
  x: number,
): HTMLElement | undefined {
  const own = fields[index]?.getBoundingClientRect()
  const line: { readonly field: HTMLElement; readonly box: DOMRect }[] = []
  for (const field of walk(fields, index, direction === 'down' ? 1 : -1)) {
    const box = field.getBoundingClientRect()
    const [first] = line
    if (first && !isOnOneLine(first.box, box)) break
    const isBeyond = own && (direction === 'down' ? box.top >= own.bottom - slack : box.bottom <= own.top + slack)
    if (first || isBeyond) line.push({ field, box })
  }
  return line.sort((a, b) => distance(a.box, x) - distance(b.box, x))[0]?.field
}

function isOnOneLine(one: DOMRect, other: DOMRect): boolean {
  return other.top < one.bottom - slack && other.bottom > one.top + slack
}

function distance({ left, right }: DOMRect, x: number): number {
  return Math.max(left - x, x - right, 0)
}

function middleOf(field: HTMLElement): number {
  const { left, width } = field.getBoundingClientRect()
  return left + width / 2
}

function arrive(field: HTMLElement, direction: Direction, x: number): void {
  const edge = direction === 'down' || direction === 'right' ? 'first' : 'last'
  bringLineIntoView(field, edge)
  const across = { up: x, down: x, left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY }[direction]
  if (!enterText(field, { edge, x: across })) field.focus({ preventScroll: true })
}

/** Of a text that is higher than the window, the line one comes to is what has to be seen. */
function bringLineIntoView(field: HTMLElement, edge: 'first' | 'last'): void {
  const { top, bottom, height } = field.getBoundingClientRect()
  const isHigh = height > window.innerHeight / 2
  const line = edge === 'first' ? top : bottom
  const hidden = covered()
  if (isHigh && line >= hidden.top && line <= window.innerHeight - hidden.bottom) return
  field.scrollIntoView({ block: !isHigh ? 'nearest' : edge === 'first' ? 'start' : 'end' })
}
