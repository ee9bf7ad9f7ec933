/** The bar itself. It wraps on small windows and large text, so what sticks below it asks for its height as it is. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface HeadBarProps {
  readonly isBare?: boolean
  readonly children: ReactNode
}

export function HeadBar({ isBare, children }: HeadBarProps) {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    // On a phone the bar is no box of its own, and its first row is what stays.
    const row = element.querySelector<HTMLElement>('.head-row')
    const observer = new ResizeObserver(() => {
      const height = element.offsetHeight || row?.offsetHeight || 0
      document.documentElement.style.setProperty('--head-height', `${height}px`)
    })
    observer.observe(element)
    if (row) observer.observe(row)
    return () => observer.disconnect()
  }, [])
  return (
    <header ref={bar} className="head" data-bare={isBare || undefined}>
      {children}
    </header>
  )
}
