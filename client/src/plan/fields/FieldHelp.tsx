/** What the agreement asks for in a field, with its source: in the field's own panel, where it takes no key to reach. */
import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { usePlan } from '../planContext.ts'

interface FieldHelpProps {
  /** The field's name. */
  readonly field: string
  readonly id?: string
}

export function FieldHelp({ field, id }: FieldHelpProps) {
  const help = usePlan().texts.fieldHelp.fields[field]
  if (!help) return null
  return (
    <p className="field-help" id={id}>
      {help.says} <span className="field-help-source">{help.source}</span>
    </p>
  )
}

/** A sign that opens the help, for what has no panel of its own: a part of the plan, a column of amounts. */
export function FieldHelpSign({ field }: Pick<FieldHelpProps, 'field'>) {
  const words = usePlan().texts.fieldHelp
  const [isOpen, setOpen] = useState(false)
  const sign = useRef<HTMLButtonElement>(null)
  const label = words.about(words.names[field] ?? '')
  return (
    <>
      <button
        ref={sign}
        type="button"
        className="help-sign"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {isOpen && (
        <Popover className="popover" triggerRef={sign} isOpen onOpenChange={setOpen} placement="bottom start">
          <Dialog className="popover-dialog" aria-label={label}>
            <FieldHelp field={field} />
          </Dialog>
        </Popover>
      )}
    </>
  )
}
