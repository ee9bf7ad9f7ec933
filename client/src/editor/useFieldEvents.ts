import { type RefObject, useEffect, useRef } from 'react'

export interface FieldEvents {
  readonly focusin: (event: FocusEvent) => void
  readonly focusout: (event: FocusEvent) => void
  readonly pointerdown: (event: PointerEvent) => void
  readonly click: (event: MouseEvent) => void
  readonly keydown: (event: KeyboardEvent) => void
  readonly keypress: (event: KeyboardEvent) => void
}

const names = ['focusin', 'focusout', 'pointerdown', 'click', 'keydown', 'keypress'] as const

/**
 * Hears what happens anywhere inside a field, resting or live. The field itself is no control, its content is; so these
 * are listeners and not properties of an element.
 */
export function useFieldEvents(ref: RefObject<HTMLElement | null>, events: FieldEvents): void {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  useEffect(() => {
    const element = ref.current
    const handleEvent = (event: Event) => {
      const name = names.find((known) => known === event.type)
      if (name) (latest.current[name] as (event: Event) => void)(event)
    }
    for (const name of names) element?.addEventListener(name, handleEvent)
    return () => {
      for (const name of names) element?.removeEventListener(name, handleEvent)
    }
  }, [ref])
}
