import type { LogAppend } from '@samplan/server/storage'
import type { PlanId } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, goal, karlshamn, plan, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const other = 'plan-other-00' as PlanId

const append = (overrides: Partial<LogAppend> = {}): LogAppend => ({
  planId,
  epoch: 1,
  generation: 1,
  rows: [row('one')],
  claims: [],
  ...overrides,
})
const claim = (clientId: number, personId = anna.id) => ({ clientId, personId, organisationId: ronneby.id })
const texts = (updates: readonly Uint8Array[]) => updates.map((update) => new TextDecoder().decode(update))

export function describeLog(given: Given): void {
  describe('the log', () => {
    it('[ST9] numbers rows without gaps, plan by plan', async () => {
      const { log, plans } = given.storage
      await plans.add(plan(other), row('seed'))
      const outcomes = await log.append([append({ rows: [row('one'), row('two')] }), append({ planId: other })])
      expect(outcomes).toEqual([
        { ok: true, position: 3 },
        { ok: true, position: 2 },
      ])
      expect(await log.append([append({ rows: [row('three', 7)] })])).toEqual([{ ok: true, position: 4 }])
      const loaded = await log.load(planId)
      expect(texts(loaded.updates)).toEqual(['seed', 'one', 'two', 'three'])
      expect(loaded).toMatchObject({ snapshot: null, position: 4 })
      expect(await plans.find(planId)).toMatchObject({ position: 4, changedAt: at(7) })
    })

    it('[ST10] refuses a plan whose rights or epoch have changed, and stores the others', async () => {
      const { log, plans } = given.storage
      await plans.add(plan(other), row('seed'))
      await plans.removeParticipant(planId, anna.id, at(2))
      const outcomes = await log.append([
        append({ claims: [claim(7)] }),
        append({ planId: other }),
        append({ planId: other, epoch: 2 }),
        append({ planId: 'plan-unknown' as PlanId }),
      ])
      const refused = { ok: false, code: 'generation' }
      expect(outcomes).toEqual([refused, { ok: true, position: 2 }, refused, refused])
      expect((await log.load(planId)).position).toBe(1)
      expect(await log.authors(planId, 1)).toEqual([])
    })

    it('[ST11] gives a client id to the first person who claims it, and to nobody else', async () => {
      const { log } = given.storage
      await log.append([append({ claims: [claim(4_294_967_295), claim(8)] })])
      const taken = { ok: false, code: 'claimed', clientId: 8 }
      expect(await log.append([append({ claims: [claim(9, bo.id), claim(8, bo.id)] })])).toEqual([taken])
      expect(await log.append([append({ claims: [claim(10), claim(10, bo.id)] })])).toMatchObject([{ code: 'claimed' }])
      expect(await log.append([append({ claims: [claim(8)] })])).toEqual([{ ok: true, position: 3 }])
      const authors = (await log.authors(planId, 1)).toSorted((a, b) => a.clientId - b.clientId)
      const { id: personId, name } = anna
      const by = { personId, name, organisationId: ronneby.id }
      expect(authors).toEqual([
        { clientId: 8, ...by },
        { clientId: 4_294_967_295, ...by },
      ])
      expect((await log.load(planId)).position).toBe(3)
    })

    it('[ST11] stores a claim without an update, and counts epochs apart', async () => {
      const { log } = given.storage
      expect(await log.append([append({ rows: [], claims: [claim(8)] })])).toEqual([{ ok: true, position: 1 }])
      expect(await log.authors(planId, 1)).toHaveLength(1)
      expect(await log.authors(planId, 2)).toEqual([])
    })

    it('[ST32] refuses the earlier epoch\u2019s rows in a new one, where client ids are free and writers still named', async () => {
      const { log, plans } = given.storage
      await log.append([append({ claims: [claim(8)] })])
      const before = await plans.find(planId)
      await plans.startEpoch(planId, 700)
      const after = await plans.find(planId)
      expect(after).toMatchObject({ facts: { epoch: 700 }, generation: (before?.generation ?? 0) + 1 })
      await expect(plans.startEpoch(planId, 700)).rejects.toThrow(planId)
      const generation = after?.generation ?? 0
      expect(await log.append([append({ generation })])).toEqual([{ ok: false, code: 'generation' }])
      expect(await log.authors(planId, 700)).toEqual([])
      expect(await log.earlierAuthors(planId, 700)).toMatchObject([{ clientId: 8, personId: anna.id }])
      const taken = append({ epoch: 700, generation, claims: [claim(8, bo.id)] })
      expect(await log.append([taken])).toMatchObject([{ ok: true }])
    })

    it('[ST12] knows who changed a record last', async () => {
      const { log } = given.storage
      const later = { ...row('two', 2, [goal]), personId: bo.id, organisationId: karlshamn.id }
      await log.append([append({ rows: [row('one', 1, [goal]), later] })])
      expect(await log.lastChanges(planId)).toEqual([{ recordId: goal, organisationId: karlshamn.id, at: at(2) }])
      await log.append([append({ rows: [row('three', 3, [goal])] })])
      expect(await log.lastChanges(planId)).toEqual([{ recordId: goal, organisationId: ronneby.id, at: at(3) }])
    })

    it('[ST33] keeps who worked in what: a sitting that goes on is one, another begins anew, the last comes first', async () => {
      const { log } = given.storage
      const sitting = (from: number, to: number, personId = anna.id) => ({
        recordId: goal,
        personId,
        organisationId: ronneby.id,
        startedAt: at(from),
        endedAt: at(to),
      })
      await log.append([append({ sittings: [sitting(1, 1), sitting(1, 1, bo.id)] })])
      await log.append([append({ sittings: [sitting(1, 3)] })])
      await log.append([append({ sittings: [sitting(4, 4)] })])
      await log.append([append({ generation: 2, sittings: [sitting(5, 5)] })])
      const kept = await log.sittings(planId)
      expect(kept.map(({ name, startedAt, endedAt }) => [name, startedAt, endedAt])).toEqual([
        [anna.name, at(4), at(4)],
        [anna.name, at(1), at(3)],
        [bo.name, at(1), at(1)],
      ])
      expect(await log.sittings(other)).toEqual([])
    })

    it('[ST13] loads the newest snapshot and the rows after it', async () => {
      const { log } = given.storage
      await log.append([append({ rows: [row('one'), row('two')] })])
      const state = new TextEncoder().encode('seed+one')
      await log.putSnapshot(planId, 2, state, at(5))
      const loaded = await log.load(planId)
      expect(loaded.snapshot).toEqual({ position: 2, state })
      expect(texts(loaded.updates)).toEqual(['two'])
      expect(loaded.position).toBe(3)
      await log.putSnapshot(planId, 3, new TextEncoder().encode('all'), at(6))
      expect(await log.load(planId)).toMatchObject({ snapshot: { position: 3 }, updates: [], position: 3 })
      expect(await log.append([append()])).toEqual([{ ok: true, position: 4 }])
    })

    it('[ST13] refuses a snapshot of what the log does not hold', async () => {
      const { log } = given.storage
      const state = new Uint8Array([1])
      await expect(log.putSnapshot(planId, 2, state, at(5))).rejects.toThrow(planId)
      await log.putSnapshot(planId, 1, state, at(5))
      await expect(log.putSnapshot(planId, 1, state, at(6))).rejects.toThrow(planId)
      await expect(log.load('plan-unknown' as PlanId)).rejects.toThrow('plan-unknown')
    })

    it('[ST9] takes the appends of many at once in turn', async () => {
      const { log } = given.storage
      const many = Array.from({ length: 50 }, (_, index) => log.append([append({ rows: [row(`row ${index}`)] })]))
      const positions = (await Promise.all(many)).map(([outcome]) => (outcome?.ok ? outcome.position : null))
      expect(positions).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
      expect((await log.load(planId)).updates).toHaveLength(51)
    })
  })
}
