import { binRecord, describeUpdate, readPart, readPlan, setMember } from '@samplan/shared/doc'
import type { ActivityId, GoalId, IsoInstant, PersonId, PlanId } from '@samplan/shared/plan'
import { canonicalVersion, checkPlan, computeTotals } from '@samplan/shared/rules'
import { changeText, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { exchange, facts, goodSeed, id, plant, region, register, replicaOf } from '../plan/fixtures.ts'

const activity1 = id<ActivityId>('activity1')
const goalA = id<GoalId>('parentgoala')
const goalB = id<GoalId>('parentgoalb')

const tick = (doc: Y.Doc, goal: GoalId, on = true) => setMember(doc, 'activities', activity1, 'parentGoals', goal, on)
const ticked = (doc: Y.Doc) => readPlan(doc).areas[0]?.goals[0]?.activities[0]?.parentGoalIds

function frozen(doc: Y.Doc, parent?: Parameters<typeof canonicalVersion>[0]['parent']) {
  const plan = readPlan(doc)
  return canonicalVersion({
    plan,
    facts,
    ...(parent && { parent }),
    register,
    totals: computeTotals(plan, register),
    checked: checkPlan({ plan, register, facts, today: '2016-09-21' as never }),
    overrides: [],
    versionNumber: 1,
    position: 1,
    previousSha256: null,
    frozenAt: '2016-09-21T12:32:00.000Z' as IsoInstant,
    frozenBy: { personId: id<PersonId>('person-1'), organisationId: region },
    lateReason: null,
  })
}

describe('goals of the parent that an activity serves', () => {
  it('[LP3] the ticks of two people both stay, and only those that were taken away go', () => {
    const doc = plant()
    const other = replicaOf(doc)
    tick(doc, goalA)
    tick(other, goalB)
    exchange(doc, other)
    expect(ticked(doc)).toEqual([goalA, goalB])
    expect(ticked(other)).toEqual([goalA, goalB])
    tick(other, goalA, false)
    exchange(doc, other)
    expect(ticked(doc)).toEqual([goalB])
    expect(readPart(doc).parentGoalIds).toEqual([goalB])
    binRecord(doc, 'activities', activity1)
    expect(readPart(doc).parentGoalIds).toEqual([])
  })

  it('[LP3] a seed may name them; where nobody does, a frozen version says nothing of them', () => {
    const [area] = goodSeed.areas
    const [goal] = area?.goals ?? []
    const [activity] = goal?.activities ?? []
    if (!area || !goal || !activity) throw new Error('the seed has an activity')
    const serving = { ...activity, parentGoalIds: [goalB, goalA] }
    const doc = plant({ ...goodSeed, areas: [{ ...area, goals: [{ ...goal, activities: [serving] }] }] })
    expect(ticked(doc)).toEqual([goalA, goalB])
    const goals = [{ id: goalA, number: '1.1', title: 'Färre väntar', horizon: 'long' as const }]
    const parent = { planId: id<PlanId>('parent'), number: 2, sha256: 'a'.repeat(64), goals }
    const version = frozen(doc, parent)
    expect(version.parent).toEqual(parent)
    expect(version.content.areas[0]?.goals[0]?.activities[0]?.parentGoalIds).toEqual([goalA, goalB])
    expect(JSON.stringify(frozen(plant()))).not.toContain('parentGoal')
    expect('parent' in frozen(plant())).toBe(false)
  })

  it('[LP3] a recovery copy tells them in words and without an id', () => {
    const doc = plant()
    const base = Y.encodeStateAsUpdate(doc)
    const before = Y.encodeStateVector(doc)
    tick(doc, goalA)
    const [change] = describeUpdate(base, Y.encodeStateAsUpdate(doc, before))
    if (!change) throw new Error('the tick is a change')
    expect(changeText(change, texts.sv, register)).toEqual({
      label: 'Aktivitet ”En ingång på nätet”, bidrar till mål',
      value: 'ett mål i den gemensamma planen',
    })
    expect(changeText(change, texts.en, register).value).not.toContain(goalA)
  })
})
