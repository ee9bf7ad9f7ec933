/** What a rule is: a number, and a function that finds what breaks it. */
import {
  type Activity,
  type Analysis,
  activitiesOf,
  type FocusArea,
  type Goal,
  goalsOf,
  type Plan,
  type RecordId,
  type RecordKind,
} from '../../plan/index.ts'
import type { Finding, FindingDetail, FindingPlace, RuleNumber, Severity } from '../findings.ts'
import type { CheckContext, CheckQuestion } from './question.ts'

export type Fault = Omit<Finding, 'rule'>

/** Finds the faults of one record, from nothing but the record and the context: the same two have the same faults. */
export type RecordCheck<R extends object> = (record: R, context: CheckContext) => readonly Fault[]

/** Asks about one record, or remembers what was found when it was asked about before. */
export type Recall = <R extends object>(check: RecordCheck<R>, record: R) => readonly Fault[]

/** The question with what most rules look at. */
export interface CheckSubject extends CheckQuestion {
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
  readonly recall: Recall
}

export interface Rule {
  readonly number: RuleNumber
  /** False where the question does not say what the rule is about. Left out, it is always asked. */
  readonly isAsked?: (context: CheckContext) => boolean
  readonly find: (subject: CheckSubject) => readonly Fault[]
}

export function subjectOf(question: CheckQuestion, recall: Recall): CheckSubject {
  return { ...question, goals: goalsOf(question.plan), activities: activitiesOf(question.plan), recall }
}

/** A rule about one activity at a time: only those that changed are asked about again. */
export function ofActivities(check: RecordCheck<Activity>): Rule['find'] {
  return ({ activities, recall }) => activities.flatMap((activity) => recall(check, activity))
}

/** A rule about one goal at a time, with its activities. */
export function ofGoals(check: RecordCheck<Goal>): Rule['find'] {
  return ({ goals, recall }) => goals.flatMap((goal) => recall(check, goal))
}

/** A fault with an id that stays while the fault stands: what was found and where. */
export function fault(severity: Severity, detail: FindingDetail, place: FindingPlace | null, key = ''): Fault {
  return { id: [detail.code, place?.id, place?.field, key].filter(Boolean).join('/'), severity, detail, place }
}

/** A fault whose id names what it is about and not where it shows, so that an override holds when lines come and go. */
export function faultOf(severity: Severity, detail: FindingDetail, place: FindingPlace | null, key: string): Fault {
  return { id: `${detail.code}/${key}`, severity, detail, place }
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
