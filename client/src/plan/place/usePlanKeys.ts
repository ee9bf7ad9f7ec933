/**
 * The page's own keys: Ctrl+Z and Ctrl+Y, Alt+↑ and Alt+↓ on a block, F6 between the page's parts, ? for help. Keys
 * with AltGr are left alone: on a Swedish keyboard they are letters.
 */
import { useEffect } from 'react'
import { anchorOfSelection } from '../../editor/index.ts'
import { usePlan } from '../planContext.ts'

/** The parts that F6 goes between, in this order. */
const parts = ['.outline', '#plan', '.margin-notes', '.head']
const focusable =
  'a[href], button:not([disabled]), input, textarea, select, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

export function usePlanKeys(): void {
  const { acts, can, panel, threads } = usePlan()
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.getModifierState('AltGraph')) return
      const act = actFor(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    const actFor = (event: KeyboardEvent): (() => void) | null => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key === 'F6') return () => nextPart(shiftKey ? -1 : 1)
      if (key === '?' && !isTyping(event.target)) return () => panel.set({ name: 'help' })
      if (can.comment && key.toLowerCase() === 'm' && ctrlKey && altKey) return commentWords
      if (!can.edit) return null
      if ((ctrlKey || metaKey) && !altKey && !isOwnText(event.target)) {
        if (key.toLowerCase() === 'z') return shiftKey ? acts.redo : acts.undo
        if (key.toLowerCase() === 'y') return acts.redo
      }
      const id = altKey && !ctrlKey ? blockOf(event.target) : null
      if (id && key === 'ArrowUp') return () => acts.nudge(id as never, -1)
      if (id && key === 'ArrowDown') return () => acts.nudge(id as never, 1)
      return null
    }
    const commentWords = () => {
      const anchor = anchorOfSelection()
      if (anchor) threads.start(anchor)
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [acts, can, panel, threads])
}

function blockOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('.block')?.getAttribute('data-block') ?? null) : null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** A form that is no part of the plan, such as a comment, has an undo of its own. */
function isOwnText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input:not([data-record])')
}

function nextPart(by: 1 | -1): void {
  const found = parts.map((selector) => document.querySelector<HTMLElement>(selector))
  // The margin lies inside the sheet, so the innermost part that holds the focus is the one that one is in.
  const holding = found.map((part) => part?.contains(document.activeElement) ?? false)
  const inMargin = document.activeElement?.closest('.margin-notes') !== null && document.activeElement !== document.body
  const now = inMargin ? 2 : holding.indexOf(true)
  for (let step = 1; step <= parts.length; step++) {
    const index = (now + by * step + parts.length * 2) % parts.length
    const part = index === 2 ? document.querySelector<HTMLElement>(`.margin-notes :is(${focusable})`) : found[index]
    const target = part && firstVisible(part)
    if (!target) continue
    target.focus()
    return
  }
}

/** The row one is at in the contents, otherwise the first control that can be seen. */
function firstVisible(part: HTMLElement): HTMLElement | undefined {
  if (part.matches(focusable)) return part
  const controls = [
    ...part.querySelectorAll<HTMLElement>('[aria-current="location"]'),
    ...part.querySelectorAll<HTMLElement>(focusable),
  ]
  return controls.find((control) => control.checkVisibility())
}
