/** V20: a plan that carries out another one stays within it. */
import { at, fault, ofActivities, type Rule } from './rule.ts'

/** Each activity serves a goal of the frozen version that the county agreed on, and none of a draft that may change. */
export const activitiesServeTheParent: Rule = {
  number: 'V20',
  isAsked: ({ parent }) => parent !== undefined,
  find: ofActivities(({ id, number, parentGoalIds }, { parent }) => {
    if (!parent) return []
    const { goalIds, versionNumber } = parent
    const isKnown = parentGoalIds.every((goalId) => goalIds.includes(goalId))
    if (parentGoalIds.length > 0 && isKnown) return []
    const code = isKnown ? 'no-parent-goal' : 'parent-goal-missing'
    return [fault('warning', { code, number, versionNumber }, at('activities', id, 'parentGoals'))]
  }),
}
