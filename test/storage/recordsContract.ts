import { createHash } from 'node:crypto'
import type { NewVersion } from '@samplan/server/storage'
import type { CommentId, IsoDate, PlanId, PublicationId, RecoveryCopyId, ThreadId } from '@samplan/shared/plan'
import type { HandIn, RecoveryCopy, Thread } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { anna, at, bo, karlshamn, planId, ronneby, row } from './material.ts'
import type { Given } from './storageContract.ts'

const voice = { personId: anna.id, name: anna.name, organisationId: ronneby.id }
const thread = (id: string): Thread => ({
  id: id as ThreadId,
  kind: 'question',
  anchor: { recordId: 'plan', field: 'background', range: null, quote: 'ord', before: '', after: '' },
  comments: [{ id: `${id}-first` as CommentId, author: voice, body: 'Varför?', at: at(1) }],
  answer: null,
})

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const version = (number: number, text: string, previousSha256: string | null): NewVersion => ({
  planId,
  number,
  draft: number,
  sha256: hash(text),
  previousSha256,
  madeBy: voice,
  madeAt: at(number),
  canonicalJson: new TextEncoder().encode(text),
  state: new Uint8Array([1, 2]),
  position: 1,
  epoch: 1,
})

export function describeRecords(given: Given): void {
  describe('comments', () => {
    it('[ST14] keeps threads in order, with replies, answer and names', async () => {
      const { threads } = given.storage
      const [first, second] = [thread('thread-first'), thread('thread-second')]
      await threads.add(planId, first)
      await threads.add(planId, second)
      const by = { personId: bo.id, name: bo.name, organisationId: karlshamn.id }
      const reply = { id: 'comment-reply' as CommentId, author: by, body: 'Därför.', at: at(2) }
      const answer = { outcome: 'not' as const, reason: 'Ryms inte', author: by, at: at(3) }
      await threads.addComment(planId, first.id, reply)
      await threads.putAnswer(planId, first.id, answer)
      const answered = { ...first, comments: [...first.comments, reply], answer }
      expect(await threads.list(planId)).toEqual([answered, second])
      expect(await threads.find(planId, first.id)).toEqual(answered)
    })

    it('[ST14] knows no thread of another plan', async () => {
      const { threads } = given.storage
      const { id, comments } = thread('thread-first')
      const [comment] = comments
      if (!comment) throw new Error('the material has a comment')
      await threads.add(planId, thread('thread-first'))
      const foreign = 'plan-other-00' as PlanId
      expect(await threads.find(foreign, id)).toBeNull()
      await expect(threads.addComment(foreign, id, { ...comment, id: 'comment-x-00' as CommentId })).rejects.toThrow(id)
    })
  })

  describe('versions', () => {
    it('[ST15] freezes the plan with the version, and opens the next draft', async () => {
      const { plans, versions } = given.storage
      await versions.add(version(1, '{"a":1}', null))
      expect(await plans.find(planId)).toMatchObject({ facts: { status: 'frozen', draft: 1 }, generation: 2 })
      await plans.openDraft(planId)
      expect(await plans.find(planId)).toMatchObject({ facts: { status: 'draft', draft: 2 }, generation: 3 })
      await expect(plans.openDraft(planId)).rejects.toThrow(planId)
      await versions.add(version(2, '{"a":2}', hash('{"a":1}')))
      const { canonicalJson, state, position, epoch, ...summary } = version(2, '{"a":2}', hash('{"a":1}'))
      expect(await versions.find(planId, 2)).toEqual({ ...summary, bytes: 7 })
      expect(await versions.list(planId)).toHaveLength(2)
      expect(await versions.canonicalJson(planId, 2)).toEqual(canonicalJson)
      expect(await versions.canonicalJson(planId, 3)).toBeNull()
    })

    it('[ST15] refuses a version that is out of the chain, of other bytes, or of a frozen plan', async () => {
      const { plans, versions } = given.storage
      await expect(versions.add(version(2, '{}', null))).rejects.toThrow(planId)
      await expect(versions.add(version(1, '{}', hash('x')))).rejects.toThrow(planId)
      await expect(versions.add({ ...version(1, '{}', null), sha256: hash('{ }') })).rejects.toThrow(planId)
      expect(await plans.find(planId)).toMatchObject({ facts: { status: 'draft' }, generation: 1 })
      await versions.add(version(1, '{}', null))
      await expect(versions.add(version(2, '{}', hash('{}')))).rejects.toThrow(planId)
      expect(await versions.list(planId)).toHaveLength(1)
    })
  })

  describe('publications', () => {
    it('[PB4] keeps one of a version at a time, and forgets its address when it is withdrawn', async () => {
      const { versions, publications } = given.storage
      await versions.add(version(1, '{"a":1}', null))
      const published = { by: voice, at: at(5) }
      const first = { id: 'publication-1' as PublicationId, planId, number: 1, published }
      await publications.add(first)
      await expect(publications.add({ ...first, id: 'publication-2' as PublicationId })).rejects.toThrow()
      expect(await publications.list(planId)).toEqual([first])
      await publications.withdraw(planId, 1, at(6))
      await expect(publications.withdraw(planId, 1, at(6))).rejects.toThrow(planId)
      await publications.add({ ...first, id: 'publication-3' as PublicationId })
      const { publications: kept } = await given.restart()
      expect(await kept.find(first.id)).toBeNull()
      expect(await kept.find('publication-3' as PublicationId)).toEqual({ ...first, id: 'publication-3' })
    })
  })

  describe('what was handed in', () => {
    it('[MP18] keeps of each version what was recorded last, and of none that is not there', async () => {
      const { versions, handIns } = given.storage
      await versions.add(version(1, '{"a":1}', null))
      const first: HandIn = {
        planId,
        number: 1,
        on: '2016-10-30' as IsoDate,
        to: 'SKL',
        recorded: { by: voice, at: at(5) },
      }
      await handIns.put(first)
      const again = { ...first, on: '2016-10-31' as IsoDate, to: 'Sveriges Kommuner och Landsting' }
      await handIns.put(again)
      await expect(handIns.put({ ...first, number: 2 })).rejects.toThrow()
      const { handIns: kept } = await given.restart()
      expect(await kept.list(planId)).toEqual([again])
      expect(await kept.list('plan-other-00' as PlanId)).toEqual([])
      await kept.remove(planId, 1)
      await expect(kept.remove(planId, 1)).rejects.toThrow(planId)
      expect(await kept.list(planId)).toEqual([])
    })
  })

  describe('recovery copies', () => {
    it("[ST16] keeps the bytes and shows each person's own", async () => {
      const { recoveryCopies } = given.storage
      const copy: RecoveryCopy = {
        id: 'copy-number-1' as RecoveryCopyId,
        planId,
        author: voice,
        reason: 'frozen',
        draft: 1,
        at: at(4),
        texts: [{ kind: 'goals', field: 'title', title: 'Fler möten', value: ['Fler möten', 4, null] }],
      }
      const updateBytes = new Uint8Array([0, 255, 3])
      await recoveryCopies.add(copy, { reason: 'frozen', draft: 1, epoch: 1, update: '', updateBytes })
      expect(await recoveryCopies.list(planId, anna.id)).toEqual([copy])
      expect(await recoveryCopies.list(planId, bo.id)).toEqual([])
      expect(await recoveryCopies.list(planId, null)).toHaveLength(1)
      expect(await recoveryCopies.count(planId, anna.id)).toBe(1)
      expect(await recoveryCopies.update(planId, copy.id)).toEqual(updateBytes)
      expect(await recoveryCopies.update('plan-other-00' as PlanId, copy.id)).toBeNull()
    })

    it('[ST16] what an older server kept in words of its own is shown with them', async () => {
      const { recoveryCopies } = given.storage
      const old = [{ label: 'goals/title · Fler möten', text: 'Fler möten' }]
      const copy = { id: 'copy-number-1' as RecoveryCopyId, planId, author: voice, reason: 'frozen', draft: 1 } as const
      const bytes = { reason: 'frozen', draft: 1, epoch: 1, update: '', updateBytes: new Uint8Array([3]) } as const
      await recoveryCopies.add({ ...copy, at: at(4), texts: old as never }, bytes)
      const [kept] = await recoveryCopies.list(planId, null)
      expect(kept?.texts).toEqual([{ kind: null, field: 'goals/title · Fler möten', title: '', value: 'Fler möten' }])
    })
  })

  describe('events', () => {
    it('[ST17] chains each entry to the one before by its hash', async () => {
      const { events } = given.storage
      const event = { planId, personId: anna.id, organisationId: ronneby.id, at: at(1) }
      await events.add({ ...event, kind: 'plan-created', data: { title: 'Plan', from: null } })
      await events.add({ ...event, kind: 'plan-renamed', data: { title: 'Ny' } })
      const [first, second] = await events.list(planId)
      const text = `{"at":"${at(1)}","data":{"from":null,"title":"Plan"},"kind":"plan-created","organisationId":"${ronneby.id}","personId":"${anna.id}","planId":"${planId}"}`
      expect(first?.sha256).toBe(hash(text))
      const next = text.replace('{"from":null,"title":"Plan"}', '{"title":"Ny"}').replace('created', 'renamed')
      expect(second?.sha256).toBe(hash(hash(text) + next))
      expect(second).toMatchObject({ kind: 'plan-renamed', data: { title: 'Ny' } })
    })
  })

  describe('together', () => {
    const renamed = { planId, personId: anna.id, organisationId: ronneby.id, at: at(1), kind: 'plan-renamed' } as const

    it('[ST24] keeps everything that was stored together', async () => {
      const title = await given.storage.together(async ({ plans, events }) => {
        await plans.rename(planId, 'Ny')
        await events.add({ ...renamed, data: { title: 'Ny' } })
        return (await plans.find(planId))?.facts.title
      })
      expect(title).toBe('Ny')
      const { plans, events } = await given.restart()
      expect(await plans.find(planId)).toMatchObject({ facts: { title: 'Ny' } })
      expect(await events.list(planId)).toHaveLength(1)
    })

    it('[ST24] keeps nothing of it where one part fails', async () => {
      const { storage } = given
      const attempt = storage.together(async ({ plans, log, events }) => {
        await plans.rename(planId, 'Ny')
        await events.add({ ...renamed, data: { title: 'Ny' } })
        await log.append([{ planId, epoch: 1, generation: 1, rows: [row('one')], claims: [] }])
        throw new Error('cut short')
      })
      await expect(attempt).rejects.toThrow('cut short')
      expect(await storage.plans.find(planId)).toMatchObject({ facts: { title: 'Plan' }, position: 1 })
      expect(await storage.events.list(planId)).toEqual([])
    })
  })
}
