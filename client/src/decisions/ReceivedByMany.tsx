/** The version was sent to many on one day: the convenor says so of all of them at once. */
import { isIsoDate, type OrganisationId } from '@samplan/shared/plan'
import { lastSaid } from '@samplan/shared/rules'
import { type FormEvent, useId, useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { Dialog } from '../style/Dialog.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { TextInput } from '../style/TextInput.tsx'
import { draftFaults, draftOf } from './decisionDraft.ts'
import { type Kept, useDecisions } from './decisionsContext.ts'

export function ReceivedByMany({ onClose }: { readonly onClose: () => void }) {
  const screen = useDecisions()
  const { words, texts, version, board, nameOf } = screen
  const announce = useAnnounce()
  const formId = useId()
  const [on, setOn] = useState('')
  const [without, setWithout] = useState<ReadonlySet<OrganisationId>>(new Set())
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Kept>(null)
  const missing = board.seats.filter(({ steps }) => steps.received === null)
  const chosen = missing.filter(({ organisationId }) => !without.has(organisationId))
  const ofDay = draftFaults('received', { ...draftOf(undefined), on }, words, screen).on ?? null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    focusFirstWrong(event.currentTarget)
    if (!isIsoDate(on) || ofDay || chosen.length === 0 || isSending) return
    setSending(true)
    const of = chosen.map((seat) => ({ organisationId: seat.organisationId, after: lastSaid(seat, 'received') }))
    const kept = await screen.write(of, { type: 'received', on })
    setSending(false)
    if (kept) return setRefusal(kept)
    announce(words.savedMany(of.length))
    onClose()
  }
  const toggle = (id: OrganisationId) => {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    setWithout(next)
  }
  return (
    <Dialog
      title={words.manyTitle(version.number)}
      lead={missing.length === 0 ? words.noneMissing : words.manyLead}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          {missing.length > 0 && (
            <Button type="submit" form={formId} variant="filled" isDisabled={isSending}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      {missing.length > 0 && (
        <form id={formId} className="form" noValidate onSubmit={(event) => void submit(event)}>
          <TextInput label={words.on.received} type="date" error={isAsked ? ofDay : null} value={on} onChange={setOn} />
          <fieldset className="choices decisions-many" data-wrong={isAsked && chosen.length === 0 ? true : undefined}>
            <legend className="label">{words.organisation}</legend>
            {missing.map(({ organisationId: id }) => (
              <label key={id} className="choice">
                <input type="checkbox" checked={!without.has(id)} onChange={() => toggle(id)} />
                <span>{nameOf(id)}</span>
              </label>
            ))}
          </fieldset>
          {isAsked && chosen.length === 0 && <p className="field-error">{words.manyMissing}</p>}
          {refusal && (
            <p className="field-error" role="alert">
              {refusal.words}
            </p>
          )}
        </form>
      )}
    </Dialog>
  )
}
