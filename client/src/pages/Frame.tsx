/**
 * The frame of every page but the plan's own: skip link, running head, what the page holds at the left, the sheet. After
 * a move to another page, focus goes to its content, as it would on a page that was loaded.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { usePreferences } from '../style/preferences.ts'

interface FrameProps {
  /** The document's title, without the product's name. */
  readonly title: string
  readonly head: ReactNode
  readonly side?: ReactNode
  readonly isBusy?: boolean
  readonly children: ReactNode
}

/** Where the last frame was drawn, and whether the person has moved between pages since this one was loaded. */
const journey: { path: string | null; hasMoved: boolean } = { path: null, hasMoved: false }

export function Frame({ title, head, side, isBusy, children }: FrameProps) {
  const { texts } = usePreferences()
  const [path] = useLocation()
  const content = useRef<HTMLElement>(null)
  useEffect(() => {
    journey.hasMoved ||= journey.path !== null && journey.path !== path
    journey.path = path
    // On the first page focus is left to the skip link. Later a page may replace the frame that waited for it, and with
    // that frame its focus.
    const isFocusLost = !document.activeElement || document.activeElement === document.body
    if (journey.hasMoved && isFocusLost) content.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <>
      <title>{title === texts.head.product ? title : `${title} · ${texts.head.product}`}</title>
      <a className="skip" href="#content">
        {texts.head.skip}
      </a>
      {head}
      <div className="frame">
        {side ?? <div className="frame-side" />}
        <main ref={content} id="content" className="page-sheet" tabIndex={-1} aria-busy={isBusy || undefined}>
          {children}
        </main>
      </div>
    </>
  )
}
