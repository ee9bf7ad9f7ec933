/** A state in a word, with an edge and no colour: *Utkast*, *Version 1*. */
import type { ReactNode } from 'react'

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>
}
