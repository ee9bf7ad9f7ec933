/** What an answer was about, in the words that stood there then, and the answers before it. Asked for when it is opened. */
import { type Activity, plainText } from '@samplan/shared/plan'
import type { Commitment, CommitmentInFull } from '@samplan/shared/wire'
import { useEffect, useState } from 'react'
import { useCommitments } from './commitmentsContext.ts'
import { partWords } from './partWords.ts'
import { StateSign } from './StateSign.tsx'

interface GivenHistoryProps {
  readonly activity: Activity
  /** The latest answer: a later one makes what was fetched old. */
  readonly given: Commitment
}

export function GivenHistory({ activity, given }: GivenHistoryProps) {
  const { texts } = useCommitments()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="commitments-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.commitments.showBasis}</summary>
      {isOpen && <Answers activity={activity} given={given} />}
    </details>
  )
}

function Answers({ activity, given }: GivenHistoryProps) {
  const { texts, history } = useCommitments()
  const [answers, setAnswers] = useState<readonly CommitmentInFull[] | 'waiting' | null>('waiting')
  const { activityId, organisationId, number } = given
  useEffect(() => {
    let isGone = false
    // The number is why it is asked again.
    if (number > 0) void history(activityId, organisationId).then((all) => !isGone && setAnswers(all))
    return () => {
      isGone = true
    }
  }, [history, activityId, organisationId, number])
  if (answers === 'waiting') return <p className="hint">{texts.head.loading}</p>
  if (answers === null) return <p className="hint">{texts.problems.unreachable}</p>
  return (
    <ol className="commitments-answers">
      {answers.map((answer) => (
        <Answer key={answer.number} answer={answer} activity={activity} />
      ))}
    </ol>
  )
}

function Answer({ answer, activity }: { readonly answer: CommitmentInFull; readonly activity: Activity }) {
  const { texts, formatMoment } = useCommitments()
  const words = texts.commitments
  const { title, description } = answer.words
  const isSame = title === plainText(activity.title) && description === plainText(activity.description, '\n')
  return (
    <li>
      <p className="commitments-facts">
        <span className="commitment-state" data-state={answer.answer}>
          <StateSign state={answer.answer} /> {words.answers[answer.answer]}
        </span>
        <span>{partWords(answer.basis, answer.organisationId, texts)}</span>
      </p>
      {answer.reason && <p className="commitments-reason">{answer.reason}</p>}
      <p className="hint">{words.givenBy(answer.author.name, formatMoment(answer.at))}</p>
      <p>
        {words.basisTitle(title || texts.plan.untitled)} {isSame ? words.sameWords : words.otherWords}
      </p>
      {!isSame && description && (
        <blockquote className="commitments-words" aria-label={words.wordsThen}>
          {description}
        </blockquote>
      )}
    </li>
  )
}
