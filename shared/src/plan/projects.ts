/**
 * The catalogue of granted projects: activities of frozen versions that the state's money pays. Nothing of it is kept;
 * it is worked out from what was frozen and from the register's grants and pots.
 */
import type { IsoDate } from './dates.ts'
import type { ActivityId, FocusAreaId, GoalId, OrganisationId, PlanId } from './ids.ts'
import type { Ore } from './money.ts'
import type { ActivityStatus, FundingSource, IndicatorUnit } from './plan.ts'

/** What a version's activity takes of the state's money: one cost line of it. */
export interface ProjectCost {
  readonly source: FundingSource
  readonly useYear: number
  readonly payerId: OrganisationId | null
  readonly ore: Ore
}

export interface MeasuredValue {
  readonly value: number
  readonly date: IsoDate
}

/** What the goal of a project is measured by, as far as it has been measured. */
export interface ProjectResult {
  readonly name: string
  readonly unit: IndicatorUnit
  readonly baseline: MeasuredValue | null
  /** What was measured last; null while nothing was. */
  readonly latest: MeasuredValue | null
  readonly target: MeasuredValue | null
}

/** An activity of a frozen version with costs on the state's money, as that version has it. */
export interface FrozenProject {
  readonly planId: PlanId
  readonly planTitle: string
  readonly versionNumber: number
  readonly activityId: ActivityId
  readonly number: string
  readonly title: string
  readonly responsibleId: OrganisationId | null
  readonly participantIds: readonly OrganisationId[]
  readonly goal: { readonly id: GoalId; readonly number: string; readonly title: string }
  readonly focusAreas: readonly { readonly id: FocusAreaId; readonly number: number; readonly name: string }[]
  readonly start: IsoDate | null
  readonly end: IsoDate | null
  readonly status: ActivityStatus
  readonly results: readonly ProjectResult[]
  readonly costs: readonly ProjectCost[]
}
