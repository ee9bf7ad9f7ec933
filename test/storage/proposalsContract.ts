import type { FocusAreaId, ProposalId, ProposalWords, RecordId, RejectedRow } from '@samplan/shared/plan'
import type { Act } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, plan, planId, ronneby, row } from './material.ts'
import { terms } from './roundsContract.ts'
import type { Given } from './storageContract.ts'

const roundId = 'round-of-spring' as never
const act = (minute: number, person = anna): Act => ({
  by: { personId: person.id, name: person.name, organisationId: ronneby.id },
  at: at(minute),
})
const words = (number: number): ProposalWords => ({
  row: number,
  organisationId: number % 2 === 0 ? karlshamn.id : null,
  sender: number % 2 === 0 ? 'KARLSHAMN' : 'Borden vid fönstret',
  focusAreaId: number % 3 === 0 ? ('focus-area-two' as FocusAreaId) : null,
  focusWord: 'Tidiga insatser',
  text: `En väg in\nför unga, ${number} 🌱`,
  motive: '',
  others: [{ heading: 'Bord', words: '7' }],
})
/** More than fit one statement. */
const proposals = Array.from({ length: 600 }, (_, index) => ({
  id: `proposal-number-${index + 2}` as ProposalId,
  ...words(index + 2),
}))
const rejects: readonly RejectedRow[] = [
  { row: 602, reason: 'unreadable', sameAs: null, cells: ['a\u0000b', '\uD800', '=1+1'] },
  { row: 603, reason: 'duplicate', sameAs: 2, cells: ['a'] },
]
const file = { roundId, name: 'svar.xlsx', sha256: 'a'.repeat(64), bytes: 9_898, imported: act(2) }
const added = { number: 1, ...file, rowsIn: 602, proposals, rejects }
const counted = { number: 1, ...file, rowsIn: 602, proposals: 600, rejects: 2, takenBack: null }

export function describeProposals(given: Given): void {
  describe('imported proposals', () => {
    const openRound = (id = planId) =>
      given.storage.rounds.open(id, { id: roundId, ...terms, position: 1, opened: act(1) })

    it('[XI11] keeps an import with every row of it, its rejects and its answers, over a restart', async () => {
      await openRound()
      await given.storage.proposals.add(planId, added)
      const answer = { outcome: 'partly', reason: 'Det som ryms', recordId: 'goal-of-theirs' as RecordId } as const
      await given.storage.proposals.answer(planId, proposals[1]?.id as ProposalId, { ...answer, answered: act(3) })
      await given.storage.proposals.answer(planId, proposals[1]?.id as ProposalId, { ...answer, answered: act(4, bo) })
      const kept = (await given.restart()).proposals
      const all = await kept.ofPlan(planId)
      expect(all.imports).toEqual([counted])
      expect(await kept.imports(planId)).toEqual(all.imports)
      expect(all.proposals).toEqual(
        proposals.map((proposal, index) => ({
          ...proposal,
          importNumber: 1,
          answer: index === 1 ? { ...answer, answered: act(4, bo) } : null,
        })),
      )
      expect(await kept.rejects(planId, 1)).toEqual(rejects)
      expect(await kept.rejects(planId, 2)).toBeNull()
    })

    it('[XI11] loses no row: neither by a wrong count, nor by a number or a row that is there', async () => {
      const { proposals: store } = given.storage
      await openRound()
      await expect(store.add(planId, { ...added, rowsIn: 603 })).rejects.toThrow('lost')
      const twice = [...proposals.slice(0, 599), { ...words(2), id: 'proposal-of-row-two' as ProposalId }]
      await expect(store.add(planId, { ...added, proposals: twice })).rejects.toThrow()
      expect(await store.ofPlan(planId)).toEqual({ imports: [], proposals: [] })
      await store.add(planId, added)
      await expect(store.add(planId, { ...added, rowsIn: 2, proposals: [] })).rejects.toThrow()
      expect((await store.ofPlan(planId)).imports).toEqual([counted])
    })

    it('[XI11] takes an import back with its words, once, and keeps its line; it belongs to one plan', async () => {
      const { proposals: store, plans, registers } = given.storage
      await openRound()
      await store.add(planId, added)
      expect(await registers.heldBy({ kind: 'organisation', id: karlshamn.id })).toEqual({ kind: 'people' })
      const other = 'plan-other-00' as typeof planId
      await plans.add(plan(other), row('seed', 0))
      await expect(store.takeBack(other, 1, act(5))).rejects.toThrow(other)
      const answer = { outcome: 'taken-up', reason: '', recordId: null, answered: act(5) } as const
      await expect(store.answer(other, proposals[0]?.id as ProposalId, answer)).rejects.toThrow(other)
      await store.takeBack(planId, 1, act(6))
      expect(await store.ofPlan(planId)).toEqual({ imports: [{ ...counted, takenBack: act(6) }], proposals: [] })
      expect(await store.rejects(planId, 1)).toEqual([])
      await expect(store.takeBack(planId, 1, act(7))).rejects.toThrow('1')
    })
  })
}
