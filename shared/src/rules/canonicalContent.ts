/** The plan's content as the canonical JSON holds it: values without their authors, and nothing derived but numbers. */
import type {
  Activity,
  Analysis,
  Area,
  CostLine,
  Goal,
  GoalId,
  Indicator,
  Outcome,
  Plan,
  RichText,
  Settled,
} from '../plan/index.ts'

/** A value that several may set at once: itself, null while empty, or what nobody has settled, highest first. */
export type CanonicalValue<T> = T | null | { readonly unsettled: readonly T[] }

/** A record of the plan with its settled fields replaced by plain values and its children by theirs. */
type Canonical<T> = { readonly [Key in keyof T]: T[Key] extends Settled<infer V> ? CanonicalValue<V> : T[Key] }

export type CanonicalCostLine = Omit<Canonical<CostLine>, 'activityId'>
export type CanonicalOutcome = Omit<Canonical<Outcome>, 'indicatorId'>
/** Where nothing has come of it yet, nothing is said of outcomes: as in versions that were frozen before there were any. */
export type CanonicalIndicator = Omit<Canonical<Indicator>, 'goalId' | 'outcomes'> & {
  readonly outcomes?: readonly CanonicalOutcome[]
}
export type CanonicalActivity = Omit<Canonical<Activity>, 'goalId' | 'costLines' | 'parentGoalIds'> & {
  readonly costLines: readonly CanonicalCostLine[]
  /** Goals of the parent's version; left out where it serves none. */
  readonly parentGoalIds?: readonly GoalId[]
}
export type CanonicalGoal = Omit<Canonical<Goal>, 'areaId' | 'indicators' | 'activities'> & {
  readonly indicators: readonly CanonicalIndicator[]
  readonly activities: readonly CanonicalActivity[]
}
export type CanonicalArea = Omit<Area, 'goals'> & { readonly goals: readonly CanonicalGoal[] }

export interface CanonicalContent {
  readonly background: RichText
  readonly analyses: readonly Analysis[]
  readonly areas: readonly CanonicalArea[]
}

export function canonicalContent({ background, analyses, areas }: Plan): CanonicalContent {
  return { background, analyses, areas: areas.map((area) => ({ ...area, goals: area.goals.map(canonicalGoal) })) }
}

function canonicalGoal({ areaId: _, ...goal }: Goal): CanonicalGoal {
  return {
    ...goal,
    targetDate: canonicalValue(goal.targetDate),
    indicators: goal.indicators.map(canonicalIndicator),
    activities: goal.activities.map(canonicalActivity),
  }
}

function canonicalIndicator({ goalId: _, outcomes, ...indicator }: Indicator): CanonicalIndicator {
  return {
    ...indicator,
    baselineValue: canonicalValue(indicator.baselineValue),
    baselineDate: canonicalValue(indicator.baselineDate),
    targetValue: canonicalValue(indicator.targetValue),
    targetDate: canonicalValue(indicator.targetDate),
    ...(outcomes.length > 0 && { outcomes: outcomes.map(canonicalOutcome) }),
  }
}

function canonicalOutcome({ indicatorId: _, ...outcome }: Outcome): CanonicalOutcome {
  return { ...outcome, date: canonicalValue(outcome.date), value: canonicalValue(outcome.value) }
}

function canonicalActivity({ goalId: _, parentGoalIds, ...activity }: Activity): CanonicalActivity {
  return {
    ...activity,
    ...(parentGoalIds.length > 0 && { parentGoalIds }),
    responsible: canonicalValue(activity.responsible),
    start: canonicalValue(activity.start),
    end: canonicalValue(activity.end),
    costLines: activity.costLines.map(({ activityId: __, ...line }) => ({
      ...line,
      amountOre: canonicalValue(line.amountOre),
    })),
  }
}

function canonicalValue<T>(value: Settled<T>): CanonicalValue<T> {
  if (value.state === 'empty') return null
  return value.state === 'settled' ? value.value : { unsettled: value.values.map((held) => held.value) }
}
