/** What is another than when the answer before was given, or than when the form opened, said aloud as it comes. */
import type { CommitmentBasis } from '@samplan/shared/plan'
import { type AskedParty, sameBasis } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { useCommitments } from './commitmentsContext.ts'
import { changeWords } from './partWords.ts'

interface WhatChangedProps {
  readonly party: AskedParty<Commitment>
  /** Where the page has said already what became another since the last answer. */
  readonly isExplained: boolean
  /** What stood there when the form opened, or when it was last said to be seen. */
  readonly seen: CommitmentBasis
  readonly onSeen: () => void
}

export function WhatChanged({ party, isExplained, seen, onSeen }: WhatChangedProps) {
  const screen = useCommitments()
  const words = screen.texts.commitments
  const { organisationId, basis, given, state } = party
  const isOther = !sameBasis(seen, basis)
  const isStale = !isOther && state === 'needs-renewal' && !isExplained
  const told = isOther ? seen : isStale && given ? given.basis : null
  const sentences = told ? changeWords(told, basis, organisationId, screen) : []
  return (
    <div role="status" className="commitment-changed">
      {isOther && <p>{words.changedWhileReading}</p>}
      {isStale && given && <p>{words.earlier(words.answers[given.answer])}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isOther && (
        <button type="button" className="link" onClick={onSeen}>
          {words.haveSeen}
        </button>
      )}
    </div>
  )
}
