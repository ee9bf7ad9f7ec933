/** V18 and V19: what the agreement wants to see in the analysis and in the plan. */
import { faultOf, type Rule } from './rule.ts'

/** Statistics are split by sex where people are counted, or the plan says why not (the state's general rule). */
export const statisticsAreSplit: Rule = {
  number: 'V18',
  isAsked: ({ statistics }) => statistics !== undefined,
  find: ({ statistics }) =>
    !statistics || statistics.splitBySex || statistics.reason.trim() !== ''
      ? []
      : [faultOf('warning', { code: 'statistics-not-split' }, null, 'plan')],
}

/**
 * The part on children and young people is there, as an area or as a plan of its own, where the agreement asks for it. An
 * in-depth part is taken for it whoever it is about: an area or a plan says that it goes deeper, not into whom, and its
 * words are not guessed at. So this warns where there is none at all; whether it is the right one people see.
 */
export const youngPartExists: Rule = {
  number: 'V19',
  isAsked: ({ register }) => register.agreement.asksForYoungPart,
  find: ({ plan, hasYoungPlan }) =>
    hasYoungPlan || plan.areas.some(({ kind, goals }) => kind === 'in-depth' && goals.length > 0)
      ? []
      : [faultOf('warning', { code: 'no-young-part' }, null, 'plan')],
}
