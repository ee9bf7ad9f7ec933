/** V25: what two people set at the same time has been settled by somebody. */

import type { RecordId, RecordKind, Settled } from '../../plan/index.ts'
import type { FindingDetail } from '../findings.ts'
import { at, type Fault, fault, type Rule } from './rule.ts'

/** Samplan's own: a frozen version must not hold a value that chance chose (E14). */
export const everythingIsSettled: Rule = {
  number: 'V25',
  find: ({ goals, activities }) => [
    ...goals.flatMap(({ id, number, targetDate, indicators }) => [
      ...unsettledIn(targetDate, 'goals', id, 'targetDate', (values) => ({ code: 'unsettled-date', number, values })),
      ...indicators.flatMap((indicator) => [
        ...(['baselineDate', 'targetDate'] as const).flatMap((field) =>
          unsettledIn(indicator[field], 'indicators', indicator.id, field, (values) => ({
            code: 'unsettled-date',
            number,
            values,
          })),
        ),
        ...(['baselineValue', 'targetValue'] as const).flatMap((field) =>
          unsettledIn(indicator[field], 'indicators', indicator.id, field, (values) => ({
            code: 'unsettled-figure',
            number,
            values,
          })),
        ),
      ]),
    ]),
    ...activities.flatMap(({ id, number, responsible, start, end, costLines }) => [
      ...unsettledIn(responsible, 'activities', id, 'responsible', (values) => ({
        code: 'unsettled-responsible',
        number,
        values,
      })),
      ...unsettledIn(start, 'activities', id, 'start', (values) => ({ code: 'unsettled-date', number, values })),
      ...unsettledIn(end, 'activities', id, 'end', (values) => ({ code: 'unsettled-date', number, values })),
      ...costLines.flatMap((line) =>
        unsettledIn(line.amountOre, 'costLines', line.id, 'amountOre', (valuesOre) => ({
          code: 'unsettled-amount',
          number,
          valuesOre,
        })),
      ),
    ]),
  ],
}

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
