/**
 * An entry of the register in a dialogue: changed or new. It is judged here before it is sent, by the rules that the
 * server asks again. Where somebody changed the same entry meanwhile, both stand there and nothing typed is lost.
 */
import type { CountyRegister, FormKind, RegisterEntries, RegisterFault } from '@samplan/shared/plan'
import type { ChangedMeanwhile, RegisterChangeRequest } from '@samplan/shared/wire'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../style/Button.tsx'
import { Dialog } from '../style/Dialog.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { usePreferences } from '../style/preferences.ts'
import { EntryFields } from './EntryFields.tsx'
import type { Draft, FieldSpec } from './fieldSpec.ts'
import { judgeEntry } from './judgeEntry.ts'
import { draftOf, readDraft } from './readDraft.ts'

export type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly faults: readonly RegisterFault[] }
  | { readonly ok: false; readonly meanwhile: ChangedMeanwhile }
  | { readonly ok: false; readonly words: string }

export interface EntryInHand<Kind extends FormKind = FormKind> {
  readonly kind: Kind
  readonly title: string
  readonly fields: readonly FieldSpec[]
  /** As it stands, or what a new one begins with. */
  readonly entry: RegisterEntries[Kind]
}

interface EntryDialogProps {
  readonly inHand: EntryInHand
  readonly county: CountyRegister
  readonly newId: () => string
  readonly send: (request: RegisterChangeRequest) => Promise<Sent>
  readonly onClose: () => void
}

export function EntryDialog({ inHand, county, newId, send, onClose }: EntryDialogProps) {
  const words = usePreferences().texts.register
  const formId = useId()
  const { kind, title, fields, entry } = inHand
  const before = entry as unknown as Readonly<Record<string, unknown>>
  const [draft, setDraft] = useState<Draft>(() => draftOf(fields, before))
  const [faults, setFaults] = useState<readonly RegisterFault[]>([])
  const [meanwhile, setMeanwhile] = useState<ChangedMeanwhile | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [number, setNumber] = useState(county.number)
  const [isSending, setSending] = useState(false)
  const submit = async (form: HTMLFormElement) => {
    const read = readDraft(fields, draft, before)
    const judged = judgeEntry(county, kind, read)
    setFaults(judged.faults)
    setTrouble(null)
    if (!judged.change) return void requestAnimationFrame(() => focusFirstWrong(form))
    setSending(true)
    const sent = await send({ change: judged.change, ifNumber: number })
    setSending(false)
    if (sent.ok) return onClose()
    if ('faults' in sent) {
      setFaults(sent.faults)
      requestAnimationFrame(() => focusFirstWrong(form))
    }
    if ('words' in sent) setTrouble(sent.words)
    if ('meanwhile' in sent) {
      setMeanwhile(sent.meanwhile)
      setNumber(sent.meanwhile.number)
    }
  }
  const unplaced = faults.filter(({ field }) => !hasField(fields, field))
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button variant="filled" type="submit" form={formId} isDisabled={isSending}>
            {meanwhile ? words.saveOver : words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <form
        id={formId}
        className="form entry-form"
        noValidate
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        {meanwhile && <Meanwhile meanwhile={meanwhile} fields={fields} />}
        {trouble && (
          <p className="field-error" role="alert">
            {trouble}
          </p>
        )}
        <Unplaced faults={unplaced} />
        <EntryFields fields={fields} draft={draft} faults={faults} newId={newId} onChange={setDraft} />
      </form>
    </Dialog>
  )
}

/** Faults about the entry as a whole, or about what the form does not show. */
function Unplaced({ faults }: { readonly faults: readonly RegisterFault[] }) {
  const { texts, format } = usePreferences()
  if (faults.length === 0) return null
  return (
    <div role="alert" data-wrong tabIndex={-1}>
      {faults.map((fault) => (
        <p key={`${fault.field} ${fault.code}`} className="field-error">
          {texts.register.fault(fault, format.kronor)}
        </p>
      ))}
    </div>
  )
}

function Meanwhile({
  meanwhile,
  fields,
}: {
  readonly meanwhile: ChangedMeanwhile
  readonly fields: readonly FieldSpec[]
}) {
  const words = usePreferences().texts.register
  const present = meanwhile.present as unknown as Readonly<Record<string, unknown>> | null
  const draft = present && draftOf(fields, present)
  return (
    <div className="notice" data-look="warn" role="alert">
      <p>{words.changedMeanwhile}</p>
      {draft === null ? (
        <p>{words.goneMeanwhile}</p>
      ) : (
        <dl className="entry-present">
          {fields.flatMap(({ name, label }) => {
            const value = draft[name]
            return typeof value === 'string' && value !== '' ? (
              <div key={name}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : (
              []
            )
          })}
        </dl>
      )}
    </div>
  )
}

/** Whether a form shows the field at that path. */
function hasField(fields: readonly FieldSpec[], path: string): boolean {
  const [name, second, ...rest] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (!field) return false
  // A fault of the list itself stands above its parts: that they do not add up, that there are too many.
  if (field.type === 'list') return second === undefined || (rest.length > 0 && hasField(field.fields, rest.join('.')))
  if (field.type === 'variant')
    return second === field.tag || field.variants.some((one) => hasField(one.fields, second ?? ''))
  return second === undefined
}
