/** What came of an indicator over time: its baseline, what was measured since, and where it is to be by when. */
import type { Indicator, IsoDate, Outcome, Settled } from '../plan/index.ts'

/** By day; what has no day yet comes last, in the order in which it was added. */
export function outcomesByDate(outcomes: readonly Outcome[]): readonly Outcome[] {
  const dayOf = ({ date }: Outcome) => held(date) ?? '9999-12-31'
  return [...outcomes].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1))
}

export interface SeriesPoint {
  readonly kind: 'baseline' | 'outcome' | 'target'
  readonly id: string
  readonly date: IsoDate
  readonly value: number
}

export interface IndicatorSeries {
  /** By day: the baseline, then what was measured. */
  readonly measured: readonly SeriesPoint[]
  readonly target: SeriesPoint | null
  /** Where the axis of values begins and ends: at nothing, unless something is below it. */
  readonly lowest: number
  readonly highest: number
  readonly first: IsoDate
  readonly last: IsoDate
}

/** Null while there is no day with a value to show. What two people set differently shows its first value, as in its field. */
export function indicatorSeries(indicator: Indicator): IndicatorSeries | null {
  const { id, baselineValue, baselineDate, targetValue, targetDate, outcomes } = indicator
  const baseline = pointOf('baseline', id, baselineDate, baselineValue)
  const target = pointOf('target', id, targetDate, targetValue)
  const measured = [
    ...(baseline ? [baseline] : []),
    ...outcomes.flatMap((outcome) => pointOf('outcome', outcome.id, outcome.date, outcome.value) ?? []),
  ].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
  const all = target ? [...measured, target] : measured
  const [one] = all
  if (!one) return null
  const values = all.map(({ value }) => value)
  const days = all.map(({ date }) => date).sort()
  return {
    measured,
    target,
    lowest: Math.min(0, ...values),
    highest: Math.max(0, ...values),
    first: days[0] ?? one.date,
    last: days.at(-1) ?? one.date,
  }
}

function pointOf(
  kind: SeriesPoint['kind'],
  id: string,
  date: Settled<IsoDate>,
  value: Settled<number>,
): SeriesPoint | null {
  const [day, figure] = [held(date), held(value)]
  return day === null || figure === null ? null : { kind, id, date: day, value: figure }
}

function held<T>(field: Settled<T>): T | null {
  if (field.state === 'settled') return field.value
  return field.state === 'unsettled' ? (field.values[0]?.value ?? null) : null
}
