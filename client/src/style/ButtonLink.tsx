/** A link that leads to the next act and therefore looks like a button. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface ButtonLinkProps {
  readonly href: string
  readonly variant?: 'filled' | 'quiet'
  readonly children: ReactNode
}

export function ButtonLink({ href, variant, children }: ButtonLinkProps) {
  return (
    <Link href={href} className="button" data-variant={variant}>
      {children}
    </Link>
  )
}
