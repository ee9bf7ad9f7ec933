/** The frame of every page but the plan's own: skip link, running head, what the page holds at the left, the sheet. */
import type { ReactNode } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { PageFoot } from './PageFoot.tsx'
import { useArrival } from './useArrival.ts'

interface FrameProps {
  /** The document's title, without the product's name. */
  readonly title: string
  readonly head: ReactNode
  readonly side?: ReactNode
  readonly isBusy?: boolean
  readonly children: ReactNode
}

export function Frame({ title, head, side, isBusy, children }: FrameProps) {
  const { texts } = usePreferences()
  useArrival('content')
  return (
    <>
      <title>{title === texts.head.product ? title : `${title} · ${texts.head.product}`}</title>
      <a className="skip" href="#content">
        {texts.head.skip}
      </a>
      {head}
      <div className="frame">
        {side ?? <div className="frame-side" />}
        <main id="content" className="page-sheet" tabIndex={-1} aria-busy={isBusy || undefined}>
          {children}
        </main>
      </div>
      <PageFoot />
    </>
  )
}
