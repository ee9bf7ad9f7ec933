/** What stays with the version, worked out as the server will do it, before the plan is made. */

import type { CountyRegister } from '@samplan/shared/plan'
import { type CanonicalPlan, carryPlan } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { useMemo } from 'react'
import { usePreferences } from '../../style/preferences.ts'
import { registerNames, sourceName } from '../../versions/registerNames.ts'
import { carryWish, type NextPlanDraft } from './nextPlanDraft.ts'

interface LeftBehindListProps {
  readonly draft: NextPlanDraft
  readonly frozen: CanonicalPlan
  readonly county: CountyRegister
}

export function LeftBehindList({ draft, frozen, county }: LeftBehindListProps) {
  const words = successionTexts[usePreferences().texts.language]
  const said = useLeft({ draft, frozen, county })
  return (
    <section className="next-left" aria-labelledby="next-left">
      <h2 id="next-left" className="margin-title">
        {words.left}
      </h2>
      <ul aria-live="polite">
        {[...said, words.leftAlways].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function useLeft({ draft, frozen, county }: LeftBehindListProps): readonly string[] {
  const { texts, format } = usePreferences()
  return useMemo(() => {
    const words = successionTexts[texts.language]
    const { agreements, organisations } = county
    const agreement = agreements.find(({ id }) => id === draft.agreementId)
    if (!agreement) return []
    // The ids of what is only shown are thrown away again.
    let count = 0
    const newId = () => `shown-${String(count++).padStart(8, '0')}`
    const { left } = carryPlan(frozen, carryWish(draft), { agreement, agreements, organisations, newId })
    const { organisation } = registerNames(frozen.register)
    return [
      ...left.focusAreas.map(({ name, hasAnalysis, areas }) => words.leftFocusArea(name, hasAnalysis, areas)),
      ...left.sources.map(({ source, lines, ore }) =>
        words.leftSource(sourceName(source, frozen.register, texts), lines, format.kronor(ore)),
      ),
      ...left.organisationIds.map((id) => words.leftOrganisation(organisation(id))),
      ...(left.finished.length > 0 ? [words.leftFinished(left.finished.length)] : []),
      ...(left.outcomes > 0 ? [words.leftOutcomes(left.outcomes)] : []),
      ...(left.withParentGoals > 0 ? [words.leftParentGoals(left.withParentGoals)] : []),
    ]
  }, [draft, frozen, county, texts, format])
}
