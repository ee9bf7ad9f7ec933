/** *Beslut*: how far a frozen version has come with those who decide on it, in a sentence, as bars and one by one. */
import { decisionSteps, stockholmDate } from '@samplan/shared/plan'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { DecisionTable } from './DecisionTable.tsx'
import { useDecisions } from './decisionsContext.ts'
import { StepBars } from './StepBars.tsx'
import './decisions.css'

export function DecisionsView() {
  const { words, board, version, versions, texts, planId } = useDecisions()
  const newest = versions.at(-1)?.number ?? version.number
  return (
    <>
      <div className="decisions-lead">
        <h1>{words.title}</h1>
        <p className="lead">
          {words.aboutVersion(version.number, texts.format.date(stockholmDate(new Date(version.madeAt))))}
        </p>
        {versions.length > 1 && <VersionWays />}
        {version.number < newest && (
          <p className="notice">
            {words.outdated(version.number, newest)}{' '}
            <Link href={`/plans/${planId}/decisions/${newest}`}>{words.toNewest(newest)}</Link>
          </p>
        )}
        {board.of === 0 ? <p>{words.noParties}</p> : <Counts />}
        <p className="hint">{words.lead}</p>
      </div>
      {board.of > 0 && (
        <>
          <StepBars />
          <DecisionTable />
        </>
      )}
    </>
  )
}

/** "Mottagit 50 av 50 · Anmält 44 av 50 · Beslutat 38 av 50" */
function Counts() {
  const { words, board } = useDecisions()
  return (
    <p className="decisions-count">
      {decisionSteps.map((step, index) => (
        <Fragment key={step}>
          {index > 0 && ' · '}
          <span>
            {words.steps[step]} <strong className="figure">{words.ofN(board.counts[step], board.of)}</strong>
          </span>
        </Fragment>
      ))}
    </p>
  )
}

function VersionWays() {
  const { words, version, versions, planId } = useDecisions()
  return (
    <nav className="decisions-versions" aria-label={words.versions}>
      {versions.map(({ number }) => (
        <Link
          key={number}
          href={`/plans/${planId}/decisions/${number}`}
          aria-current={number === version.number ? 'page' : undefined}
        >
          {words.version(number)}
        </Link>
      ))}
    </nav>
  )
}
