/**
 * What a person can do to the plan from the page: each is one edit of the document, followed by what the person needs
 * to know. New records take the caret, moves are said aloud, and what goes to the bin can be taken back at once.
 */
import {
  addActivity,
  addArea,
  addCostLine,
  addGoal,
  addIndicator,
  addOutcome,
  binRecord,
  restoreRecord,
} from '@samplan/shared/doc'
import type {
  ActivityId,
  AreaId,
  CostLineId,
  GoalId,
  IndicatorId,
  OutcomeId,
  RecordId,
  RecordKind,
} from '@samplan/shared/plan'
import type { ActsNeeds } from './actsNeeds.ts'
import { type ColumnActs, createColumnActs } from './columnActs.ts'
import { createMoveActs, type MoveActs } from './moveActs.ts'
import { createNextActs, type NextActs } from './nextActs.ts'
import { placeBeside } from './placeBeside.ts'
import { createSetActs, type SetActs } from './setActs.ts'
import { createUndoActs, type UndoActs } from './undoActs.ts'

export interface PlanActs extends ColumnActs, MoveActs, NextActs, SetActs, UndoActs {
  addArea(): void
  addGoal(areaId: AreaId): void
  addActivity(goalId: GoalId): void
  addCostLine(activityId: ActivityId): void
  addIndicator(goalId: GoalId): void
  addOutcome(indicatorId: IndicatorId): void
  bin(kind: RecordKind, id: RecordId): void
  restore(kind: RecordKind, id: RecordId): void
}

export function createPlanActs(needs: ActsNeeds): PlanActs {
  const adding = createAddActs(needs)
  return {
    ...createNextActs(needs, adding.addCostLine),
    ...createColumnActs(needs),
    ...createMoveActs(needs),
    ...createSetActs(needs),
    ...createUndoActs(needs),
    ...adding,
    ...createBinActs(needs),
  }
}

function createAddActs(needs: ActsNeeds) {
  const { session, newId, today, goTo, defaults } = needs
  const { doc } = session
  /** A new record takes the caret. */
  const add = (id: RecordId, field: string, write: () => void) => {
    write()
    goTo({ recordId: id, field })
  }
  return {
    addArea() {
      const id = newId() as AreaId
      add(id, 'title', () => addArea(doc, { id }))
    },
    addGoal(areaId: AreaId) {
      const id = newId() as GoalId
      add(id, 'title', () => addGoal(doc, { id, areaId, horizon: 'long' }))
    },
    addActivity(goalId: GoalId) {
      const id = newId() as ActivityId
      add(id, 'title', () => addActivity(doc, { id, goalId }))
    },
    addCostLine(activityId: ActivityId) {
      const id = newId() as CostLineId
      add(id, 'amountOre', () => addCostLine(doc, { id, activityId, ...defaults(activityId) }))
    },
    addIndicator(goalId: GoalId) {
      const id = newId() as IndicatorId
      add(id, 'name', () => addIndicator(doc, { id, goalId }))
    },
    addOutcome(indicatorId: IndicatorId) {
      const id = newId() as OutcomeId
      add(id, 'value', () => addOutcome(doc, { id, indicatorId, date: today() }))
    },
  }
}

function createBinActs({ session, texts, announce, notify, goTo }: ActsNeeds) {
  const { doc } = session
  return {
    /** Asks nothing: it goes to the bin, and the notice that says so takes it back. */
    bin(kind: RecordKind, id: RecordId) {
      const words = texts().plan
      const beside = placeBeside(session.plan.plan, id)
      binRecord(doc, kind, id as never)
      if (beside) goTo({ ...beside, stays: true })
      announce(words.wentToBin(texts().names.theRecord[kind]))
      notify(words.wentToBin(texts().names.theRecord[kind]), {
        label: words.undo,
        run: () => {
          restoreRecord(doc, kind, id as never)
          goTo({ recordId: id, field: null })
        },
      })
    },
    restore(kind: RecordKind, id: RecordId) {
      const words = texts().plan
      restoreRecord(doc, kind, id as never)
      announce(words.cameBack(texts().names.theRecord[kind]))
    },
  }
}
