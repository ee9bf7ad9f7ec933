/** A quiet notice at the foot of the page: what happened, and one thing to do about it. It goes by itself. */
import { useEffect } from 'react'
import { Icon } from '../style/Icon.tsx'
import type { Store } from '../sync/index.ts'
import { useStore } from '../sync/index.ts'

export interface NoticeText {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Long enough to read, look and decide. */
const staysMs = 12_000

export function Notice({ notice, close }: { readonly notice: Store<NoticeText | null>; readonly close: string }) {
  const shown = useStore(notice)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => notice.set(null), staysMs)
    return () => clearTimeout(timer)
  }, [shown, notice])
  if (!shown) return null
  return (
    <div className="page-notice">
      <span>{shown.text}</span>
      {shown.action && (
        <button
          type="button"
          className="link"
          onClick={() => {
            notice.set(null)
            shown.action?.run()
          }}
        >
          {shown.action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label={close} onClick={() => notice.set(null)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
