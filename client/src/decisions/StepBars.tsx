/** How far the version has come, one bar for each step: the words beside it say the same, and what was decided. */
import { type DecisionMeaning, decisionMeanings, decisionSteps } from '@samplan/shared/plan'
import { useDecisions } from './decisionsContext.ts'

export function StepBars() {
  const { board, words } = useDecisions()
  return (
    <section className="decisions-bars" aria-label={words.howFar}>
      {decisionSteps.map((step) => (
        <div key={step} className="decisions-step">
          <p>
            <span>{words.steps[step]}</span>{' '}
            <strong className="figure">{words.ofN(board.counts[step], board.of)}</strong>
          </p>
          <div className="decisions-bar" aria-hidden="true">
            {step === 'decided' ? (
              decisionMeanings.map((meaning) => (
                <Part key={meaning} count={board.meanings[meaning]} meaning={meaning} />
              ))
            ) : (
              <Part count={board.counts[step]} />
            )}
          </div>
        </div>
      ))}
      {board.counts.decided > 0 && <Legend />}
    </section>
  )
}

function Part({ count, meaning = 'adopts' }: { readonly count: number; readonly meaning?: DecisionMeaning }) {
  const { board } = useDecisions()
  if (count === 0) return null
  return (
    <span className="decisions-part" data-meaning={meaning} style={{ inlineSize: `${(count / board.of) * 100}%` }} />
  )
}

function Legend() {
  const { board, words } = useDecisions()
  return (
    <ul className="decisions-legend">
      {decisionMeanings.map((meaning) =>
        board.meanings[meaning] === 0 ? null : (
          <li key={meaning}>
            <span className="decisions-part" data-meaning={meaning} aria-hidden="true" /> {words.meanings[meaning]}{' '}
            <span className="figure">{board.meanings[meaning]}</span>
          </li>
        ),
      )}
    </ul>
  )
}
