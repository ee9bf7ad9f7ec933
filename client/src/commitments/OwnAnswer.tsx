/** The way to one's own organisation's answer; the form takes its place, and hands the focus back to it. */
import type { ActivityId } from '@samplan/shared/plan'
import type { AskedParty, CommitmentState } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { useEffect, useRef, useState } from 'react'
import { AnswerForm } from './AnswerForm.tsx'
import { useCommitments } from './commitmentsContext.ts'

interface OwnAnswerProps {
  readonly activityId: ActivityId
  readonly party: AskedParty<Commitment>
  /** Where the page has said already what became another since the last answer. */
  readonly isExplained?: boolean
}

export function OwnAnswer({ activityId, party, isExplained = false }: OwnAnswerProps) {
  const { texts, organisationOf } = useCommitments()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (!isOpen && wasOpen.current) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  const close = () => setOpen(false)
  if (isOpen) return <AnswerForm activityId={activityId} party={party} isExplained={isExplained} onDone={close} />
  const name = organisationOf(party.organisationId)?.shortName ?? ''
  return (
    <button ref={button} type="button" className="link" onClick={() => setOpen(true)}>
      {buttonWords(party.state, name, texts.commitments)}
    </button>
  )
}

type CommitmentWords = ReturnType<typeof useCommitments>['texts']['commitments']

function buttonWords(state: CommitmentState, name: string, words: CommitmentWords): string {
  switch (state) {
    case 'unanswered':
      return words.answerFor(name)
    case 'needs-renewal':
    case 'later':
      return words.answerAgain
    case 'accepts':
    case 'declines':
      return words.changeAnswer
  }
}
