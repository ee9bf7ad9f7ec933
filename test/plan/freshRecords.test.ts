import { addGoal, fragment, readPlan } from '@samplan/shared/doc'
import { type GoalId, goalsOf } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createFreshRecords } from '../../client/src/plan/acts/freshRecords.ts'
import { isWrittenElsewhere } from '../../client/src/sync/people.ts'
import { plant, type } from './fixtures.ts'
import { area1, goal1, goal2, goal3 } from './planted.ts'

const goal4 = 'goal4' as GoalId

/** A plan in which two goals have just been made by Enter. */
function withFresh(isOthers: (id: string) => boolean) {
  const doc = plant()
  const fresh = createFreshRecords(doc, isOthers)
  for (const id of [goal3, goal4]) {
    addGoal(doc, { id, areaId: area1, horizon: 'long' })
    fresh.add(id, { kind: 'goals', cameFrom: goal2 })
  }
  return { doc, fresh, goals: () => goalsOf(readPlan(doc)).map(({ id }) => id) }
}

describe('what was made and left empty', () => {
  it('[TX28] goes away, but for what one is in and what has words; what is not fresh stays', () => {
    const { doc, fresh, goals } = withFresh(() => false)
    fresh.dropAllBut(goal3)
    expect(goals()).not.toContain(goal4)
    expect(fresh.drop(goal1)).toBeNull()
    type(fragment(doc, goal3, 'title'), 'Mål')
    fresh.dropAllBut(null)
    expect(goals()).toContain(goal3)
  })

  it('[TX31] stays while it is somebody else’s too, however often one looks, and goes once it is not', () => {
    const others = new Set<string>([goal3])
    const { fresh, goals } = withFresh((id) => others.has(id))
    expect(fresh.drop(goal3)).toBeNull()
    fresh.dropAllBut(null)
    expect(goals()).toContain(goal3)
    expect(goals()).not.toContain(goal4)
    others.clear()
    expect(fresh.drop(goal3)).toEqual({ kind: 'goals', cameFrom: goal2 })
    expect(goals()).not.toContain(goal3)
  })

  it('[TX31] another window is in a record whose field it has its caret in, whoever sits there; one’s own window is not', () => {
    const [here, there] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
    const user = { personId: 'one-person' }
    here.setLocalState({ user, at: { recordId: goal4, field: 'title' } })
    there.setLocalState({ user, at: { recordId: goal3, field: 'horizon' } })
    applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'wire')
    expect(isWrittenElsewhere(here, goal3)).toBe(true)
    expect(isWrittenElsewhere(here, goal3, 'title')).toBe(false)
    expect(isWrittenElsewhere(here, goal4)).toBe(false)
    for (const awareness of [here, there]) awareness.destroy()
  })
})
