/**
 * Where the flag of somebody's caret stands: after the last word of the caret's line, or of its block's last line where
 * the line is full; never over words. For two seconds after each move: long enough to see who it was.
 */
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Awareness } from 'y-protocols/awareness'

const flagMs = 2_000
/** Air between the last word and the flag, in px. */
const gapPx = 6
/** How far a flag may stand out of the text's column, into the empty space before the margin. */
const overhangPx = 32

interface PresenceChange {
  readonly updated: readonly number[]
  readonly added: readonly number[]
}

/** `moving` holds the clients whose flags are out, for carets that are drawn meanwhile. */
export function caretFlagsPlugin(awareness: Awareness, moving: Set<number>): Plugin {
  return new Plugin({
    key: new PluginKey('caretFlags'),
    view: ({ dom }) => {
      const timers = new Map<number, ReturnType<typeof setTimeout>>()
      let frame = 0
      const caretOf = (client: number) => dom.querySelector<HTMLElement>(`.remote-caret[data-client="${client}"]`)
      const fold = (client: number) => {
        moving.delete(client)
        caretOf(client)?.classList.remove('is-moving')
      }
      const raise = () => {
        for (const caret of [...moving].flatMap((client) => caretOf(client) ?? [])) {
          caret.classList.add('is-moving')
          placeFlag(caret)
        }
      }
      // The carets are drawn a moment after presence has changed, and measuring waits until everything is in place.
      const raiseSoon = () => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(raise)
      }
      const handleChange = ({ updated, added }: PresenceChange) => {
        for (const client of [...updated, ...added]) {
          clearTimeout(timers.get(client))
          moving.add(client)
          const timer = setTimeout(() => fold(client), flagMs)
          timers.set(client, timer)
        }
        raiseSoon()
      }
      awareness.on('change', handleChange)
      return {
        update: () => {
          if (moving.size > 0) raiseSoon()
        },
        destroy() {
          cancelAnimationFrame(frame)
          awareness.off('change', handleChange)
          for (const timer of timers.values()) clearTimeout(timer)
        },
      }
    },
  })
}

function placeFlag(caret: HTMLElement): void {
  const block = caret.parentElement?.closest('p, h3, h4')
  if (!block) return
  const at = caret.getBoundingClientRect()
  const width = flagWidth(caret)
  const limit = block.getBoundingClientRect().right + overhangPx
  const lines = linesOf(block)
  const own = lines.find(({ top, bottom }) => top < at.bottom && bottom > at.top)
  const last = lines.at(-1)
  const line = [own, last].find((candidate) => candidate && candidate.right + gapPx + width <= limit)
  const place = line
    ? { left: line.right + gapPx, top: line.top }
    : { left: Math.min(at.left, limit - width), top: last?.bottom ?? at.bottom }
  caret.style.setProperty('--flag-left', `${place.left - at.left}px`)
  caret.style.setProperty('--flag-top', `${place.top - at.top}px`)
}

function flagWidth(caret: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(caret, '::after').width) || 0
}

interface Line {
  readonly top: number
  bottom: number
  right: number
}

/** The lines of a block as they are broken now, by the rectangles of their words. */
function linesOf(block: Element): readonly Line[] {
  const words = document.createRange()
  words.selectNodeContents(block)
  const lines: Line[] = []
  for (const { top, bottom, right } of words.getClientRects()) {
    const line = lines.find((other) => top < other.bottom - 2 && bottom > other.top + 2)
    if (!line) lines.push({ top, bottom, right })
    else {
      line.right = Math.max(line.right, right)
      line.bottom = Math.max(line.bottom, bottom)
    }
  }
  return lines.sort((a, b) => a.top - b.top)
}
