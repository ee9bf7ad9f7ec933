import type { IsoDate, OrganisationId, PlanId, RoundId, StatementId } from '@samplan/shared/plan'
import type { Act, RoundTerms, Statement } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, plan, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const act = (minute: number): Act => ({
  by: { personId: anna.id, name: anna.name, organisationId: ronneby.id },
  at: at(minute),
})
export const terms: RoundTerms = {
  name: 'Remiss',
  kind: 'written',
  start: '2016-04-14' as IsoDate,
  end: '2016-05-14' as IsoDate,
  invited: [karlshamn.id, ronneby.id],
}
const first = { id: 'round-of-spring' as RoundId, ...terms, position: 1, opened: act(1) }
const letter = (id: string, organisationId: OrganisationId): Statement => ({
  id: id as StatementId,
  organisationId,
  receivedOn: '2016-04-20' as IsoDate,
  channel: 'e-mail',
  text: 'Vi stöder planen.\nMen den kostar.',
  recorded: { by: { personId: bo.id, name: bo.name, organisationId: karlshamn.id }, at: at(3) },
})

export function describeRounds(given: Given): void {
  describe('consultation rounds', () => {
    it('[RO1] keeps terms, position, statements in their order and who did what, over a restart', async () => {
      const { rounds } = given.storage
      expect(await rounds.consultation(planId)).toEqual({ rounds: [], statistics: null })
      await rounds.open(planId, first)
      await rounds.open(planId, { ...first, id: 'round-of-autumn' as RoundId, name: 'Höst', invited: [karlshamn.id] })
      const [one, two, three] = ['letter-number-1', 'letter-number-2', 'letter-number-3']
      for (const id of [one, two]) await rounds.addStatement(planId, first.id, letter(id as string, karlshamn.id))
      await rounds.removeStatement(planId, first.id, one as StatementId)
      await rounds.addStatement(planId, first.id, letter(three as string, ronneby.id))
      await rounds.close(planId, first.id, act(9))
      const statistics = { splitBySex: false, reason: 'Små tal', stated: act(4) }
      await rounds.stateStatistics(planId, { splitBySex: true, reason: '', stated: act(2) })
      await rounds.stateStatistics(planId, statistics)
      const kept = await (await given.restart()).rounds.consultation(planId)
      expect(kept.statistics).toEqual(statistics)
      expect(kept.rounds.map(({ name, closed }) => [name, closed])).toEqual([
        ['Remiss', act(9)],
        ['Höst', null],
      ])
      expect(kept.rounds[0]).toEqual({
        ...first,
        closed: act(9),
        statements: [letter(two as string, karlshamn.id), letter(three as string, ronneby.id)],
      })
    })

    it('[RO1] changes an open round, forgets nobody who was invited, and leaves a closed one as it is', async () => {
      const { rounds } = given.storage
      await rounds.open(planId, { ...first, invited: [karlshamn.id] })
      await rounds.change(planId, first.id, { ...terms, name: 'Ny remiss', invited: [ronneby.id] })
      const [changed] = (await rounds.consultation(planId)).rounds
      expect(changed).toMatchObject({ name: 'Ny remiss', invited: [karlshamn.id, ronneby.id] })
      await rounds.close(planId, first.id, act(9))
      await expect(rounds.change(planId, first.id, terms)).rejects.toThrow(first.id)
      await expect(rounds.close(planId, first.id, act(10))).rejects.toThrow(first.id)
      expect((await rounds.consultation(planId)).rounds[0]).toMatchObject({ name: 'Ny remiss', closed: act(9) })
    })

    it('[RO1] a round belongs to one plan, and who was invited or stated something stays in the register', async () => {
      const { plans, rounds, registers } = given.storage
      const other = 'plan-other-00' as PlanId
      await plans.add(plan(other), row('seed', 0))
      await rounds.open(planId, { ...first, invited: [karlshamn.id] })
      expect((await rounds.consultation(other)).rounds).toEqual([])
      await expect(rounds.close(other, first.id, act(2))).rejects.toThrow(first.id)
      await expect(rounds.addStatement(other, first.id, letter('letter-number-1', karlshamn.id))).rejects.toThrow(other)
      expect(await registers.heldBy({ kind: 'organisation', id: karlshamn.id })).toEqual({ kind: 'people' })
    })
  })
}
