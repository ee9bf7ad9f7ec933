/** The types of the values in the layout's fields, taken from the plan's own shapes so that they cannot drift apart. */
import type {
  Activity,
  Analysis,
  Area,
  CostLine,
  FocusAreaId,
  Goal,
  GoalId,
  Indicator,
  OrganisationId,
  Outcome,
  RecordKind,
  Settled,
} from '../plan/index.ts'
import type { RegisterField, ScalarField } from './layout.ts'

interface RecordTypes {
  readonly areas: Area
  readonly goals: Goal
  readonly activities: Activity
  readonly costLines: CostLine
  readonly indicators: Indicator
  readonly outcomes: Outcome
  readonly analyses: Analysis
}

export type IdOf<K extends RecordKind> = RecordTypes[K]['id']

/** Scalars that people choose; place and bin have edits of their own. */
export type ChoiceField<K extends RecordKind> = Exclude<ScalarField<K>, 'parentId' | 'order' | 'binned'> &
  keyof RecordTypes[K]
export type ChoiceValue<K extends RecordKind, F extends ChoiceField<K>> = RecordTypes[K][F]

export type RegisterKey<K extends RecordKind> = RegisterField<K> & keyof RecordTypes[K]
export type RegisterValue<K extends RecordKind, F extends RegisterKey<K>> =
  RecordTypes[K][F] extends Settled<infer T> ? T : never

export interface SetMembers {
  readonly focusAreas: FocusAreaId
  readonly participants: OrganisationId
  readonly parentGoals: GoalId
}
export type SetKind = 'areas' | 'activities'
export type SetName<K extends SetKind> = K extends 'areas' ? 'focusAreas' : 'participants' | 'parentGoals'
