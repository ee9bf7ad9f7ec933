/** The records of a plan side by side, of whatever kind, as two plans are compared by them. */
import type { AreaId, CarryTerms, CostLine, FocusAreaId, RecordId, RecordKind, RichText } from '../../plan/index.ts'
import type {
  CanonicalActivity,
  CanonicalContent,
  CanonicalCostLine,
  CanonicalGoal,
  CanonicalIndicator,
  CanonicalValue,
} from '../canonicalContent.ts'
import { carriedFocusAreaIds, carriedSource } from './carryTerms.ts'

/** Outcomes stay with the version that they were measured under. */
export type ComparedKind = Exclude<RecordKind, 'outcomes'>

type Value = CanonicalValue<string | number>

export interface ComparedRecord {
  readonly kind: ComparedKind
  readonly id: RecordId
  readonly parentId: RecordId | null
  /** As on the page; empty for what has none. */
  readonly number: string
  readonly title: RichText
  readonly texts: Readonly<Record<string, RichText>>
  readonly values: Readonly<Record<string, Value>>
  readonly sets: Readonly<Record<string, readonly string[]>>
  /** Of an analysis. */
  readonly focusAreaId?: FocusAreaId
  /** Of a cost line: what it is known by. */
  readonly line?: Pick<CostLine, 'useYear' | 'source' | 'payerId'> & { readonly amountOre: CanonicalValue<number> }
}

const noText: RichText = []
const none = { number: '', title: noText, texts: {}, values: {}, sets: {} }

/** Every record in the order of the page; of lines without a place in it what they cost is compared as well. */
export function comparedRecords(
  { areas, analyses }: CanonicalContent,
  unplaced: readonly CanonicalCostLine[] = [],
): readonly ComparedRecord[] {
  return [
    ...analyses.map(
      ({ id, focusAreaId, text, omissionReason }) =>
        ({ ...none, kind: 'analyses', id, parentId: null, focusAreaId, texts: { text, omissionReason } }) as const,
    ),
    ...areas.flatMap(({ id, parentId, number, kind, title, prose, focusAreaIds, goals }) => [
      {
        kind: 'areas',
        id,
        parentId,
        number,
        title,
        texts: { title, prose },
        values: { kind },
        sets: { focusAreaIds },
      } as const,
      ...goals.flatMap((goal) => recordsOfGoal(goal, id)),
    ]),
    ...unplaced.map((line) => recordOfLine(line, null)),
  ]
}

function recordsOfGoal(goal: CanonicalGoal, areaId: AreaId): readonly ComparedRecord[] {
  const { id, number, title, description, horizon, targetDate, indicators, activities } = goal
  const own = { kind: 'goals', id, parentId: areaId, number, title, sets: {} } as const
  return [
    { ...own, texts: { title, description }, values: { horizon, targetDate } },
    ...indicators.map((indicator) => recordOfIndicator(indicator, id)),
    ...activities.flatMap((activity) => recordsOfActivity(activity, id)),
  ]
}

function recordOfIndicator(indicator: CanonicalIndicator, goalId: RecordId): ComparedRecord {
  const { id, name, unit, baselineValue, baselineDate, targetValue, targetDate } = indicator
  const values = { unit, baselineValue, baselineDate, targetValue, targetDate }
  return { ...none, kind: 'indicators', id, parentId: goalId, title: name, texts: { name }, values }
}

function recordsOfActivity(activity: CanonicalActivity, goalId: RecordId): readonly ComparedRecord[] {
  const { id, number, title, description, targetGroup, status, responsible, participantIds, start, end } = activity
  const own = { kind: 'activities', id, parentId: goalId, number, title } as const
  const texts = { title, description, targetGroup }
  return [
    { ...own, texts, values: { status, responsible, start, end }, sets: { participantIds } },
    ...activity.costLines.map((line) => recordOfLine(line, id)),
  ]
}

function recordOfLine(line: CanonicalCostLine, activityId: RecordId | null): ComparedRecord {
  const { id, useYear, kind, payerId, source, amountOre, note } = line
  const values = { amountOre, useYear, source, payerId, kind }
  const known = { useYear, source, payerId, amountOre }
  return { ...none, kind: 'costLines', id, parentId: activityId, texts: { note }, values, line: known }
}

/** The record of the version as it was written into the new plan: the years moved, sources and focus areas exchanged. */
export function asCarried(record: ComparedRecord, terms: CarryTerms): Pick<ComparedRecord, 'values' | 'sets'> {
  const { values, sets, line } = record
  if (line) {
    const source = carriedSource(line.source, terms)
    return { values: { ...values, useYear: line.useYear + terms.yearsLater, source }, sets }
  }
  const focusAreaIds = sets['focusAreaIds']
  if (!focusAreaIds) return { values, sets }
  return { values, sets: { ...sets, focusAreaIds: carriedFocusAreaIds(focusAreaIds as readonly FocusAreaId[], terms) } }
}
