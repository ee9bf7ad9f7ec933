import type { Ballot, Guest, VoteId, Workshop, WorkshopId } from '@samplan/shared/plan'
import { openWorkshop } from '@samplan/shared/rules'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, planId, ronneby } from './material.ts'
import type { Given } from './storageContract.ts'

const opened = (id = 'workshop-one', minute = 1): Workshop =>
  openWorkshop({
    id: id as WorkshopId,
    planId,
    title: 'Arbetsmöte',
    agenda: [{ id: 'item-first-0' as never, title: 'Information', minutes: 20, recordId: null }],
    personId: anna.id,
    organisationId: ronneby.id,
    at: at(minute),
  })

const waiting: Guest = {
  personId: bo.id,
  organisationId: karlshamn.id,
  state: 'waiting',
  askedAt: at(2),
  decidedBy: null,
  decidedAt: null,
}

const ballot: Ballot = {
  voteId: 'vote-first' as VoteId,
  personId: bo.id,
  organisationId: karlshamn.id,
  standing: 'guest',
  option: 1,
  at: at(3),
  confirmedBy: null,
  confirmedAt: null,
}

const spell = (minute: number) => ({
  planId,
  personId: bo.id,
  organisationId: karlshamn.id,
  workshopId: opened().id,
  admittedBy: anna.id,
  startedAt: at(minute),
})

export function describeWorkshops(given: Given): void {
  describe('workshops', () => {
    it('[ST40] keeps a workshop with its guests and ballots, and finds it by plan, id, code and guest', async () => {
      const before = opened()
      await given.storage.workshops.add(before, 'KJ4MRD7C')
      const after: Workshop = { ...before, number: 2, guests: [waiting], ballots: [ballot], title: 'Möte' }
      await given.storage.workshops.put(before, after)
      const { workshops } = await given.restart()
      const kept = { workshop: after, code: 'KJ4MRD7C' }
      expect(await workshops.openIn(planId)).toEqual(kept)
      const { storage } = given
      expect(await storage.together((stores) => stores.workshops.lockOpen(planId))).toEqual(kept)
      expect(await workshops.find(before.id)).toEqual(kept)
      expect(await workshops.findByCode('KJ4MRD7C')).toEqual(kept)
      expect(await workshops.lastAsked(bo.id)).toEqual(kept)
      expect(await workshops.lastAsked(anna.id)).toBeNull()
      expect(await workshops.findByCode('KJ4MRD7D')).toBeNull()
      const admitted: Guest = { ...waiting, state: 'admitted', decidedBy: anna.id, decidedAt: at(4) }
      const confirmed: Ballot = { ...ballot, option: 0, confirmedBy: anna.id, confirmedAt: at(5) }
      await workshops.put(after, { ...after, number: 3, guests: [admitted], ballots: [confirmed] })
      expect((await workshops.openIn(planId))?.workshop).toMatchObject({ guests: [admitted], ballots: [confirmed] })
    })

    it('[ST40] a plan has one open workshop, a code leads to one, and closing gives both up', async () => {
      const { workshops } = given.storage
      const first = opened()
      await workshops.add(first, 'KJ4MRD7C')
      await expect(workshops.add(opened('workshop-two'), 'KJ4MRD7D')).rejects.toThrow()
      expect(await workshops.due(at(30))).toEqual([])
      expect(await workshops.due(first.closesAt)).toEqual([{ id: first.id, planId }])
      const closed = { ...first, number: 2, closedAt: at(9), notes: { summary: 'Klart', decisions: [], remaining: [] } }
      await workshops.put(first, closed)
      expect(await workshops.openIn(planId)).toBeNull()
      expect(await workshops.findByCode('KJ4MRD7C')).toBeNull()
      expect(await workshops.due(first.closesAt)).toEqual([])
      await workshops.add(opened('workshop-two', 10), 'KJ4MRD7C')
      expect(await workshops.closed(planId)).toEqual([closed])
    })

    it('[ST40] a change to another state than the one in storage is thrown back', async () => {
      const { workshops } = given.storage
      const first = opened()
      await workshops.add(first, 'KJ4MRD7C')
      await workshops.put(first, { ...first, number: 2, title: 'Två' })
      await expect(workshops.put(first, { ...first, number: 2, guests: [waiting] })).rejects.toThrow(first.id)
      expect((await workshops.openIn(planId))?.workshop).toMatchObject({ title: 'Två', guests: [] })
    })

    it('[ST41] a guest takes part from a moment until they are removed, and what they said then is a guest’s', async () => {
      const { plans, threads, workshops, log } = given.storage
      await workshops.add(opened(), 'KJ4MRD7C')
      const generation = (await plans.find(planId))?.generation ?? 0
      await workshops.beginSpell(spell(4))
      const guest = { admittedBy: anna.name }
      const part = { personId: bo.id, role: 'commenter', organisationId: karlshamn.id, guest }
      expect(await plans.participant(planId, bo.id)).toMatchObject(part)
      expect(await plans.participants(planId)).toMatchObject([part])
      expect((await plans.find(planId))?.generation).toBe(generation + 1)
      const author = { personId: bo.id, name: bo.name, organisationId: karlshamn.id }
      const comment = (minute: number) => ({ id: `comment-at-${minute}` as never, author, body: 'Ja', at: at(minute) })
      const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' } as const
      const thread = {
        id: 'thread-of-bo' as never,
        kind: 'question',
        anchor,
        comments: [comment(5)],
        answer: null,
      } as const
      await threads.add(planId, thread)
      const claims = [{ clientId: 7, personId: bo.id, organisationId: karlshamn.id }]
      await log.append([{ planId, epoch: 1, generation: generation + 1, rows: [], claims }])
      await plans.removeParticipant(planId, bo.id, at(6))
      expect(await plans.participant(planId, bo.id)).toBeNull()
      await plans.putParticipant(planId, {
        personId: bo.id,
        role: 'editor',
        organisationId: karlshamn.id,
        addedAt: at(8),
      })
      await threads.addComment(planId, thread.id, comment(9))
      expect((await plans.participant(planId, bo.id))?.guest).toBeUndefined()
      const said = (await threads.find(planId, thread.id))?.comments.map((one) => one.author.guest)
      expect(said).toEqual([guest, undefined])
      expect(await log.authors(planId, 1)).toMatchObject([{ clientId: 7, guest }])
    })

    it('[ST41] whoever is removed from the plan may ask again at the door', async () => {
      const { plans, workshops } = given.storage
      const before = opened()
      await workshops.add(before, 'KJ4MRD7C')
      const admitted: Guest = { ...waiting, state: 'admitted', decidedBy: anna.id, decidedAt: at(4) }
      await workshops.put(before, { ...before, number: 2, guests: [admitted] })
      await workshops.beginSpell(spell(4))
      await plans.removeParticipant(planId, bo.id, at(6))
      expect((await workshops.openIn(planId))?.workshop.guests).toMatchObject([{ state: 'ended' }])
    })
  })
}
