/** V25: what two people set at the same time has been settled by somebody. */
import type { Activity, Goal, IsoDate, RecordId, RecordKind, Settled } from '../../plan/index.ts'
import type { FindingDetail } from '../findings.ts'
import { at, type Fault, fault, type RecordCheck, type Rule } from './rule.ts'

/** Samplan's own: a frozen version must not hold a value that chance chose (E14). */
export const everythingIsSettled: Rule = {
  number: 'V25',
  find: ({ goals, activities, recall }) => [
    ...goals.flatMap((goal) => recall(unsettledInGoal, goal)),
    ...activities.flatMap((activity) => recall(unsettledInActivity, activity)),
  ],
}

const unsettledInGoal: RecordCheck<Goal> = ({ id, number, targetDate, indicators }) => [
  ...unsettledIn(targetDate, 'goals', id, 'targetDate', dates(number)),
  ...indicators.flatMap((indicator) => [
    ...(['baselineDate', 'targetDate'] as const).flatMap((field) =>
      unsettledIn(indicator[field], 'indicators', indicator.id, field, dates(number)),
    ),
    ...(['baselineValue', 'targetValue'] as const).flatMap((field) =>
      unsettledIn(indicator[field], 'indicators', indicator.id, field, figures(number)),
    ),
    ...indicator.outcomes.flatMap((outcome) => [
      ...unsettledIn(outcome.date, 'outcomes', outcome.id, 'date', dates(number)),
      ...unsettledIn(outcome.value, 'outcomes', outcome.id, 'value', figures(number)),
    ]),
  ]),
]

const unsettledInActivity: RecordCheck<Activity> = ({ id, number, responsible, start, end, costLines }) => [
  ...unsettledIn(responsible, 'activities', id, 'responsible', (values) => ({
    code: 'unsettled-responsible',
    number,
    values,
  })),
  ...unsettledIn(start, 'activities', id, 'start', dates(number)),
  ...unsettledIn(end, 'activities', id, 'end', dates(number)),
  ...costLines.flatMap((line) =>
    unsettledIn(line.amountOre, 'costLines', line.id, 'amountOre', (valuesOre) => ({
      code: 'unsettled-amount',
      number,
      valuesOre,
    })),
  ),
]

const dates =
  (number: string) =>
  (values: readonly IsoDate[]): FindingDetail => ({ code: 'unsettled-date', number, values })

const figures =
  (number: string) =>
  (values: readonly number[]): FindingDetail => ({ code: 'unsettled-figure', number, values })

function unsettledIn<T>(
  field: Settled<T>,
  kind: RecordKind,
  id: RecordId,
  name: string,
  describe: (values: readonly T[]) => FindingDetail,
): readonly Fault[] {
  if (field.state !== 'unsettled') return []
  const values = field.values.map(({ value }) => value)
  return [fault('absolute', describe(values), at(kind, id, name))]
}
