/** The plan on a time line: a row for each activity with both dates, or one for each area where there are many. */
import { type Activity, type IsoDate, type Milestone, type Plan, plainText } from '../../plan/index.ts'

export interface TimeRow {
  readonly key: string
  readonly number: string
  readonly title: string
  readonly start: IsoDate
  readonly end: IsoDate
}

export interface TimeLine {
  readonly rows: readonly TimeRow[]
  readonly activities: readonly TimeRow[]
  readonly milestones: readonly Milestone[]
  /** Activities that lack a date, or where two dates are unsettled. */
  readonly withoutDates: number
  /** 1 January of the first year and 31 December of the last; null where there is nothing to show. */
  readonly span: { readonly firstYear: number; readonly lastYear: number } | null
}

/** More rows than this are one for each area. */
const mostRows = 60

export function timeLine(plan: Plan, milestones: readonly Milestone[]): TimeLine {
  const all = plan.areas.flatMap((area) => area.goals.flatMap((goal) => goal.activities))
  const activities = all.flatMap((activity) => rowOf(activity) ?? [])
  const rows = activities.length > mostRows ? byArea(plan) : activities
  const inOrder = [...milestones].sort((a, b) => a.date.localeCompare(b.date))
  const years = [...rows.flatMap(({ start, end }) => [start, end]), ...inOrder.map(({ date }) => date)].map(yearOf)
  const span = years.length === 0 ? null : { firstYear: Math.min(...years), lastYear: Math.max(...years) }
  return { rows, activities, milestones: inOrder, withoutDates: all.length - activities.length, span }
}

function rowOf({ id, number, title, start, end }: Activity): TimeRow | null {
  // An end before its start has a finding of its own (V09), and no length.
  if (start.state !== 'settled' || end.state !== 'settled' || end.value < start.value) return null
  return { key: id, number, title: plainText(title), start: start.value, end: end.value }
}

function byArea(plan: Plan): readonly TimeRow[] {
  return plan.areas.flatMap((area) => {
    const rows = area.goals.flatMap((goal) => goal.activities.flatMap((activity) => rowOf(activity) ?? []))
    const [start] = rows.map((row) => row.start).sort()
    const end = rows
      .map((row) => row.end)
      .sort()
      .at(-1)
    if (!start || !end) return []
    return [{ key: area.id, number: area.number, title: plainText(area.title), start, end }]
  })
}

/** How far along the years a day is, from 0 at the beginning to 1 at the end. */
export function shareOfSpan(date: IsoDate, { firstYear, lastYear }: NonNullable<TimeLine['span']>): number {
  const from = Date.UTC(firstYear, 0, 1)
  const to = Date.UTC(lastYear + 1, 0, 1)
  return (Date.parse(`${date}T00:00:00Z`) - from) / (to - from)
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}
