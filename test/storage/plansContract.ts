import {
  type InvitationId,
  type IsoDate,
  noCountyParts,
  type PlanId,
  type Pot,
  type PotId,
  plainGrant,
} from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { agreement, anna, at, bo, countyId, goal, karlshamn, plan, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const takesPart = (personId: Participant['personId'], role: Participant['role']) => ({
  personId,
  organisationId: ronneby.id,
  role,
  addedAt: at(1),
})

const pot: Pot = {
  id: 'pot-of-the-county' as PotId,
  name: 'Potten',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds: agreement.grantLines.map(({ id }) => id),
  grantYear: 2016,
  useYear: 2017,
  amountOre: 452_819_300,
  contributions: [{ organisationId: ronneby.id, amountOre: 452_819_300 }],
  conditional: false,
  example: true,
}

export function describePlans(given: Given): void {
  describe('registers', () => {
    it('[ST4] gives a plan its county, agreement and grants, numbered by change', async () => {
      const { registers } = given.storage
      const line = agreement.grantLines[0]
      if (!line) throw new Error('the material has a grant line')
      const before = await registers.forPlan(planId)
      const grant = {
        ...plainGrant,
        organisationId: ronneby.id,
        grantLineId: line.id,
        amountOre: 475_564_200,
        example: true,
      }
      await registers.putGrant(countyId, { id: 'grant-ronneby' as never, ...grant })
      const after = await registers.forPlan(planId)
      expect(after).toMatchObject({ countyName: 'Blekinge', agreement, organisations: [ronneby, karlshamn] })
      expect(after.grants).toEqual([{ id: 'grant-ronneby', ...grant }])
      expect(after.number).toBe(before.number + 1)
      await expect(registers.forPlan('plan-unknown' as PlanId)).rejects.toThrow('plan-unknown')
    })

    it('[ST4] replaces an organisation in its place and names the newest agreement', async () => {
      const { registers } = given.storage
      await registers.putOrganisation(countyId, { ...ronneby, notTakingPartReason: 'egen plan' })
      const later = { ...agreement, id: 'agreement-2017' as typeof agreement.id, year: 2017 }
      await registers.putAgreement(countyId, later)
      const { organisations } = await registers.forPlan(planId)
      expect(organisations.map((party) => party.notTakingPartReason)).toEqual(['egen plan', null])
      expect(await registers.newestAgreement(countyId)).toEqual(later)
      expect(await registers.counties()).toEqual([{ id: countyId, name: 'Blekinge' }])
    })

    it('[ST4] gives back the whole register: populations, pots, conditions, what was paid', async () => {
      const { registers } = given.storage
      const populations = [{ date: '2015-12-31' as IsoDate, count: 28_443, source: 'exempel', example: true }]
      const counted = { ...ronneby, takesPart: false, decides: true, populations }
      const parts = { ...noCountyParts, pots: [pot] }
      const terms = { ...agreement, totalOre: 84_500_000_000, purposes: ['needs' as const], asksForYoungPart: true }
      const id = 'grant-paid' as never
      const grant = { ...plainGrant, id, organisationId: ronneby.id, grantLineId: 'grant-line-analysis' as never }
      const paid = { ...grant, amountOre: 475_564_200, example: false, paidOre: 475_564_199, decision: '§ 110' }
      await registers.putOrganisation(countyId, counted)
      await registers.putCountyParts(countyId, parts)
      await registers.putAgreement(countyId, terms)
      await registers.putGrant(countyId, paid)
      const { number, ...register } = await registers.forPlan(planId)
      const county = { countyId, countyName: 'Blekinge', ...parts }
      expect(register).toEqual({ ...county, organisations: [counted, karlshamn], agreement: terms, grants: [paid] })
      expect(number).toBe(7)
      await expect(registers.putCountyParts('county-unknown' as never, parts)).rejects.toThrow('county-unknown')
    })
  })

  describe('plans', () => {
    it('[ST5] adds a plan with its seed as the first row, or not at all', async () => {
      const { log, plans } = given.storage
      expect(await plans.find(planId)).toEqual({ ...plan(), generation: 1, position: 1 })
      expect((await log.load(planId)).updates).toEqual([row('seed').update])
      const orphan = { ...row('seed'), personId: 'person-none' as typeof anna.id }
      await expect(plans.add(plan('plan-other-00' as PlanId), orphan)).rejects.toThrow()
      expect(await plans.find('plan-other-00' as PlanId)).toBeNull()
    })

    it("[ST5] lists a person's plans, newest change first, and every plan for the server", async () => {
      const { plans } = given.storage
      const newer = 'plan-newer-00' as PlanId
      await plans.add({ ...plan(newer), changedAt: at(5) }, row('seed'))
      await plans.putParticipant(planId, takesPart(anna.id, 'convenor'))
      await plans.putParticipant(newer, takesPart(anna.id, 'reader'))
      await plans.putParticipant(newer, takesPart(bo.id, 'editor'))
      const ids = async (person: typeof anna.id | null) => (await plans.list(person)).map(({ facts }) => facts.id)
      expect(await ids(anna.id)).toEqual([newer, planId])
      await plans.removeParticipant(newer, anna.id, at(6))
      expect(await ids(anna.id)).toEqual([planId])
      expect(await ids(null)).toEqual([newer, planId])
    })

    it('[ST5] renames a plan without touching its rights', async () => {
      const { plans } = given.storage
      await plans.rename(planId, 'Ny titel')
      expect(await plans.find(planId)).toMatchObject({ facts: { title: 'Ny titel' }, generation: 1 })
      await expect(plans.rename('plan-unknown' as PlanId, 'x')).rejects.toThrow('plan-unknown')
    })

    it('[ST6] raises the generation with every change of a participant, and remembers who left when, and for whom they were', async () => {
      const { plans } = given.storage
      await plans.putParticipant(planId, takesPart(anna.id, 'editor'))
      await plans.putParticipant(planId, takesPart(anna.id, 'reader'))
      expect(await plans.participant(planId, anna.id)).toEqual({
        ...takesPart(anna.id, 'reader'),
        name: anna.name,
        email: anna.email,
      })
      await plans.removeParticipant(planId, anna.id, at(9))
      expect(await plans.participants(planId)).toEqual([])
      const { organisationId } = takesPart(anna.id, 'reader')
      expect(await plans.formerPart(planId, anna.id)).toEqual({ organisationId, leftAt: at(9) })
      expect((await plans.find(planId))?.generation).toBe(4)
      await plans.putParticipant(planId, takesPart(anna.id, 'editor'))
      expect(await plans.formerPart(planId, anna.id)).toBeNull()
      expect(await plans.formerPart(planId, bo.id)).toBeNull()
    })

    it('[ST7] accepts an invitation once and makes the participant in the same step', async () => {
      const { plans } = given.storage
      const invitation = {
        id: 'invitation-1' as InvitationId,
        organisationId: karlshamn.id,
        role: 'commenter' as const,
        email: null,
        createdAt: at(1),
        expiresAt: at(30),
      }
      await plans.addInvitation(planId, { ...invitation, tokenHash: 'i' })
      expect(await plans.findInvitation('i', at(2))).toEqual({ planId, invitation })
      expect(await plans.findInvitation('i', at(30))).toBeNull()
      expect(await plans.invitations(planId, at(2))).toEqual([invitation])
      expect(await plans.acceptInvitation('i', bo.id, at(30))).toBe(false)
      const twice = [plans.acceptInvitation('i', bo.id, at(3)), plans.acceptInvitation('i', anna.id, at(3))]
      expect(await Promise.all(twice)).toEqual([true, false])
      expect((await plans.participants(planId)).map(({ personId, role }) => [personId, role])).toEqual([
        [bo.id, 'commenter'],
      ])
      expect((await plans.find(planId))?.generation).toBe(2)
    })

    it('[ST7] takes an invitation back', async () => {
      const { plans } = given.storage
      const terms = {
        organisationId: ronneby.id,
        role: 'editor' as const,
        email: 'x@example.se',
        createdAt: at(1),
        expiresAt: at(9),
      }
      await plans.addInvitation(planId, { id: 'invitation-2' as InvitationId, ...terms, tokenHash: 'j' })
      await plans.removeInvitation(planId, 'invitation-2' as InvitationId)
      expect(await plans.acceptInvitation('j', bo.id, at(2))).toBe(false)
    })
  })

  it('[ST8] keeps everything over a restart', async () => {
    await given.storage.plans.putParticipant(planId, takesPart(anna.id, 'convenor'))
    await given.storage.log.append([{ planId, epoch: 1, generation: 2, rows: [row('one', 1, [goal])], claims: [] }])
    const { log, plans } = await given.restart()
    expect(await plans.find(planId)).toMatchObject({ generation: 2, position: 2, changedAt: at(1) })
    expect((await log.load(planId)).updates).toEqual([row('seed').update, row('one').update])
    expect(await plans.participants(planId)).toHaveLength(1)
  })
}
