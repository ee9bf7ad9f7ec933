/** On the page of versions: the way to next year's plan, and which plans were made from which version. */

import type { PlanId } from '@samplan/shared/plan'
import { mayActor } from '@samplan/shared/rules'
import { successionTexts } from '@samplan/shared/text'
import { Link } from 'wouter'
import { ButtonLink } from '../../style/ButtonLink.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { useApp } from '../appContext.ts'
import type { PlanHere } from '../PlanSubpage.tsx'
import { useAnswer } from '../useAnswer.ts'

/** For whoever may make it, once there is a version to make it from. */
export function MakeNext({ plan }: { readonly plan: PlanHere }) {
  const words = successionTexts[usePreferences().texts.language]
  const { facts, actor } = plan.details
  if (plan.versions.length === 0 || !mayActor(actor, 'make-next-plan', facts.status).ok) return null
  return (
    <p className="version-next">
      <ButtonLink href={`/plans/${facts.id}/next`}>{words.make}</ButtonLink>
    </p>
  )
}

/** Beside a version. A plan that one takes no part in is not named. */
export function MadeFrom({ planId, number }: { readonly planId: PlanId; readonly number: number }) {
  const { api } = useApp()
  const words = successionTexts[usePreferences().texts.language]
  const made = useAnswer(['plan', planId, 'successors'], () => api.successors(planId)).data ?? []
  const own = made.filter((one) => one.number === number)
  return own.map(({ plan, madeAt }) => (
    <p key={plan?.id ?? madeAt} className="hint">
      {plan ? (
        <>
          {words.madeFrom} <Link href={`/plans/${plan.id}`}>{plan.title}</Link>
        </>
      ) : (
        words.madeElsewhere
      )}
    </p>
  ))
}
