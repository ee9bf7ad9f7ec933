import type { PlanId, RecordId, Succession } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { anna, at, plan, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const next = 'plan-of-next-year' as PlanId
const sha256 = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'

const succession = (number = 1): Succession => ({
  planId: next,
  predecessor: { planId, number, sha256 },
  terms: { yearsLater: 1, sources: [{ from: 'own', to: 'other' }], focusAreas: [] },
  origins: { ['record-new0' as RecordId]: 'record-old0' as RecordId },
})

export function describeSuccessions(given: Given): void {
  describe('plans made from versions', () => {
    const wish = { title: 'Nästa år' }
    const freeze = async () => {
      const canonicalJson = new TextEncoder().encode('{}')
      const madeBy = { personId: anna.id, name: anna.name, organisationId: ronneby.id }
      const version = { planId, number: 1, draft: 1, epoch: 1, sha256, previousSha256: null, madeBy, madeAt: at(2) }
      await given.storage.versions.add({ ...version, canonicalJson, state: canonicalJson, position: 1 })
      await given.storage.plans.add(plan(next), row('seed'))
    }

    it('[NY9] what a plan was made from is kept with where its records come from, also over a restart', async () => {
      await freeze()
      expect(await given.storage.successions.find(next)).toBeNull()
      expect(await given.storage.successions.successors(planId)).toEqual([])
      await given.storage.successions.add({ succession: succession(), wish, madeAt: at(3) })
      const { successions } = await given.restart()
      expect(await successions.find(next)).toEqual(succession())
      expect(await successions.predecessor(next)).toEqual(succession().predecessor)
      expect([await successions.find(planId), await successions.predecessor(planId)]).toEqual([null, null])
      expect(await successions.successors(planId)).toEqual([{ planId: next, number: 1, wish, madeAt: at(3) }])
      expect(await successions.successors(next)).toEqual([])
    })

    it('[NY9] a plan is made once, from a version that is there, or nothing of it is', async () => {
      await freeze()
      const made = { succession: succession(), wish, madeAt: at(3) }
      await expect(given.storage.successions.add({ ...made, succession: succession(2) })).rejects.toThrow()
      const late = given.storage.together(async ({ successions }) => {
        await successions.add(made)
        throw new Error('half-way')
      })
      await expect(late).rejects.toThrow('half-way')
      expect(await given.storage.successions.find(next)).toBeNull()
      await given.storage.successions.add(made)
      await expect(given.storage.successions.add(made)).rejects.toThrow()
      expect(await given.storage.successions.successors(planId)).toHaveLength(1)
    })
  })
}
