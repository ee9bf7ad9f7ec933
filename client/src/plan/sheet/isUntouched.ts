/** True while nobody has written anything in a plan: it then opens with where to begin instead of what is missing. */
import { hasText, type Plan } from '@samplan/shared/plan'

export function isUntouched(plan: Plan): boolean {
  return (
    !hasText(plan.background) &&
    plan.analyses.every(({ text }) => !hasText(text)) &&
    plan.areas.every(({ goals, prose }) => goals.length === 0 && !hasText(prose))
  )
}
