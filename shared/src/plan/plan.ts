/**
 * The plan as everyone reads it: screen, totals, checks, export and freeze. Plain, readonly, derived from the Yjs
 * document by `doc/readPlan.ts`; whatever did not change keeps its identity from one reading to the next.
 *
 *   Plan ── Area ── Goal ── Activity ── CostLine        the tree that people number and move
 *     │               └──── Indicator ── Outcome
 *     └──── Analysis                                     one for each focus area of the agreement
 */
import type { IsoDate } from './dates.ts'
import type {
  ActivityId,
  AnalysisId,
  AreaId,
  CostLineId,
  FocusAreaId,
  GoalId,
  GrantLineId,
  IndicatorId,
  OrganisationId,
  OutcomeId,
  PotId,
  RecordId,
} from './ids.ts'
import type { Ore } from './money.ts'
import type { RichText } from './richText.ts'

export const recordKinds = ['areas', 'goals', 'activities', 'costLines', 'indicators', 'outcomes', 'analyses'] as const
export type RecordKind = (typeof recordKinds)[number]

/**
 * A field that several people may set at the same time without losing either's value. `unsettled` holds the
 * different values, highest first; `authors` are the Yjs client ids that wrote each, which the server can name.
 */
export type Settled<T> =
  | { readonly state: 'empty' }
  | { readonly state: 'settled'; readonly value: T; readonly authors: readonly number[] }
  | { readonly state: 'unsettled'; readonly values: readonly UnsettledValue<T>[] }

export interface UnsettledValue<T> {
  readonly value: T
  readonly authors: readonly number[]
}

/** Where the money of a cost line comes from. Stored as one string, so that kind and id can never be torn apart. */
export type FundingSource = 'own' | 'other' | `line:${GrantLineId}` | `pot:${PotId}`

export const areaKinds = ['work', 'in-depth', 'free'] as const
export type AreaKind = (typeof areaKinds)[number]

export interface Area {
  readonly id: AreaId
  /** Derived from the tree: `4`; an area inside another one is `4:1`. */
  readonly number: string
  readonly parentId: AreaId | null
  readonly kind: AreaKind
  readonly title: RichText
  readonly prose: RichText
  /** The focus areas it answers to: none, one or several. A focus area is a classification, never a level. */
  readonly focusAreaIds: readonly FocusAreaId[]
  readonly goals: readonly Goal[]
}

export const horizons = ['long', 'short'] as const
/** Long is five years, short is one (the agreement of 2016). */
export type Horizon = (typeof horizons)[number]

export interface Goal {
  readonly id: GoalId
  readonly number: string
  readonly areaId: AreaId
  readonly title: RichText
  readonly description: RichText
  readonly horizon: Horizon
  readonly targetDate: Settled<IsoDate>
  readonly indicators: readonly Indicator[]
  readonly activities: readonly Activity[]
}

export const indicatorUnits = ['percent', 'count', 'index', 'days', 'kronor'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

export interface Indicator {
  readonly id: IndicatorId
  readonly goalId: GoalId
  readonly name: RichText
  readonly unit: IndicatorUnit
  readonly baselineValue: Settled<number>
  readonly baselineDate: Settled<IsoDate>
  readonly targetValue: Settled<number>
  readonly targetDate: Settled<IsoDate>
  /** In the order in which they were added; `outcomesByDate` tells them by their days. */
  readonly outcomes: readonly Outcome[]
}

/** What an indicator came to on a day. One record for each, so that what two people add at once both stays. */
export interface Outcome {
  readonly id: OutcomeId
  readonly indicatorId: IndicatorId
  readonly date: Settled<IsoDate>
  readonly value: Settled<number>
  readonly note: RichText
}

export const activityStatuses = ['planned', 'running', 'done', 'stopped'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export interface Activity {
  readonly id: ActivityId
  readonly number: string
  readonly goalId: GoalId
  readonly title: RichText
  readonly description: RichText
  readonly targetGroup: RichText
  readonly status: ActivityStatus
  readonly responsible: Settled<OrganisationId>
  readonly participantIds: readonly OrganisationId[]
  /** Goals of the parent plan's frozen version that it serves (V20); none in a plan that carries out no other. */
  readonly parentGoalIds: readonly GoalId[]
  readonly start: Settled<IsoDate>
  readonly end: Settled<IsoDate>
  readonly costLines: readonly CostLine[]
}

export const costKinds = ['staff', 'training', 'consultant', 'user-involvement', 'premises', 'other'] as const
export type CostKind = (typeof costKinds)[number]

export interface CostLine {
  readonly id: CostLineId
  readonly activityId: ActivityId
  /** The year in which the money is used, which need not be the year in which it was granted. */
  readonly useYear: number
  readonly kind: CostKind
  readonly payerId: OrganisationId | null
  readonly source: FundingSource | null
  readonly amountOre: Settled<Ore>
  /** V06: an amount of 0 kr needs a sentence that says why. */
  readonly note: RichText
}

export interface Analysis {
  readonly id: AnalysisId
  readonly focusAreaId: FocusAreaId
  readonly text: RichText
  /** V04: why a focus area without goals is left out of the plan. */
  readonly omissionReason: RichText
}

/** A record in the bin, with what a person needs to recognise it. Its children are in the bin with it. */
export interface BinnedRecord {
  readonly id: RecordId
  readonly kind: RecordKind
  readonly title: string
  /** Of what it was taken from; empty where that has none, as at the top of the plan. */
  readonly parentTitle: string
}

/** A record that is alive but has no living place in the tree: nothing of its parent's kind is left. */
export interface UnplacedRecord {
  readonly id: RecordId
  readonly kind: RecordKind
  readonly title: string
  /** The line itself where a cost line is unplaced: its money counts in the plan's total. */
  readonly costLine?: CostLine
}

/** V21: something in the document that could not be read. Nothing is thrown away because of it. */
export interface Unreadable {
  readonly where: string
  readonly problem: 'unknown-record' | 'unknown-field' | 'bad-value' | 'unknown-content'
}

export interface Plan {
  readonly schema: number
  readonly background: RichText
  readonly analyses: readonly Analysis[]
  /** Depth first, in the order of the page: an inner area follows its outer one. */
  readonly areas: readonly Area[]
  readonly bin: readonly BinnedRecord[]
  readonly unplaced: readonly UnplacedRecord[]
  readonly unreadable: readonly Unreadable[]
}

/** Every goal of the plan in the order of the page. */
export function goalsOf(plan: Plan): readonly Goal[] {
  return plan.areas.flatMap((area) => area.goals)
}

/** Every activity of the plan in the order of the page. */
export function activitiesOf(plan: Plan): readonly Activity[] {
  return goalsOf(plan).flatMap((goal) => goal.activities)
}
