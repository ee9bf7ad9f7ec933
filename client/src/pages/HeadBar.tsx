/** The bar itself. It wraps on small windows and large text, so what sticks below it asks for its height as it is. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface HeadBarProps {
  readonly isBare?: boolean
  /** True where the page has acts of its own in row 1: on a phone they then get a row to themselves. */
  readonly hasActs?: boolean
  readonly children: ReactNode
}

export function HeadBar({ isBare, hasActs, children }: HeadBarProps) {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--head-height', `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <header ref={bar} className="head" data-bare={isBare || undefined} data-acts={hasActs || undefined}>
      {children}
    </header>
  )
}
