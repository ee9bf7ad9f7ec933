/**
 * *Hitta i texten*: every place of some words in the plan's texts, how many there are, and the next or the one before.
 * What is folded away is opened. Enter goes on, Shift+Enter back, Esc leaves one in the text that was found.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { focusOnce } from '../../style/focusOnce.ts'
import { Icon } from '../../style/Icon.tsx'
import { createThrottle } from '../board/throttle.ts'
import { afterOverlay } from '../place/afterOverlay.ts'
import { usePlan } from '../planContext.ts'
import { usePlanNow } from '../usePlanNow.ts'
import { findHits } from './findHits.ts'
import { markHits, unmarkHits } from './markHits.ts'

/** Marks may follow a moment after the letters. */
const markEveryMs = 120

interface FindBarProps {
  /** What was typed elsewhere already. */
  readonly words: string
  readonly onClose: () => void
}

export function FindBar({ words: before, onClose }: FindBarProps) {
  const { texts, show, goTo } = usePlan()
  const words = texts.fold
  const [typed, setTyped] = useState(before)
  const [place, setPlace] = useState<number | null>(null)
  const plan = useDeferredValue(usePlanNow())
  const hits = useMemo(() => findHits(plan, typed), [plan, typed])
  const current = (place !== null && hits[place]) || null
  useEffect(() => {
    const mark = createThrottle(() => markHits(hits.length > 0 ? typed : '', current), markEveryMs)
    mark.call()
    // A text that becomes an editor when it comes near, or that was folded, is drawn anew, and its marks are gone.
    const changes = new MutationObserver(mark.call)
    const sheet = document.getElementById('plan')
    if (sheet) changes.observe(sheet, { childList: true, subtree: true })
    return () => {
      changes.disconnect()
      mark.stop()
    }
  }, [hits, typed, current])
  useEffect(() => unmarkHits, [])
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return
    const next = place === null ? (by === 1 ? 0 : hits.length - 1) : (place + by + hits.length) % hits.length
    setPlace(next)
    const hit = hits[next]
    if (hit) show(hit)
  }
  const close = () => {
    onClose()
    if (current) afterOverlay(() => goTo(current))
  }
  return (
    <search className="find-bar" aria-label={words.find}>
      <Icon name="search" />
      <input
        ref={focusOnce}
        className="input"
        type="search"
        aria-label={words.findLabel}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setPlace(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span role="status">
        {typed.trim().length > 1 && (place === null ? words.hits(hits.length) : words.hitOf(place + 1, hits.length))}
      </span>
      <button type="button" className="icon-button" aria-label={words.previous} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" className="icon-button" aria-label={words.next} onClick={() => step(1)}>
        ↓
      </button>
      <button type="button" className="icon-button" aria-label={texts.head.close} onClick={close}>
        <Icon name="close" />
      </button>
    </search>
  )
}
