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
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--head-height', `${element.offsetHeight}px`)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <header ref={bar} className="head" data-bare={isBare || undefined}>
      {children}
    </header>
  )
}
