/**
 * From readings and the tree to the plan's own shapes, one small builder for each kind. A scalar that could not be
 * read gets a harmless value here and a finding elsewhere (V21).
 */
import {
  type Activity,
  type ActivityId,
  type Analysis,
  type AnalysisId,
  type Area,
  type AreaId,
  type CostLine,
  type CostLineId,
  type FocusAreaId,
  type Goal,
  type GoalId,
  type Indicator,
  type IndicatorId,
  type OrganisationId,
  type Outcome,
  type OutcomeId,
  plainText,
  type RecordId,
  type RecordKind,
  type RichText,
  type Settled,
} from '../plan/index.ts'
import type { RecordReading } from './readRecord.ts'
import type { Tree } from './tree.ts'

/** What the builders draw on. */
export interface Readings {
  readonly tree: Tree
  readonly reading: (id: RecordId) => RecordReading
  readonly text: (owner: RecordId | 'plan', field: string) => RichText
  readonly goal: (id: RecordId) => Goal
  readonly activity: (id: RecordId) => Activity
  readonly costLine: (id: RecordId) => CostLine
  readonly indicator: (id: RecordId) => Indicator
  readonly outcome: (id: RecordId) => Outcome
}

const none: readonly never[] = []
const empty = { state: 'empty' } as const

// The layout has checked every value, so its types may be taken at their word here and nowhere else.
const scalar = <T>(from: RecordReading, name: string, otherwise: T) => (from.scalars.get(name) ?? otherwise) as T
const register = <T>(from: RecordReading, name: string) => (from.registers.get(name) ?? empty) as Settled<T>
const members = <T>(from: RecordReading, name: string) => (from.sets.get(name) ?? none) as readonly T[]

export function buildArea(from: Readings, id: RecordId): Area {
  const reading = from.reading(id)
  const place = from.tree.places.get(id)
  return {
    id: id as AreaId,
    number: place?.number ?? '',
    parentId: (place?.parentId ?? null) as AreaId | null,
    kind: scalar(reading, 'kind', 'work'),
    title: from.text(id, 'title'),
    prose: from.text(id, 'prose'),
    focusAreaIds: members<FocusAreaId>(reading, 'focusAreas'),
    goals: from.tree.childrenOf(id, 'goals').map(from.goal),
  }
}

export function buildGoal(from: Readings, id: RecordId): Goal {
  const reading = from.reading(id)
  const place = from.tree.places.get(id)
  return {
    id: id as GoalId,
    number: place?.number ?? '',
    areaId: place?.parentId as AreaId,
    title: from.text(id, 'title'),
    description: from.text(id, 'description'),
    horizon: scalar(reading, 'horizon', 'long'),
    targetDate: register(reading, 'targetDate'),
    indicators: from.tree.childrenOf(id, 'indicators').map(from.indicator),
    activities: from.tree.childrenOf(id, 'activities').map(from.activity),
  }
}

export function buildActivity(from: Readings, id: RecordId): Activity {
  const reading = from.reading(id)
  const place = from.tree.places.get(id)
  return {
    id: id as ActivityId,
    number: place?.number ?? '',
    goalId: place?.parentId as GoalId,
    title: from.text(id, 'title'),
    description: from.text(id, 'description'),
    targetGroup: from.text(id, 'targetGroup'),
    status: scalar(reading, 'status', 'planned'),
    responsible: register(reading, 'responsible'),
    participantIds: members<OrganisationId>(reading, 'participants'),
    parentGoalIds: members<GoalId>(reading, 'parentGoals'),
    start: register(reading, 'start'),
    end: register(reading, 'end'),
    costLines: from.tree.childrenOf(id, 'costLines').map(from.costLine),
  }
}

/** An unplaced line names the activity that it asked for, which does not exist. */
export function buildCostLine(from: Readings, id: RecordId): CostLine {
  const reading = from.reading(id)
  return {
    id: id as CostLineId,
    activityId: (from.tree.places.get(id)?.parentId ?? reading.proposal.parentId ?? '') as ActivityId,
    useYear: scalar(reading, 'useYear', 0),
    kind: scalar(reading, 'kind', 'other'),
    payerId: scalar(reading, 'payerId', null),
    source: scalar(reading, 'source', null),
    amountOre: register(reading, 'amountOre'),
    note: from.text(id, 'note'),
  }
}

export function buildIndicator(from: Readings, id: RecordId): Indicator {
  const reading = from.reading(id)
  return {
    id: id as IndicatorId,
    goalId: from.tree.places.get(id)?.parentId as GoalId,
    name: from.text(id, 'name'),
    unit: scalar(reading, 'unit', 'count'),
    baselineValue: register(reading, 'baselineValue'),
    baselineDate: register(reading, 'baselineDate'),
    targetValue: register(reading, 'targetValue'),
    targetDate: register(reading, 'targetDate'),
    outcomes: from.tree.childrenOf(id, 'outcomes').map(from.outcome),
  }
}

export function buildOutcome(from: Readings, id: RecordId): Outcome {
  const reading = from.reading(id)
  return {
    id: id as OutcomeId,
    indicatorId: from.tree.places.get(id)?.parentId as IndicatorId,
    date: register(reading, 'date'),
    value: register(reading, 'value'),
    note: from.text(id, 'note'),
  }
}

export function buildAnalysis(from: Readings, id: RecordId): Analysis {
  return {
    id: id as AnalysisId,
    focusAreaId: scalar(from.reading(id), 'focusAreaId', '' as FocusAreaId),
    text: from.text(id, 'text'),
    omissionReason: from.text(id, 'omissionReason'),
  }
}

const titleFields: Readonly<Record<RecordKind, string>> = {
  areas: 'title',
  goals: 'title',
  activities: 'title',
  costLines: 'note',
  indicators: 'name',
  outcomes: 'note',
  analyses: 'text',
}

/** Enough words to know a record by. */
export function titleOf(from: Readings, kind: RecordKind, id: RecordId): string {
  return plainText(from.text(id, titleFields[kind])).slice(0, 120)
}
