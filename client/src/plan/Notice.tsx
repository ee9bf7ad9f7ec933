/** A quiet notice at the foot of the page: what happened, and what one may do about it. It goes by itself. */
import { useEffect, useRef } from 'react'
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

export function Notice({ notice, close }: { readonly notice: Store<NoticeText | null>; readonly close: string }) {
  const shown = useStore(notice)
  const frame = useRef<HTMLDivElement>(null)
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
    <div ref={frame} className="page-notice">
      <span>{shown.text}</span>
      {shown.actions?.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="link"
          onClick={() => {
            notice.set(null)
            run()
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label={close} onClick={() => notice.set(null)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
