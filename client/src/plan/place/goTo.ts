/**
 * The way to a place in the plan: from a finding to the field it speaks of, from the outline to a block, from undo to
 * what it changed. The caret goes into the field; a block without a field takes the focus itself.
 */
import { enterText } from '../../editor/index.ts'
import { afterOverlay } from './afterOverlay.ts'

export interface PlaceOnPage {
  readonly recordId: string
  readonly field: string | null
  /** Opens a value that is missing, as if it had been pressed: for whoever comes to fill it in. */
  readonly opens?: boolean
  /** The page is not scrolled: for whoever is looking at something already. */
  readonly stays?: boolean
  /** The caret goes to the end of the text: for whoever goes on with it. */
  readonly atEnd?: boolean
}

/** A new record is on the page a frame later, the end of a large plan a second after it opens. Then it is given up. */
const patienceInFrames = 120

/** The text itself before the format row that may stand above it. */
const focusables = ['[contenteditable="true"], [role="textbox"]', 'input, textarea, select, button']
const focusable = [...focusables, 'a[href], [tabindex]'].join()

/** Goes to the place as soon as it is on the page. */
export function goTo(place: PlaceOnPage, framesLeft = patienceInFrames): void {
  const element = findPlace(place)
  if (element) arrive(element, place)
  else if (framesLeft > 0) requestAnimationFrame(() => goTo(place, framesLeft - 1))
}

/** Brings a place into view as soon as it is on the page; the focus stays where it is. */
export function showPlace(place: PlaceOnPage, framesLeft = patienceInFrames): void {
  const element = findPlace(place)
  if (element) bringIntoView(element, place.field !== null)
  else if (framesLeft > 0) requestAnimationFrame(() => showPlace(place, framesLeft - 1))
}

function findPlace({ recordId, field }: PlaceOnPage): HTMLElement | null {
  const record = CSS.escape(recordId)
  const inField =
    field && document.querySelector<HTMLElement>(`[data-record="${record}"][data-field="${CSS.escape(field)}"]`)
  return inField || document.getElementById(`b-${recordId}`)
}

function arrive(element: HTMLElement, { field, opens, stays, atEnd }: PlaceOnPage): void {
  const toField = field !== null
  const target = toField && !element.matches(focusable) ? firstFocusable(element) : element
  if (!stays) bringIntoView(element, toField)
  if (atEnd && enterText(element, { edge: 'last', x: Number.POSITIVE_INFINITY })) return
  ;(target ?? element).focus({ preventScroll: true })
  if (opens && target instanceof HTMLButtonElement) openAfterKey(target)
}

function bringIntoView(element: HTMLElement, isField: boolean): void {
  const block = element.closest('.block') ?? element
  const box = element.getBoundingClientRect()
  const { top, bottom } = covered()
  if (box.top >= top && box.bottom <= window.innerHeight - bottom) return
  const target = isField ? element : block
  target.scrollIntoView({ block: isField ? 'center' : 'start' })
}

/**
 * A panel that opens under the key or the scrolling that asked for it would take the end of these for its own, and
 * close or lose the focus. So it opens when both are over, if the person is still there.
 */
function openAfterKey(target: HTMLButtonElement): void {
  if (!target.dataset['state'] && !target.classList.contains('add')) return
  afterOverlay(() => {
    if (document.activeElement === target) target.click()
  })
}

function firstFocusable(element: HTMLElement): HTMLElement | null {
  const found = focusables.map((selector) => element.querySelector<HTMLElement>(selector))
  return found.find((candidate) => candidate !== null) ?? null
}

/** What the running head covers at the top of the window, and a bar at its foot; both follow the window's width. */
export function covered(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  return { top: Number.parseFloat(scrollPaddingTop) || 0, bottom: Number.parseFloat(scrollPaddingBottom) || 0 }
}

/** The block that the address names, as in a link from the list of comments; null where it names none. */
export function placeInAddress(hash: string): PlaceOnPage | null {
  const match = /^#b-([A-Za-z0-9_-]+)$/.exec(hash)
  return match?.[1] ? { recordId: match[1], field: null } : null
}
