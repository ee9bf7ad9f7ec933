/**
 * New records. Each is made whole in one transaction, in the bin, and comes out of it in the next, before anything
 * else can happen. So undoing a creation is what undoing any change of the bin flag is: Yjs does it in its place on
 * the stack, and what others wrote in the record meanwhile lies in the bin with it instead of being lost.
 * Texts are not created: a root-named fragment is there as soon as somebody writes in it.
 */
import * as Y from 'yjs'
import type {
  ActivityId,
  AreaId,
  AreaKind,
  CostKind,
  CostLineId,
  FundingSource,
  GoalId,
  Horizon,
  IndicatorId,
  IndicatorUnit,
  IsoDate,
  OrganisationId,
  OutcomeId,
  RecordId,
  RecordKind,
} from '../../plan/index.ts'
import { createOrigin, prepareOrigin } from '../origins.ts'
import { recordsOf } from '../roots.ts'
import { existing } from './existing.ts'
import { orderAt } from './order.ts'

/** What somebody chooses in a record, before anybody has. */
export const firstChoices = {
  areas: { kind: 'work' },
  goals: { horizon: 'long' },
  activities: { status: 'planned' },
} as const

/** Where a new record stands among its living siblings; last where it is left out. */
interface At {
  readonly index?: number
}

export interface NewArea extends At {
  readonly id: AreaId
  /** The area it lies in; none means the top. */
  readonly parentId?: AreaId | null
  readonly kind?: AreaKind
}
export interface NewGoal extends At {
  readonly id: GoalId
  readonly areaId: AreaId
  readonly horizon: Horizon
}
export interface NewActivity extends At {
  readonly id: ActivityId
  readonly goalId: GoalId
}
export interface NewCostLine extends At {
  readonly id: CostLineId
  readonly activityId: ActivityId
  readonly useYear: number
  readonly kind?: CostKind
  readonly payerId?: OrganisationId | null
  readonly source?: FundingSource | null
}
export interface NewIndicator extends At {
  readonly id: IndicatorId
  readonly goalId: GoalId
  readonly unit?: IndicatorUnit
}

export interface NewOutcome extends At {
  readonly id: OutcomeId
  readonly indicatorId: IndicatorId
  /** The day that it is asked for, as long as nobody has said another. */
  readonly date?: IsoDate
}

export function addArea(doc: Y.Doc, { id, parentId = null, kind = firstChoices.areas.kind, index }: NewArea): void {
  add(doc, { kind: 'areas', id, parentId, index, choices: { kind } })
}

export function addGoal(doc: Y.Doc, { id, areaId, horizon, index }: NewGoal): void {
  add(doc, { kind: 'goals', id, parentId: areaId, index, choices: { horizon } })
}

export function addActivity(doc: Y.Doc, { id, goalId, index }: NewActivity): void {
  add(doc, { kind: 'activities', id, parentId: goalId, index, choices: firstChoices.activities })
}

export function addCostLine(doc: Y.Doc, line: NewCostLine): void {
  const { id, activityId, index, useYear, kind = 'staff', payerId = null, source = null } = line
  add(doc, { kind: 'costLines', id, parentId: activityId, index, choices: { useYear, kind, payerId, source } })
}

export function addIndicator(doc: Y.Doc, { id, goalId, unit = 'percent', index }: NewIndicator): void {
  add(doc, { kind: 'indicators', id, parentId: goalId, index, choices: { unit } })
}

export function addOutcome(doc: Y.Doc, { id, indicatorId, date, index }: NewOutcome): void {
  const choices = date === undefined ? {} : { [`date/${doc.clientID}`]: date }
  add(doc, { kind: 'outcomes', id, parentId: indicatorId, index, choices })
}

interface Whole {
  readonly kind: RecordKind
  readonly id: RecordId
  readonly parentId: RecordId | null
  readonly index: number | undefined
  readonly choices: Readonly<Record<string, unknown>>
}

function add(doc: Y.Doc, { kind, id, parentId, index, choices }: Whole): void {
  const records = recordsOf(doc, kind)
  if (records.has(id)) throw new Error(`There is a record ${id} among ${kind} already`)
  doc.transact(() => {
    const order = orderAt(doc, { kind, id, parentId }, index ?? Number.MAX_SAFE_INTEGER)
    records.set(id, new Y.Map(Object.entries({ parentId, order, binned: true, ...choices })))
  }, prepareOrigin)
  doc.transact(() => existing(doc, kind, id).set('binned', false), createOrigin)
}
