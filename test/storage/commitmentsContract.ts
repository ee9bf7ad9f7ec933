import type { NewCommitmentRow } from '@samplan/server/storage'
import type { ActivityId, PlanId } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, planId, ronneby } from './material.ts'
import type { Given } from './storageContract.ts'

const [school, clinic] = ['activity-school' as ActivityId, 'activity-clinic' as ActivityId]
const answer = (minute: number, difference: Partial<NewCommitmentRow> = {}): NewCommitmentRow => ({
  activityId: school,
  organisationId: ronneby.id,
  answer: 'accepts',
  reason: '',
  // More than 32 bits hold.
  basis: { amountOre: 5_000_000_000_000, pays: true, participates: false, responsibleIds: [ronneby.id] },
  words: { title: 'Utbilda', description: 'Två dagar om året.\nEn natt.' },
  draft: 1,
  position: 7,
  author: { personId: anna.id, name: anna.name, organisationId: ronneby.id },
  at: at(minute),
  ...difference,
})
const ofBo = { organisationId: karlshamn.id, author: { personId: bo.id, name: bo.name, organisationId: karlshamn.id } }

export function describeCommitments(given: Given): void {
  describe('commitments', () => {
    it('[CM11] keeps every answer under its number; the latest of each organisation to each activity stands', async () => {
      const { commitments } = given.storage
      const all = [
        answer(1),
        answer(2, ofBo),
        answer(3, { activityId: clinic }),
        answer(4, { answer: 'declines', reason: 'Ryms inte' }),
      ]
      for (const [place, one] of all.entries()) {
        const { words: _, ...rest } = one
        expect(await commitments.add(planId, one)).toEqual({ ...rest, number: place + 1 })
      }
      const { commitments: later } = await given.restart()
      const standing = await later.standing(planId)
      expect(standing.map(({ number, answer: said }) => [number, said])).toEqual([
        [2, 'accepts'],
        [3, 'accepts'],
        [4, 'declines'],
      ])
      expect(await later.history(planId, school, ronneby.id)).toEqual([
        { ...all[3], number: 4 },
        { ...all[0], number: 1 },
      ])
    })

    it('[CM11] numbers the answers of a plan without gaps or doubles when many come at once', async () => {
      const { commitments } = given.storage
      const kept = await Promise.all([1, 2, 3, 4, 5].map((minute) => commitments.add(planId, answer(minute))))
      expect(kept.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5])
    })

    it('[CM11] knows no answer of another plan, and holds the organisation that gave one in the register', async () => {
      const { commitments, registers } = given.storage
      await commitments.add(planId, answer(1, ofBo))
      expect(await commitments.standing('plan-other-00' as PlanId)).toEqual([])
      expect(await commitments.history('plan-other-00' as PlanId, school, karlshamn.id)).toEqual([])
      expect(await registers.heldBy({ kind: 'organisation', id: karlshamn.id })).toEqual({ kind: 'people' })
    })
  })
}
