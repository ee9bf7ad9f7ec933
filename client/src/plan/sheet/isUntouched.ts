/** How far a plan has come: it opens with where to begin, and its checks wait until there is something to check. */
import { hasText, type Plan } from '@samplan/shared/plan'

/** True while nobody has written anything in a plan. */
export function isUntouched(plan: Plan): boolean {
  return !hasText(plan.background) && isBarelyBegun(plan)
}

/** True while there is no more than a background: nothing is wrong with a plan in its first minutes. */
export function isBarelyBegun(plan: Plan): boolean {
  return (
    plan.analyses.every(({ text }) => !hasText(text)) &&
    plan.areas.every(({ goals, prose }) => goals.length === 0 && !hasText(prose))
  )
}
