/** V15: whether one will be able to see that a goal was reached. */
import { at, fault, ofGoals, type Rule } from './rule.ts'

/** Indicators and a baseline follow the goals (practice of Västra Götaland, which measured before it began). */
export const goalsAreMeasured: Rule = {
  number: 'V15',
  find: ofGoals(({ id, number, indicators }) => {
    if (indicators.length === 0) return [fault('warning', { code: 'no-indicator', number }, at('goals', id))]
    return indicators
      .filter(({ baselineValue, baselineDate }) => baselineValue.state === 'empty' || baselineDate.state === 'empty')
      .map((indicator) => {
        const field = indicator.baselineValue.state === 'empty' ? 'baselineValue' : 'baselineDate'
        return fault('warning', { code: 'no-baseline', number }, at('indicators', indicator.id, field))
      })
  }),
}
