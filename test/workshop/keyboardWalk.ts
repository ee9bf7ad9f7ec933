/** Going through pages by the keyboard alone, watching that the focus is seen and never lost. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export interface KeyboardWalk {
  /** Presses Tab, or another key, until what has the focus is named so. */
  readonly to: (name: RegExp, key?: string) => Promise<void>
  /** Presses a key; afterwards something has the focus. */
  readonly press: (key: string) => Promise<void>
  readonly type: (words: string) => Promise<void>
  /** What has the focus now, in words. */
  readonly here: () => Promise<string>
  /** The stops that looked the same with the focus as without. */
  readonly unseen: readonly string[]
}

/** More stops than any page between two things that belong together. */
const patience = 150

export function walkByKeyboard(page: Page): KeyboardWalk {
  const unseen: string[] = []
  const here = () => page.evaluate(readFocus, null)
  return {
    unseen,
    here,
    async to(name, key = 'Tab') {
      const passed: string[] = []
      for (let stops = 0; stops < patience; stops++) {
        await page.keyboard.press(key)
        const stop = await page.evaluate(leaveStop, null)
        if (stop.before !== '') unseen.push(stop.before)
        const at = await here()
        if (name.test(at)) return
        passed.push(at)
      }
      throw new Error(`${key} never reaches ${name}, but ${passed.slice(-40).join(' · ')}`)
    },
    async press(key) {
      await page.keyboard.press(key)
      await expect.poll(here, { message: `the focus after ${key}` }).not.toBe('nothing')
    },
    type: (words) => page.keyboard.type(words),
  }
}

/** In the page: the name of what has the focus, as a screen reader would take it, roughly. */
function readFocus(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'nothing'
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ')
  const labelledBy = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : null
  const words = element.getAttribute('aria-label') || labelledBy.trim() || label?.textContent || element.textContent
  return (words || element.tagName).trim().slice(0, 80)
}

/**
 * In the page, after the focus has come to a new element: the name of the one before, where it and what is around it
 * look as they did while they had the focus. A text shows a caret, which no style tells of; a whole page that takes the
 * focus after a move is where one starts, no stop.
 */
function leaveStop(): { before: string } {
  const look = (element: Element) => {
    const around = [element, element.parentElement, element.parentElement?.parentElement]
    return around
      .filter((part) => part instanceof Element)
      .map((part) => {
        const { outline, boxShadow, borderColor, backgroundColor, color, clipPath, opacity } = getComputedStyle(part)
        return [outline, boxShadow, borderColor, backgroundColor, color, clipPath, opacity].join()
      })
      .join('|')
  }
  const stops = window as Window & { lastStop?: { element: Element; look: string; name: string } }
  const { lastStop: stop } = stops
  const element = document.activeElement ?? document.body
  const isSame = stop?.element.isConnected && stop.element !== element && look(stop.element) === stop.look
  const isText = element instanceof HTMLElement && element.isContentEditable
  const isPlace = isText || (element instanceof HTMLElement && element.tabIndex < 0)
  delete stops.lastStop
  if (!isPlace) stops.lastStop = { element, look: look(element), name: element.outerHTML.slice(0, 120) }
  return { before: isSame ? stop.name : '' }
}
