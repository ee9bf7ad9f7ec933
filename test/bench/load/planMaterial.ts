/** Plans to measure on: shaped by `seedPlan` like any other, as large as asked, the same in every run. */
import { type GoalSeed, type PlanSeed, seedPlan } from '@samplan/shared/doc'
import type { FocusAreaId, OrganisationId } from '@samplan/shared/plan'
import * as Y from 'yjs'
import { swedishWords } from './words.ts'

export const organisationId = 'bench-organisation' as OrganisationId
export const focusAreaId = 'bench-focus-area' as FocusAreaId

export interface PlanSize {
  readonly goals: number
  readonly activities: number
  readonly costLines: number
}

export const workshopPlan: PlanSize = { goals: 12, activities: 40, costLines: 120 }
export const smallPlan: PlanSize = { goals: 2, activities: 3, costLines: 6 }
/** The county's largest plan, as issue and design have it. */
export const largePlan: PlanSize = { goals: 60, activities: 200, costLines: 600 }

/** A new plan's document. Ids are `goal-0000000`, `activity-0000000` …, in the order of the page. */
export function makePlan(size: PlanSize): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  let made = 0
  seedPlan(doc, planSeed(size), () => `record-${String(made++).padStart(7, '0')}`)
  return doc
}

/** The plan's state as its first update. */
export function planState(size: PlanSize): Uint8Array {
  return Y.encodeStateAsUpdate(makePlan(size))
}

function planSeed(size: PlanSize): PlanSeed {
  const goals = Array.from({ length: size.goals }, (_, goal) => goalSeed(goal, size))
  const perArea = Math.ceil(goals.length / 6)
  const areas = Array.from({ length: Math.ceil(goals.length / perArea) }, (_, area) => ({
    id: idOf('area', area),
    title: `Område ${area + 1}`,
    prose: swedishWords(area, 40),
    focusAreaIds: [focusAreaId],
    goals: goals.slice(area * perArea, (area + 1) * perArea),
  }))
  const analyses = [{ id: idOf('analysis', 0), focusAreaId, text: swedishWords(7, 120) }]
  return { background: swedishWords(3, 80), analyses, areas }
}

function goalSeed(goal: number, size: PlanSize): GoalSeed {
  const activities = share(size.activities, size.goals, goal).map((activity) => ({
    id: idOf('activity', activity),
    title: swedishWords(activity, 6),
    description: swedishWords(activity + 500, 35),
    responsible: organisationId,
    costLines: share(size.costLines, size.activities, activity).map((line) => ({
      id: idOf('cost-line', line),
      useYear: 2016 + (line % 3),
      kind: 'staff' as const,
      payerId: organisationId,
      source: 'own' as const,
      amountOre: (100_000 + line * 137) * 100,
    })),
  }))
  const [id, title] = [idOf('goal', goal), swedishWords(goal + 900, 8)]
  return { id, title, description: swedishWords(goal + 300, 30), horizon: goal % 2 ? 'short' : 'long', activities }
}

export function idOf(kind: string, index: number): string {
  return `${kind}-${String(index).padStart(7, '0')}`
}

/** Which of `total` things belong to the `index`th of `parts`, dealt out evenly in order. */
function share(total: number, parts: number, index: number): readonly number[] {
  const from = Math.floor((total * index) / parts)
  return Array.from({ length: Math.floor((total * (index + 1)) / parts) - from }, (_, place) => from + place)
}
