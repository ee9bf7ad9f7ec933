/**
 * An organisation's answer: one of three, which nobody has chosen beforehand, and a sentence; a no always says why. The
 * form holds what was seen when it opened. Where that becomes another meanwhile it says so and waits, since an answer
 * must never slip to an amount that nobody has read.
 */
import {
  type ActivityId,
  type CommitmentAnswer,
  type CommitmentBasis,
  commitmentAnswers,
  declineNeedsReason,
} from '@samplan/shared/plan'
import { type AskedParty, sameBasis } from '@samplan/shared/rules'
import { type Commitment, maxReasonLength } from '@samplan/shared/wire'
import { type FormEvent, useRef, useState } from 'react'
import { AnswerFields, focusChoice } from '../style/AnswerFields.tsx'
import { useAnnounce } from '../style/announcer.ts'
import { type CommitmentDraft, useCommitments } from './commitmentsContext.ts'
import { partWords } from './partWords.ts'
import { WhatChanged } from './WhatChanged.tsx'

export interface AnswerFormProps {
  readonly activityId: ActivityId
  readonly party: AskedParty<Commitment>
  /** Where the page has said already what became another since the last answer. */
  readonly isExplained: boolean
  /** The answer was sent, or put off; what was written is kept while the page is open. */
  readonly onDone: () => void
}

export function AnswerForm({ activityId, party, isExplained, onDone }: AnswerFormProps) {
  const { texts, drafts } = useCommitments()
  const [draft, setDraft] = useDraft(activityId)
  const [seen, setSeen] = useState(party.basis)
  const form = useRef<HTMLFormElement>(null)
  const see = () => {
    setSeen(party.basis)
    // The button that was pressed goes away.
    focusChoice(form.current)
  }
  const words = texts.commitments
  const isOther = !sameBasis(seen, party.basis)
  const missing = isOther ? words.seeFirst : whatIsMissing(draft, words)
  const { isSending, reason, submit } = useGiving({ activityId, seen, draft, missing }, () => {
    drafts.delete(activityId)
    onDone()
  })
  return (
    <AnswerFields<CommitmentAnswer>
      ref={form}
      legend={words.choose}
      choices={commitmentAnswers.map((value) => ({ value, label: words.answers[value] }))}
      chosen={draft.answer}
      reasonLabel={words.reasons[draft.answer ?? 'accepts']}
      reason={draft.reason}
      needsReason={draft.answer !== null && declineNeedsReason(draft.answer)}
      maxLength={maxReasonLength}
      missing={missing}
      trouble={reason}
      isSending={isSending}
      sendLabel={words.send}
      cancelLabel={texts.head.cancel}
      onChoose={(answer) => setDraft({ ...draft, answer })}
      onReason={(typed) => setDraft({ ...draft, reason: typed })}
      onSubmit={submit}
      onCancel={onDone}
    >
      <p>{words.yourPart(partWords(party.basis, party.organisationId, texts))}</p>
      <WhatChanged party={party} isExplained={isExplained} seen={seen} onSeen={see} />
    </AnswerFields>
  )
}

function useDraft(activityId: ActivityId) {
  const { drafts } = useCommitments()
  const [draft, setDraft] = useState(drafts.get(activityId) ?? { answer: null, reason: '' })
  const change = (next: CommitmentDraft) => {
    drafts.set(activityId, next)
    setDraft(next)
  }
  return [draft, change] as const
}

type CommitmentWords = ReturnType<typeof useCommitments>['texts']['commitments']

function whatIsMissing({ answer, reason }: CommitmentDraft, words: CommitmentWords): string | null {
  if (answer === null) return words.chooseAnswer
  return declineNeedsReason(answer) && reason.trim() === '' ? words.writeReason : null
}

interface Giving {
  readonly activityId: ActivityId
  readonly seen: CommitmentBasis
  readonly draft: CommitmentDraft
  readonly missing: string | null
}

function useGiving({ activityId, seen, draft, missing }: Giving, onSent: () => void) {
  const { give, texts } = useCommitments()
  const announce = useAnnounce()
  const [isSending, setSending] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const send = async (answer: CommitmentAnswer) => {
    setSending(true)
    setReason(null)
    const given = await give(activityId, { answer, reason: draft.reason.trim(), seen })
    setSending(false)
    if (!given.ok) return setReason(given.reason)
    announce(texts.commitments.sent(texts.commitments.answers[answer]))
    onSent()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending && draft.answer !== null && missing === null) void send(draft.answer)
  }
  return { isSending, reason, submit }
}
