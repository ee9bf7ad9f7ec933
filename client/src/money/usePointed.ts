/** Which node of a picture is pointed at or has the focus, by its `data-node`. */
import { type RefObject, useEffect, useState } from 'react'

export function usePointed(picture: RefObject<SVGSVGElement | null>): string | null {
  const [pointed, setPointed] = useState<string | null>(null)
  useEffect(() => {
    const element = picture.current
    if (!element) return
    const point = ({ target }: Event) => {
      const node = target instanceof Element ? target.closest('[data-node]') : null
      setPointed(node?.getAttribute('data-node') ?? null)
    }
    const clear = () => setPointed(null)
    const heard = { pointerover: point, focusin: point, pointerleave: clear, focusout: clear }
    for (const [name, listener] of Object.entries(heard)) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(heard)) element.removeEventListener(name, listener)
    }
  }, [picture])
  return pointed
}
