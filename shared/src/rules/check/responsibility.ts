/** V08: who answers for an activity. */
import { at, fault, ofActivities, type Rule } from './rule.ts'

/** Each activity has exactly one responsible organisation: with several, nobody is (practice of the counties). */
export const oneIsResponsible: Rule = {
  number: 'V08',
  find: ofActivities(({ id, number, responsible }) => {
    if (responsible.state === 'settled') return []
    const code = responsible.state === 'empty' ? 'no-responsible' : 'several-responsible'
    return [fault('blocking', { code, number }, at('activities', id, 'responsible'))]
  }),
}
