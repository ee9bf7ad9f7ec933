/**
 * Writing down what an organisation did with the version: which of the three, and its fields. Each step keeps what was
 * typed of it while the dialogue is open. Where somebody else has written meanwhile, that is said and what one typed
 * stays: it is sent when one has seen it and presses again.
 */
import { type DecisionStep, decisionSteps } from '@samplan/shared/plan'
import { lastSaid } from '@samplan/shared/rules'
import { type FormEvent, useId, useState } from 'react'
import { useAnnounce } from '../style/announcer.ts'
import { Button } from '../style/Button.tsx'
import { Choices } from '../style/Choices.tsx'
import { Dialog } from '../style/Dialog.tsx'
import { focusFirstWrong } from '../style/focusFirstWrong.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { type DecisionDraft, draftFaults, draftOf, draftSaid } from './decisionDraft.ts'
import { type Kept, type Seat, useDecisions } from './decisionsContext.ts'
import { saidWords } from './saidWords.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'

interface DecisionDialogProps {
  readonly seat: Seat
  readonly onClose: () => void
}

type OfSteps<T> = Readonly<Record<DecisionStep, T>>

function ofSteps<T>(of: (step: DecisionStep) => T): OfSteps<T> {
  return { received: of('received'), reported: of('reported'), decided: of('decided') }
}

export function DecisionDialog({ seat, onClose }: DecisionDialogProps) {
  const { words, texts, nameOf, version, ownId } = useDecisions()
  const [step, setStep] = useState<DecisionStep>(
    () => decisionSteps.find((name) => seat.steps[name] === null) ?? 'decided',
  )
  const [isTakingBack, setTakingBack] = useState(false)
  const formId = useId()
  const writing = useWriting(seat, step, onClose)
  const name = nameOf(seat.organisationId)
  const stands = seat.steps[step]
  if (isTakingBack)
    return <TakeBackDialog seat={seat} step={step} onDone={onClose} onBack={() => setTakingBack(false)} />
  return (
    <Dialog
      title={words.dialogTitle(name, version.number)}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{texts.head.cancel}</Button>
          {stands && <Button onPress={() => setTakingBack(true)}>{words.takeBack}</Button>}
          <Button type="submit" form={formId} variant="filled" isDisabled={writing.isSending}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="hint">
        {seat.organisationId !== ownId && `${words.dialogFor(name)} `}
        {words.dialogLead}
      </p>
      <form id={formId} className="form" noValidate onSubmit={writing.submit}>
        <Choices
          legend={words.step}
          choices={decisionSteps.map((value) => ({ value, label: words.steps[value] }))}
          value={step}
          onChange={setStep}
        />
        {stands && <p className="hint">{words.standing(saidWords(stands.said, words, texts.format))}</p>}
        <DecisionFields step={step} draft={writing.draft} faults={writing.faults} onChange={writing.change} />
        {writing.refusal && (
          <p className="field-error" role="alert">
            {writing.refusal.words}
          </p>
        )}
      </form>
    </Dialog>
  )
}

function useWriting(seat: Seat, step: DecisionStep, onDone: () => void) {
  const screen = useDecisions()
  const announce = useAnnounce()
  const [drafts, setDrafts] = useState(() => ofSteps((name) => draftOf(seat.steps[name]?.said)))
  const [seen, setSeen] = useState(() => ofSteps((name) => lastSaid(seat, name)))
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Kept>(null)
  const draft = drafts[step]
  const all = draftFaults(step, draft, screen.words, screen)
  const isFaulty = Object.keys(all).length > 0
  const send = async (after: number | null) => {
    const said = draftSaid(step, draft)
    if (isFaulty || !said || isSending) return
    setSending(true)
    setRefusal(null)
    const kept = await screen.write([{ organisationId: seat.organisationId, after }], said)
    setSending(false)
    if (kept) return setRefusal(kept)
    announce(screen.words.saved(screen.nameOf(seat.organisationId)))
    onDone()
  }
  return {
    draft,
    faults: isAsked ? all : {},
    isSending,
    refusal,
    change: (change: Partial<DecisionDraft>) => setDrafts({ ...drafts, [step]: { ...draft, ...change } }),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      setAsked(true)
      // Whoever was refused has been shown how it stands: pressing again says that they have seen it.
      const known = refusal?.code === 'changed-meanwhile' ? ofSteps((name) => lastSaid(seat, name)) : seen
      setSeen(known)
      focusFirstWrong(event.currentTarget)
      void send(known[step])
    },
  }
}
