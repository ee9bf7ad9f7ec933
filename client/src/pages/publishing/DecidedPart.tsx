/** How many boards have decided on a version, with the way to what they decided, and what they decide by. */
import { decisionBoard } from '@samplan/shared/rules'
import { decisionTexts } from '@samplan/shared/text'
import { Link } from 'wouter'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { useAnswer } from '../useAnswer.ts'
import { BoardReport } from './BoardReport.tsx'

interface DecidedPartProps {
  readonly plan: PlanHere
  readonly number: number
}

export function DecidedPart({ plan, number }: DecidedPartProps) {
  const { api } = useApp()
  const words = decisionTexts[usePreferences().texts.language]
  const { id } = plan.details.facts
  const { data } = useAnswer(['plan', id, 'decisions'], () => api.decisions(id))
  if (!data) return null
  const { counts, of } = decisionBoard({ parties: data.parties, entries: data.decisions, version: number })
  return (
    <section className="version-check" aria-labelledby="version-decisions">
      <h2 id="version-decisions" className="margin-title">
        {words.title}
      </h2>
      <p>{words.decidedBy(counts.decided, of)}</p>
      <Link href={`/plans/${id}/decisions/${number}`}>{words.toDecisions}</Link>
      <BoardReport plan={plan} number={number} parties={data.parties} />
    </section>
  )
}
