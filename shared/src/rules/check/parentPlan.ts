/** V20: a plan that carries out another one stays within it. */
import { at, fault, ofActivities, type Rule } from './rule.ts'

/** Each activity serves a goal of the frozen version that the county agreed on, not of a draft that may change. */
export const activitiesServeTheParent: Rule = {
  number: 'V20',
  isAsked: ({ parent }) => parent !== undefined,
  find: ofActivities(({ id, number }, { parent }) => {
    if (!parent) return []
    const { goalIds, goalByActivity, versionNumber } = parent
    const goalId = goalByActivity.get(id)
    if (goalId !== undefined && goalIds.includes(goalId)) return []
    const code = goalId === undefined ? 'no-parent-goal' : 'parent-goal-missing'
    return [fault('warning', { code, number, versionNumber }, at('activities', id))]
  }),
}
