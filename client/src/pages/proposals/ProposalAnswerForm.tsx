/** The plan's answer to a proposal: whether it takes it up, where, and why not. */
import { type PlanId, type ProposalOutcome, proposalOutcomes, type RecordId } from '@samplan/shared/plan'
import { maxReasonLength, type Proposal, type Proposals, proposalNeedsReason } from '@samplan/shared/wire'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { AnswerFields } from '../../style/AnswerFields.tsx'
import { useAnnounce } from '../../style/announcer.ts'
import { Field } from '../../style/Field.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { Select } from '../../style/Select.tsx'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'
import type { AnswerPlaces } from './answerPlaces.ts'
import { proposalsKey } from './proposalsKey.ts'
import { useProposalWords } from './useProposalWords.ts'

interface ProposalAnswerFormProps {
  readonly planId: PlanId
  readonly proposal: Proposal
  readonly places: AnswerPlaces
  readonly onDone: () => void
}

export function ProposalAnswerForm(props: ProposalAnswerFormProps) {
  const { proposal, places, onDone } = props
  const texts = useProposalWords()
  const words = texts.answer
  const { head } = usePreferences().texts
  const [outcome, setOutcome] = useState<ProposalOutcome | null>(proposal.answer?.outcome ?? null)
  const [recordId, setRecord] = useState<RecordId | null>(proposal.answer?.recordId ?? null)
  const [reason, setReason] = useState(proposal.answer?.reason ?? '')
  const needsReason = outcome !== null && proposalNeedsReason(outcome)
  const missing = outcome === null ? words.choose : needsReason && reason.trim() === '' ? words.reasonMissing : null
  const { trouble, isSending, send } = useSend(props)
  const options = places.map(({ id, name }) => ({ value: id as RecordId | 'none', label: name }))
  return (
    <AnswerFields<ProposalOutcome>
      legend={words.legend}
      choices={proposalOutcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
      chosen={outcome}
      reasonLabel={words.reason}
      reason={reason}
      needsReason={needsReason}
      maxLength={maxReasonLength}
      missing={missing}
      trouble={trouble}
      isSending={isSending}
      sendLabel={words.send}
      cancelLabel={head.cancel}
      onChoose={setOutcome}
      onReason={setReason}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (outcome === null || missing || isSending) return
        void send({ outcome, reason: reason.trim(), recordId })
      }}
      onCancel={onDone}
    >
      <Field label={words.where}>
        {(binding) => (
          <Select
            binding={binding}
            options={[{ value: 'none' as const, label: words.nowhere }, ...options]}
            value={recordId ?? 'none'}
            onChange={(value) => setRecord(value === 'none' ? null : value)}
          />
        )}
      </Field>
    </AnswerFields>
  )
}

function useSend({ planId, proposal, onDone }: ProposalAnswerFormProps) {
  const { api } = useApp()
  const { texts } = usePreferences()
  const words = useProposalWords().answer
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async (answer: { outcome: ProposalOutcome; reason: string; recordId: RecordId | null }) => {
    setSending(true)
    const reply = await api.answerProposal(planId, proposal.id, answer)
    setSending(false)
    if (!reply.ok) return setTrouble(refusalWords(reply.code, texts))
    queries.setQueryData<Proposals>(proposalsKey(planId), (all) => all && withProposal(all, reply.value))
    announce(words.sent)
    onDone()
  }
  return { trouble, isSending, send }
}

function withProposal(all: Proposals, changed: Proposal): Proposals {
  return { ...all, proposals: all.proposals.map((one) => (one.id === changed.id ? changed : one)) }
}
