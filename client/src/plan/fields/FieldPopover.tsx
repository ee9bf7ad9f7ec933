/**
 * A quiet value in the text of the plan: it reads as a word with a dotted line and opens a small panel when pressed.
 * The panel is made when it opens, because a plan has thousands of such values and most are never touched.
 */
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { FieldHelp } from './FieldHelp.tsx'
import { useFieldMark } from './useFieldMark.ts'

interface FieldPopoverProps {
  readonly recordId: string
  readonly field: string
  /** The accessible name: what the field is and what it holds. */
  readonly label: string
  /** What stands in the text. */
  readonly children: ReactNode
  readonly state?: 'missing' | 'unsettled' | 'finding' | undefined
  readonly className?: string | undefined
  readonly panel: (close: () => void) => ReactNode
}

export function FieldPopover({ recordId, field, label, children, state, className, panel }: FieldPopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const panelRef = useRef<HTMLElement>(null)
  const { attributes, words } = useFieldMark(recordId, field)
  const helpId = useId()
  const close = () => setOpen(false)
  useFocusInside(panelRef, isOpen)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`value ${className ?? ''}`}
        data-record={recordId}
        data-field={field}
        data-state={state}
        {...attributes}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={words ? `${label}. ${words}` : label}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && (
        <Popover className="popover" triggerRef={trigger} isOpen onOpenChange={setOpen} placement="bottom start">
          <Dialog ref={panelRef} className="popover-dialog" aria-label={label} aria-describedby={helpId}>
            {panel(close)}
            <FieldHelp field={field} id={helpId} />
          </Dialog>
        </Popover>
      )}
    </>
  )
}

/**
 * The page behind an open panel is out of reach, so the focus must be in the panel. Usually its content takes it; when
 * the place it came from was drawn anew at the same moment, nothing does, and then nobody could get out by keyboard.
 */
function useFocusInside(panel: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const element = panel.current
        if (!element || element.contains(document.activeElement)) return
        const first = element.querySelector<HTMLElement>('[role="option"], input, button')
        ;(first ?? element).focus()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [panel, isOpen])
}
