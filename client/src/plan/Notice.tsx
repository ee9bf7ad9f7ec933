/** A quiet notice at the foot of the page: what happened, and what one may do about it. It goes by itself. */
import { type FocusEvent, useEffect, useId, useRef } from 'react'
import { Icon } from '../style/Icon.tsx'
import type { Store } from '../sync/index.ts'
import { useStore } from '../sync/index.ts'

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface NoticeText {
  readonly text: string
  readonly actions?: readonly NoticeAction[]
}

/** Long enough to read, look and decide. */
const staysMs = 12_000

interface NoticeProps {
  readonly notice: Store<NoticeText | null>
  readonly closeLabel: string
}

/** It can take the focus itself: one who is typing when it comes presses no button with the next key. */
export function Notice({ notice, closeLabel }: NoticeProps) {
  const shown = useStore(notice)
  const frame = useRef<HTMLDivElement>(null)
  const textId = useId()
  const cameFrom = useRef<HTMLElement | null>(null)
  const rememberWay = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null
  }
  const close = () => {
    const before = cameFrom.current?.isConnected ? cameFrom.current : document.querySelector('main')
    if (frame.current?.contains(document.activeElement)) before?.focus({ preventScroll: true })
    notice.set(null)
  }
  useEffect(() => {
    if (!shown) return
    // Not under the hand of somebody who is about to use it.
    const leave = () => {
      if (frame.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, staysMs)
      else notice.set(null)
    }
    let timer = setTimeout(leave, staysMs)
    return () => clearTimeout(timer)
  }, [shown, notice])
  if (!shown) return null
  return (
    <section ref={frame} className="page-notice" aria-labelledby={textId} tabIndex={-1} onFocus={rememberWay}>
      <span id={textId}>{shown.text}</span>
      {shown.actions?.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="link"
          onClick={() => {
            close()
            run()
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label={closeLabel} onClick={close}>
        <Icon name="close" />
      </button>
    </section>
  )
}
