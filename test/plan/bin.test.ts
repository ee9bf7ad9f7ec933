import { addActivity, addGoal, binRecord, readPlan } from '@samplan/shared/doc'
import type { ActivityId, AreaId, GoalId } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { id, plant, replicaOf } from './fixtures.ts'

describe('the bin', () => {
  it('[DO4] what was put in the bin is read before its parent has arrived, without the parent’s title', () => {
    const writer = plant()
    const reader = replicaOf(writer)
    const goalId = id<GoalId>('late')
    addGoal(writer, { id: goalId, areaId: id<AreaId>('area1'), horizon: 'long' })
    const helper = replicaOf(writer)
    const updates: Uint8Array[] = []
    helper.on('update', (update: Uint8Array) => updates.push(update))
    addActivity(helper, { id: id<ActivityId>('early'), goalId })
    binRecord(helper, 'activities', id<ActivityId>('early'))
    for (const update of updates) Y.applyUpdate(reader, update, 'wire')
    expect(readPlan(reader).bin).toMatchObject([{ id: id('early'), parentTitle: '' }])
  })
})
