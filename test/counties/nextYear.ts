/** Next year's plan of a demo county, over HTTP and its socket: made, revised, compared, frozen. */
import { addGoal, binRecord, fragment, setRegister } from '@samplan/shared/doc'
import {
  type CostLine,
  type Goal,
  type GoalId,
  goalsOf,
  type Plan,
  type PlanFacts,
  type PlanId,
} from '@samplan/shared/plan'
import {
  type CanonicalPlan,
  comparePlans,
  type PlanComparison,
  type RecordChange,
  sideOfPlan,
  sideOfVersion,
} from '@samplan/shared/rules'
import type { NewNextPlan, PredecessorAnswer } from '@samplan/shared/wire'
import { expect } from 'vitest'
import { type } from '../plan/fixtures.ts'
import type { CountyServer } from './countyServer.ts'

/** Everything comes along but what is done; people are the same. */
export const wholePlan = {
  version: 1,
  brings: { texts: true, goals: true, indicators: true, activities: true, finished: false, costs: 'kept' },
  people: 'same',
} as const

export async function makeNext(county: CountyServer, of: PlanId, wish: Omit<NewNextPlan, keyof typeof wholePlan>) {
  const { status, body } = await county.ask<PlanFacts>('convenor', 'POST', `${of}/successors`, {
    ...wholePlan,
    ...wish,
  })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body.id
}

/** The plan beside its predecessor, as a reader's page works it out. */
export async function comparisonOf(county: CountyServer, planId: PlanId): Promise<PlanComparison> {
  const { body: found } = await county.ask<PredecessorAnswer>('reader', 'GET', `${planId}/predecessor`)
  const { body: version } = await county.ask<CanonicalPlan>('reader', 'GET', `${planId}/predecessor/json`)
  const now = sideOfPlan(await county.planOf(planId), await county.registerOf(planId))
  return comparePlans(sideOfVersion(version), now, found)
}

const oreOf = ({ amountOre }: CostLine) => (amountOre.state === 'settled' ? amountOre.value : 0)
export const linesOf = (goals: readonly Goal[]) =>
  goals.flatMap(({ activities }) => activities.flatMap(({ costLines }) => costLines))
const sum = (ores: readonly number[]) => ores.reduce((all, ore) => all + ore, 0)

export interface Revised {
  readonly before: Plan
  /** By how much the whole cost changes. */
  readonly differenceOre: number
}

/** A goal is worded anew, the last one dropped, one is new, and an amount rises by 12 345 kr and 67 öre. */
export async function revise(county: CountyServer, planId: PlanId): Promise<Revised> {
  const before = await county.planOf(planId)
  const goals = goalsOf(before)
  const [first, last] = [goals[0], goals.at(-1)]
  const line = linesOf(goals)[0]
  if (!first || !last || !line) throw new Error('The plan has goals and costs')
  const window = await county.open(planId)
  type(fragment(window.doc, first.id, 'title'), ', i hela länet')
  binRecord(window.doc, 'goals', last.id)
  const made = 'goal-of-year-two' as GoalId
  addGoal(window.doc, { id: made, areaId: first.areaId, horizon: 'short' })
  type(fragment(window.doc, made, 'title'), 'Ett mål till')
  setRegister(window.doc, 'costLines', line.id, 'amountOre', oreOf(line) + 1_234_567)
  await window.saved()
  return { before, differenceOre: 1_234_567 - sum(linesOf([last]).map(oreOf)) }
}

/** What is not as it was, of a kind. */
export function told({ records }: PlanComparison, kind: RecordChange['kind']) {
  const own = records.filter((record) => record.kind === kind && record.state !== 'kept')
  return own.map(({ state, fields, moved }) => [
    state,
    ...fields.map(({ field }) => field),
    ...(moved ? ['moved'] : []),
  ])
}

/** Over what may be frozen over, with a reason that is printed. */
export async function freezeNext(county: CountyServer, planId: PlanId) {
  const { findings } = await county.check(planId)
  expect(findings.filter(({ severity }) => severity === 'absolute')).toEqual([])
  const blocking = findings.filter(({ severity }) => severity === 'blocking')
  const overrides = blocking.map(({ id }) => ({ findingId: id, reason: 'Överenskommelsen är inte undertecknad än.' }))
  const frozen = await county.freeze(planId, { overrides, lateReason: 'Två kommuner.' })
  expect(frozen.status).toBe(201)
  return { blocking, sha256: frozen.body.sha256 }
}
