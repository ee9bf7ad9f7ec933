/** What a rule is: a number, and a function that finds what breaks it. */
import {
  type Activity,
  type Analysis,
  activitiesOf,
  type FocusArea,
  type Goal,
  goalsOf,
  type IsoDate,
  type OrganisationId,
  type Plan,
  type PlanFacts,
  type RecordId,
  type RecordKind,
  type Register,
} from '../../plan/index.ts'
import type { Finding, FindingDetail, FindingPlace, RuleNumber, Severity } from '../findings.ts'

export interface CheckQuestion {
  readonly plan: Plan
  readonly register: Register
  readonly facts: PlanFacts
  /** The organisations that have somebody in the plan. Left out, every organisation of the register is a party. */
  readonly participants?: readonly OrganisationId[]
  /** The date in Stockholm. */
  readonly today: IsoDate
}

/** The question with what most rules look at. */
export interface CheckSubject extends CheckQuestion {
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
}

export interface Rule {
  readonly number: RuleNumber
  readonly find: (subject: CheckSubject) => readonly Fault[]
}

export type Fault = Omit<Finding, 'rule'>

export function subjectOf(question: CheckQuestion): CheckSubject {
  return { ...question, goals: goalsOf(question.plan), activities: activitiesOf(question.plan) }
}

/** A fault with an id that stays while the fault stands: what was found and where. */
export function fault(severity: Severity, detail: FindingDetail, place: FindingPlace | null, key = ''): Fault {
  return { id: [detail.code, place?.id, place?.field, key].filter(Boolean).join('/'), severity, detail, place }
}

export function at(kind: RecordKind, id: RecordId, field: string | null = null): FindingPlace {
  return { kind, id, field }
}

/** The goals of the areas that answer to a focus area. */
export function goalsFor(focusArea: FocusArea, plan: Plan): readonly Goal[] {
  return plan.areas.filter(({ focusAreaIds }) => focusAreaIds.includes(focusArea.id)).flatMap(({ goals }) => goals)
}

export function analysesFor(focusArea: FocusArea, plan: Plan): readonly Analysis[] {
  return plan.analyses.filter(({ focusAreaId }) => focusAreaId === focusArea.id)
}
