/** Where new plans are made: the way to a plan that builds on one that there is, for each that one convenes. */
import { successionTexts } from '@samplan/shared/text'
import { Link } from 'wouter'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import { useAnswer } from '../useAnswer.ts'

export function FromOldPlans() {
  const { api } = useApp()
  const words = successionTexts[usePreferences().texts.language]
  const plans = useAnswer(['plans'], api.plans).data ?? []
  const frozen = plans.filter(({ role, versions }) => role === 'convenor' && versions > 0)
  if (frozen.length === 0) return null
  return (
    <section className="from-old" aria-labelledby="from-old">
      <h2 id="from-old">{words.fromOld}</h2>
      <p className="hint">{words.fromOldLead}</p>
      <ul>
        {frozen.map(({ facts }) => (
          <li key={facts.id}>
            <Link href={`/plans/${facts.id}/next`}>{facts.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
