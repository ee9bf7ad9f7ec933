/**
 * Adding the next of what one is in. Ctrl+Enter always does. Enter alone does it at the end of a title, and only of a
 * record that holds nothing else yet: so a list of goals or activities is written line by line, as in an outline, while
 * somebody who ends the title of what is written already, out of habit, goes on to its text and makes nothing. What is
 * made in this way and left as it was goes away again, by Esc, Backspace or going elsewhere; see `freshRecords`.
 */
import { addActivity, addArea, addGoal, isEmptyRecord } from '@samplan/shared/doc'
import { type ActivityId, type AreaId, activitiesOf, type GoalId, type RecordId } from '@samplan/shared/plan'
import { flushSync } from 'react-dom'
import { isWrittenElsewhere } from '../../sync/index.ts'
import { findMovable, type Movable } from '../blocks/movable.ts'
import type { ActsNeeds } from './actsNeeds.ts'
import { createFreshRecords } from './freshRecords.ts'

export interface NextActs {
  /** Another of the kind that one is in, right after it: a cost in a ledger, else an activity, a goal or an area. */
  addNext(blockId: string, isInLedger: boolean): void
  /** Enter at the end of a title; false where the record holds more than it, and nothing was made. */
  addAfterTitle(id: string): boolean
  /** Puts an empty record that was made in this way away again, and goes back; false where it is not one. */
  giveUp(id: string): boolean
  /** Puts those away that one has left, empty, for a place in `stays` or nowhere; not what is others', too. */
  dropLeft(stays: string | null): void
}

export function createNextActs(needs: ActsNeeds, addCostLine: (activityId: ActivityId) => void): NextActs {
  const { session, texts, announce, goTo } = needs
  const { doc } = session
  const fresh = createFreshRecords(doc, (id) => needs.hasThreads(id) || isWrittenElsewhere(session.awareness, id))
  const add = (beside: Movable) => {
    // On the page at once: what is typed before the caret is there would end up in the title one comes from.
    const id = flushSync(() => write(needs, beside))
    fresh.add(id, { kind: beside.kind, cameFrom: beside.id })
    goTo({ recordId: id, field: 'title' })
  }
  return {
    addNext(blockId, isInLedger) {
      const activity = activitiesOf(session.plan.plan).find(({ id }) => id === blockId)
      const beside = findMovable(session.plan.plan, blockId)
      if (activity && isInLedger) addCostLine(activity.id)
      else if (beside) add(beside)
    },
    addAfterTitle(id) {
      const beside = findMovable(session.plan.plan, id)
      if (!beside || !isEmptyRecord(doc, beside.kind, beside.id as never, 'title')) return false
      add(beside)
      return true
    },
    giveUp(id) {
      const made = fresh.drop(id)
      if (!made) return false
      announce(texts().planKeys.gaveUp(texts().names.theRecord[made.kind]))
      goTo({ recordId: made.cameFrom, field: 'title', atEnd: true })
      return true
    },
    dropLeft: fresh.dropAllBut,
  }
}

/** Right after the one that it is the next of. */
function write({ session, newId }: ActsNeeds, { kind, parentId, index: at }: Movable): RecordId {
  const { doc } = session
  const index = at + 1
  switch (kind) {
    case 'areas': {
      const id = newId() as AreaId
      addArea(doc, { id, parentId: parentId as AreaId | null, index })
      return id
    }
    case 'goals': {
      const id = newId() as GoalId
      addGoal(doc, { id, areaId: parentId as AreaId, horizon: 'long', index })
      return id
    }
    case 'activities': {
      const id = newId() as ActivityId
      addActivity(doc, { id, goalId: parentId as GoalId, index })
      return id
    }
  }
}
