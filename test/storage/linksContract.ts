import type { FamilyShare, GoalId, PlanId, PlanLink } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { anna, at, karlshamn, plan, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const first = 'plan-a-child' as PlanId
const second = 'plan-b-child' as PlanId

const link = (id: PlanId, fields: Partial<PlanLink> = {}): PlanLink => ({
  planId: id,
  organisationId: ronneby.id,
  parentId: planId,
  parentVersion: null,
  ...fields,
})
const share = (id: PlanId, ore: number): FamilyShare => ({
  planId: id,
  costs: [{ useYear: 2016, source: 'own', payerId: ronneby.id, ore, unsettled: false }],
  goalIds: ['goal-of-parent' as GoalId],
})

export function describeLinks(given: Given): void {
  describe('linked plans', () => {
    const addChildren = async () => {
      const { plans, links } = given.storage
      for (const id of [second, first]) {
        await plans.add({ ...plan(id), facts: { ...plan(id).facts, kind: 'own' } }, row('seed'))
        await links.put(link(id))
      }
    }
    const freeze = async () => {
      const canonicalJson = new TextEncoder().encode('{}')
      const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
      const madeBy = { personId: anna.id, name: anna.name, organisationId: ronneby.id }
      const version = { planId, number: 1, draft: 1, epoch: 1, sha256, previousSha256: null, madeBy, madeAt: at(2) }
      await given.storage.versions.add({ ...version, canonicalJson, state: canonicalJson, position: 1 })
    }
    const members = async (id: PlanId) =>
      (await given.storage.links.family(id)).map((one) => [one.facts.id, one.versionNumber])

    it('[LP1] a family is the same from each of its plans, the parent first; a plan without links has none', async () => {
      expect(await members(planId)).toEqual([])
      await addChildren()
      const family = [
        [planId, null],
        [first, null],
        [second, null],
      ]
      for (const id of [planId, first, second]) expect(await members(id)).toEqual(family)
      await given.storage.links.put(link(first, { parentId: null }))
      expect(await members(first)).toEqual([])
      expect(await members(planId)).toEqual([family[0], family[2]])
    })

    it('[LP1] a link holds to a version that is there, also over a restart', async () => {
      await addChildren()
      await expect(given.storage.links.put(link(first, { parentVersion: 1 }))).rejects.toThrow()
      await freeze()
      await given.storage.links.put(link(first, { parentVersion: 1, organisationId: karlshamn.id }))
      const { links, registers } = await given.restart()
      expect(await links.find(first)).toEqual(link(first, { parentVersion: 1, organisationId: karlshamn.id }))
      expect((await links.family(second)).map(({ versionNumber }) => versionNumber)).toEqual([1, null, null])
      expect(await registers.heldBy({ kind: 'organisation', id: karlshamn.id })).toEqual({ kind: 'people' })
    })

    it('[LP1] a share is kept by the position it was summed at, and an older one takes no newer one’s place', async () => {
      await addChildren()
      const { links } = given.storage
      const [none] = await links.shares([first])
      expect(none).toEqual({ planId: first, costs: [], goalIds: [], summedAt: null, position: 1 })
      await links.putShare(share(first, 500), 4)
      await links.putShare(share(first, 300), 3)
      const [kept, other] = await links.shares([second, first])
      expect(kept).toEqual({ ...share(first, 500), summedAt: 4, position: 1 })
      expect(other?.planId).toBe(second)
    })
  })
}
