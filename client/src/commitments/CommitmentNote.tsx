/**
 * Beside an activity: who commits to it, in a calm line for each answer, and the way to one's own. Before the first
 * answer nobody is told to be silent: a plan that is being written is not a list of what is missing.
 */
import type { ActivityId } from '@samplan/shared/plan'
import { type AskedParty, commitmentStates } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { useCommitments } from './commitmentsContext.ts'
import { OwnAnswer } from './OwnAnswer.tsx'
import { StateSign } from './StateSign.tsx'
import './commitments.css'

/** More organisations than this in one state are told by their number, as in a county of fifty. */
const mostNames = 8

interface CommitmentNoteProps {
  readonly activityId: ActivityId
  readonly number: string
  readonly parties: readonly AskedParty<Commitment>[]
}

export function CommitmentNote({ activityId, number, parties }: CommitmentNoteProps) {
  const { texts, me, mayAnswer } = useCommitments()
  const own = mayAnswer ? parties.find(({ organisationId }) => organisationId === me.organisationId) : undefined
  const isBegun = parties.some(({ given }) => given !== null)
  if (!own && !isBegun) return null
  return (
    <section className="commitment-note" aria-label={texts.commitments.noteLabel(number)} data-commitments={activityId}>
      {isBegun && <Line parties={parties} />}
      {own && <OwnAnswer activityId={activityId} party={own} />}
    </section>
  )
}

function Line({ parties }: Pick<CommitmentNoteProps, 'parties'>) {
  const { texts, organisationOf } = useCommitments()
  const collator = new Intl.Collator(texts.language)
  const byState = Map.groupBy(parties, ({ state }) => state)
  return (
    <ul className="commitment-line">
      {commitmentStates.map((state) => {
        const names = byState.get(state)?.map(({ organisationId: id }) => organisationOf(id)?.shortName ?? id) ?? []
        if (names.length === 0) return null
        return (
          <li key={state}>
            <span className="commitment-state" data-state={state}>
              <StateSign state={state} /> {texts.commitments.states[state]}:
            </span>{' '}
            {names.length > mostNames ? names.length : names.sort(collator.compare).join(', ')}
          </li>
        )
      })}
    </ul>
  )
}
