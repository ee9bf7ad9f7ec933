/** V09: when an activity begins and ends. */
import { type Activity, addYears, type IsoDate, type PlanFacts, type Settled } from '../../plan/index.ts'
import { at, type Fault, fault, ofActivities, type Rule } from './rule.ts'

/** Activities are limited in time (agreement of 2016); what lies outside the plan's period should be looked at. */
export const activitiesAreTimed: Rule = {
  number: 'V09',
  find: ofActivities((activity, { facts }) => [...missing(activity), ...spanFaults(activity, facts)]),
}

function missing({ id, number, start, end }: Activity): readonly Fault[] {
  return [
    ...(start.state === 'empty'
      ? [fault('blocking', { code: 'no-start', number }, at('activities', id, 'start'))]
      : []),
    ...(end.state === 'empty' ? [fault('blocking', { code: 'no-end', number }, at('activities', id, 'end'))] : []),
  ]
}

function spanFaults({ id, number, start, end }: Activity, { periodStart, periodEnd }: PlanFacts): readonly Fault[] {
  const from = settledDate(start)
  const to = settledDate(end)
  const faults: Fault[] = []
  if (from && to && to < from) {
    faults.push(fault('blocking', { code: 'ends-before-start', number }, at('activities', id, 'end')))
  }
  const isOutside = (date: IsoDate | null) => date !== null && (yearOf(date) < periodStart || yearOf(date) > periodEnd)
  if (isOutside(from) || isOutside(to)) {
    const field = isOutside(from) ? 'start' : 'end'
    faults.push(fault('warning', { code: 'outside-period', number }, at('activities', id, field)))
  }
  if (from && to && to >= addYears(from, 5)) {
    faults.push(fault('warning', { code: 'longer-than-five-years', number }, at('activities', id, 'end')))
  }
  return faults
}

const yearOf = (date: IsoDate) => Number(date.slice(0, 4))

/** Dates that nobody has settled are V25's matter. */
function settledDate(date: Settled<IsoDate>): IsoDate | null {
  return date.state === 'settled' ? date.value : null
}
