/**
 * The page's own keys: Ctrl+Z and Ctrl+Y, Ctrl+Enter for the next, arrows from field to field, Alt+↑ and Alt+↓ on a
 * block, F6 between the page's parts, Ctrl+K for the palette, Ctrl+Shift+F to find, F1 for help: no key that is a
 * character alone, since such a key gets in the way of speech input. Keys with AltGr are left alone: on a Swedish
 * keyboard they are letters.
 */
import { useEffect } from 'react'
import { anchorOfSelection } from '../../editor/index.ts'
import { usePlan } from '../planContext.ts'
import { arrowAct } from './arrowKeys.ts'
import { useSummaries } from './useSummaries.ts'

/** The parts that F6 goes between, in this order. */
const parts = ['.outline', '#plan', '.margin-notes', '.head']
const focusable =
  'a[href], button:not([disabled]), input, textarea, select, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

export function usePlanKeys(): void {
  const { acts, can, panel, threads, current } = usePlan()
  const { sayWhoIsHere, sayWhatHappened } = useSummaries()
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const next = can.edit ? placeToAddAfter(event) : null
      if (next) {
        event.preventDefault()
        if (!event.repeat) acts.addNext(next.blockId, next.isInLedger)
        return
      }
      // Enter that is held since it led to a button was not meant for it.
      if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement) event.preventDefault()
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
      const step = arrowAct(event)
      if (step?.()) {
        event.preventDefault()
        return
      }
      const act = actFor(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    const actFor = (event: KeyboardEvent): (() => void) | null => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key === 'F6') return () => nextPart(shiftKey ? -1 : 1, current.get())
      if (key === 'F1') return () => panel.set({ name: 'help' })
      if ((ctrlKey || metaKey) && !altKey && shiftKey && key.toLowerCase() === 'f') {
        return () => panel.set({ name: 'find', words: selectedWords() })
      }
      if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k') {
        return () => panel.set({ name: 'palette' })
      }
      if (can.comment && key.toLowerCase() === 'm' && ctrlKey && altKey) return commentWords
      if (ctrlKey && altKey && key.toLowerCase() === 'w') return sayWhoIsHere
      if (ctrlKey && altKey && key.toLowerCase() === 'l') return sayWhatHappened
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
  }, [acts, can, panel, threads, current, sayWhoIsHere, sayWhatHappened])
}

/** Ctrl+Enter in a block; in prose it is the text's own, which begins a new line. */
function placeToAddAfter({ key, ctrlKey, metaKey, isComposing, target }: KeyboardEvent) {
  if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing || !(target instanceof Element)) return null
  const blockId = blockOf(target)
  if (!blockId || isOwnText(target) || target.closest('.text-prose, .margin')) return null
  return { blockId, isInLedger: target.closest('.ledger') !== null }
}

/** A word that is selected is what one looks for. */
function selectedWords(): string {
  const words = document.getSelection()?.toString() ?? ''
  return words.length <= 60 && !words.includes('\n') ? words : ''
}

function blockOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('.block')?.getAttribute('data-block') ?? null) : null
}

/** A form that is no part of the plan, such as a comment, has an undo of its own. */
function isOwnText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, input:not([data-record])')
}

/** Into the sheet one comes at the block that one is reading, not at its beginning. */
function nextPart(by: 1 | -1, currentId: string | null): void {
  const found = parts.map((selector) => document.querySelector<HTMLElement>(selector))
  // The margin lies inside the sheet, so the innermost part that holds the focus is the one that one is in.
  const holding = found.map((part) => part?.contains(document.activeElement) ?? false)
  const inMargin = document.activeElement?.closest('.margin-notes') !== null && document.activeElement !== document.body
  const now = inMargin ? 2 : holding.indexOf(true)
  for (let step = 1; step <= parts.length; step++) {
    const index = (now + by * step + parts.length * 2) % parts.length
    const reading = currentId === null ? null : document.getElementById(`b-${currentId}`)
    const target = index === 1 && reading ? reading : targetIn(index, found[index] ?? null)
    if (!target) continue
    target.focus()
    return
  }
}

function targetIn(index: number, part: HTMLElement | null): HTMLElement | undefined {
  if (index !== 2) return part ? firstVisible(part) : undefined
  // The margin of the block one is in, before the first on the page.
  const inMargin = `.margin-notes :is(${focusable})`
  const own = document.activeElement?.closest('.block')?.querySelector<HTMLElement>(inMargin)
  return own ?? document.querySelector<HTMLElement>(inMargin) ?? undefined
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
