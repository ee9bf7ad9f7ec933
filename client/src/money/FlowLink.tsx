/** What a node or a row leads to: a place in the plan, a part of this page, or nowhere. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface FlowLinkProps {
  readonly href: string | null
  readonly children: ReactNode
}

export function FlowLink({ href, children }: FlowLinkProps) {
  if (href === null) return children
  return href.startsWith('#') ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>
}
