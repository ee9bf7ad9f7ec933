/** One organisation's part in one activity: what it is, what was answered, and for whom it concerns the way to answer. */
import { plainText } from '@samplan/shared/plan'
import { Link } from 'wouter'
import { useCommitments } from './commitmentsContext.ts'
import { GivenHistory } from './GivenHistory.tsx'
import { OwnAnswer } from './OwnAnswer.tsx'
import { type PartRow, useOverview } from './overviewContext.ts'
import { changeWords, partWords } from './partWords.ts'
import { StateSign } from './StateSign.tsx'

export function PartItem({ row }: { readonly row: PartRow }) {
  const screen = useCommitments()
  const { activityHref } = useOverview()
  const { texts, me, mayAnswer } = screen
  const words = texts.commitments
  const { activity, party } = row
  const { organisationId, basis, given, state } = party
  const title = plainText(activity.title) || texts.plan.untitled
  return (
    <li className="commitments-part">
      <span className="commitments-number">{activity.number}</span>
      <div>
        <h4>
          <Link href={activityHref(activity.id)}>{title}</Link>
        </h4>
        <p className="commitments-facts">
          <span className="commitment-state" data-state={state}>
            <StateSign state={state} /> {words.states[state]}
          </span>
          <span>{partWords(basis, organisationId, texts)}</span>
        </p>
        {given && state === 'needs-renewal' && (
          <p className="hint">
            {[
              words.earlier(words.answers[given.answer]),
              ...changeWords(given.basis, basis, organisationId, screen),
            ].join(' ')}
          </p>
        )}
        {given?.reason && <p className="commitments-reason">{given.reason}</p>}
        {given && <p className="hint">{words.givenBy(given.author.name, screen.formatMoment(given.at))}</p>}
        {mayAnswer && organisationId === me.organisationId && (
          <OwnAnswer activityId={activity.id} party={party} isExplained />
        )}
        {given && <GivenHistory activity={activity} given={given} />}
      </div>
    </li>
  )
}
