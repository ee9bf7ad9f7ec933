/** V06 and V07: every activity is costed, and money for the young says what it is for. */
import { type Activity, type CostLine, hasText, type Register } from '../../plan/index.ts'
import { grantLineOf } from '../costLines.ts'
import { at, type Fault, fault, faultOf, ofActivities, ofGoals, type Rule } from './rule.ts'

/** Activities have amounts (agreement of 2016). Nothing is an amount where a sentence says why it costs nothing. */
export const activitiesAreCosted: Rule = {
  number: 'V06',
  find: ofActivities(({ id, number, costLines }) => {
    const [first] = costLines
    if (costLines.every(({ amountOre }) => amountOre.state === 'empty')) {
      const place = first ? at('costLines', first.id, 'amountOre') : at('activities', id)
      return [faultOf('blocking', { code: 'no-amount', number }, place, id)]
    }
    return costLines.flatMap((line) => lineFaults(line, number))
  }),
}

/** What one cost line lacks. Money with no payer or no source is in the plan's sum but in nobody's budget. */
function lineFaults({ id, amountOre, note, payerId, source }: CostLine, number: string): readonly Fault[] {
  if (amountOre.state !== 'settled') return []
  if (amountOre.value === 0) {
    return hasText(note)
      ? []
      : [fault('blocking', { code: 'zero-without-reason', number }, at('costLines', id, 'note'))]
  }
  const money = { number, amountOre: amountOre.value }
  return [
    ...(payerId ? [] : [fault('warning', { code: 'no-payer', ...money }, at('costLines', id, 'payerId'))]),
    ...(source ? [] : [fault('warning', { code: 'no-source', ...money }, at('costLines', id, 'source'))]),
  ]
}

/** Money from a line for young people is bound to a target group, a goal and an activity (agreement of 2016). */
export const youngMoneyIsExplained: Rule = {
  number: 'V07',
  find: ofGoals((goal, { register }) =>
    goal.activities
      .filter((activity) => isPaidByYoungLine(activity, register))
      .flatMap(({ id, number, targetGroup, description }) => {
        const code = 'young-line-lacks'
        const lacking = [
          { text: targetGroup, lacks: 'target-group', place: at('activities', id, 'targetGroup') },
          { text: goal.title, lacks: 'goal', place: at('goals', goal.id, 'title') },
          { text: description, lacks: 'description', place: at('activities', id, 'description') },
        ] as const
        return lacking
          .filter(({ text }) => !hasText(text))
          .map(({ lacks, place }) => fault('blocking', { code, number, lacks }, place, id))
      }),
  ),
}

function isPaidByYoungLine({ costLines }: Activity, { agreement }: Register): boolean {
  return costLines.some((line) => {
    const grantLineId = grantLineOf(line)
    return agreement.grantLines.some(({ id, purpose }) => id === grantLineId && purpose === 'young-people')
  })
}
