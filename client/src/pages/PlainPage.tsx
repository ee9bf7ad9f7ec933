/** A page with one matter and no plan around it: signing in, joining, not found. */
import type { ReactNode } from 'react'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'

interface PlainPageProps {
  readonly title: string
  readonly lead?: string
  readonly children?: ReactNode
}

export function PlainPage({ title, lead, children }: PlainPageProps) {
  return (
    <Frame title={title} head={<BareHead />}>
      <div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children}
    </Frame>
  )
}
