/**
 * Random histories of rounds, statements, comments, answers and freezes over the real application, beside books that are
 * kept on their own: what stands, what each act was answered, and whether the plan could be frozen at that moment.
 */
import type { Consultation, Thread } from '@samplan/shared/wire'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nsph, region, ronneby } from '../http/county.ts'
import { type Asker, openWorld, planId, type World } from '../http/world.ts'

const runs = process.env['PROOF'] ? 300 : 8
const own = `/api/plans/${planId}`
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const parties = [nsph.id, ronneby.id, region.id]

interface BookedRound {
  readonly id: string
  invited: readonly string[]
  isOpen: boolean
  statements: number
  readonly from: number
  until: number
}

interface BookedView {
  readonly id: string
  readonly for: string
  readonly at: number
}

interface Books {
  readonly rounds: BookedRound[]
  readonly views: BookedView[]
  /** Threads that have an answer with all that it needs. */
  readonly answered: Set<string>
  events: number
  versions: number
  isFrozen: boolean
}

type Numbers = readonly [number, number]
type Deed = (world: World, books: Books, numbers: Numbers) => Promise<void>

const some = (number: number) => parties.filter((_, index) => ((number % 7) + 1) & (1 << index))
const pick = <T>(from: readonly T[], number: number) => from[number % Math.max(1, from.length)]
const terms = (invited: readonly string[]) => ({
  name: 'Remiss',
  kind: 'written',
  start: '2016-09-01',
  end: '2016-09-20',
  invited,
})

const deeds = {
  open: async (world, books, [a]) => {
    const { status, body } = await call<Consultation>(world, 'convenor', 'POST', '/consultation/rounds', terms(some(a)))
    expect(status).toBe(201)
    books.events++
    const id = body.rounds.at(-1)?.id ?? ''
    const round = { id, invited: some(a), isOpen: true, statements: 0 }
    books.rounds.push({ ...round, from: world.clock.at, until: Number.POSITIVE_INFINITY })
  },
  change: async (world, books, [a, b]) => {
    const round = pick(books.rounds, a)
    if (!round) return
    const invited = some(b)
    const { status } = await call(world, 'convenor', 'PUT', `/consultation/rounds/${round.id}`, terms(invited))
    const keepsAll = round.invited.every((id) => invited.some((other) => other === id))
    expect(status).toBe(round.isOpen ? (keepsAll ? 200 : 400) : 409)
    if (status !== 200) return
    books.events++
    round.invited = invited
  },
  close: async (world, books, [a]) => {
    const round = pick(books.rounds, a)
    if (!round) return
    const { status } = await call(world, 'convenor', 'POST', `/consultation/rounds/${round.id}/close`)
    expect(status).toBe(round.isOpen ? 200 : 409)
    if (!round.isOpen) return
    books.events++
    round.isOpen = false
    round.until = world.clock.at
  },
  state: async (world, books, [a, b]) => {
    const round = pick(books.rounds, a)
    if (!round) return
    const letter = { organisationId: pick(parties, b), receivedOn: '2016-09-02', channel: 'phone', text: 'Ja.' }
    await call(world, 'convenor', 'POST', `/consultation/rounds/${round.id}/statements`, letter)
    books.events++
    round.statements++
  },
  /** Editor and convenor speak for the region, the commenter for the users: see the beginning of each history. */
  comment: async (world, books, [a]) => {
    const asker: Asker = a % 3 === 0 ? 'convenor' : 'commenter'
    const wish = { kind: 'object', anchor, body: 'Nej.' }
    const { body } = await call<Thread>(world, asker, 'POST', '/threads', wish)
    books.views.push({ id: body.id, for: asker === 'convenor' ? region.id : nsph.id, at: world.clock.at })
  },
  answer: async (world, books, [a, b]) => {
    const thread = pick(books.views, a)?.id
    if (!thread) return
    const wish = b % 2 ? { outcome: 'partly', reason: 'Delvis' } : { outcome: 'noted', reason: '' }
    await call(world, 'convenor', 'POST', `/threads/${thread}/answer`, wish)
    books.answered.add(thread)
  },
  freeze: async (world, books, [a]) => {
    const { status } = await call(world, 'convenor', 'POST', '/freeze', {
      overrides: books.rounds.map(({ id }) => ({ findingId: `V26/round-open/${id}`, reason: 'Ändå' })),
      nextDraftReason: a % 2 ? 'Nästa' : null,
    })
    const isHeld = books.rounds.some(({ isOpen }) => isOpen) || books.views.some((view) => waits(view, books))
    expect(status).toBe(books.isFrozen || isHeld ? 409 : 201)
    if (status !== 201) return
    books.versions++
    books.events += a % 2 ? 2 : 1
    books.isFrozen = a % 2 === 0
  },
  openDraft: async (world, books) => {
    const { status } = await call(world, 'convenor', 'POST', '/drafts', { reason: 'Rättelse' })
    expect(status).toBe(books.isFrozen ? 201 : 409)
    if (books.isFrozen) books.events++
    books.isFrozen = false
  },
  meddle: async (world, books, [a]) => {
    const id = pick(books.rounds, a)?.id ?? 'no-such-round'
    expect((await call(world, 'editor', 'POST', `/consultation/rounds/${id}/close`)).status).toBe(403)
  },
} satisfies Record<string, Deed>

/** Whoever was invited to any round, by then or later, and spoke while it was open is to be answered. */
function waits(view: BookedView, { rounds, answered }: Books): boolean {
  const isAsked = rounds.some(
    ({ invited, from, until }) => invited.includes(view.for) && from <= view.at && view.at <= until,
  )
  return isAsked && !answered.has(view.id)
}

async function call<T>(world: World, asker: Asker, method: string, path: string, content?: object) {
  // Each act in a second of its own, and never more than a person may write in a minute.
  world.clock.at += 1_000
  return world.call<T>(asker, method, own + path, content)
}

const anyStep = fc.tuple(
  fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[]), 'comment', 'answer', 'close', 'freeze'),
  fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })),
)

it('[RO6] after any history the consultation, its log and what may be frozen are as books kept beside it say', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
      const world = await openWorld()
      try {
        const change = { organisationId: nsph.id }
        await world.call('convenor', 'PATCH', `${own}/participants/person-commenter`, change)
        const books: Books = { rounds: [], views: [], answered: new Set(), events: 1, versions: 0, isFrozen: false }
        for (const [deed, numbers] of steps) await (deeds[deed] as Deed)(world, books, numbers)
        const { rounds } = await world.storage.rounds.consultation(planId)
        expect(rounds.map(({ id, closed, statements }) => [id, closed === null, statements.length])).toEqual(
          books.rounds.map(({ id, isOpen, statements }) => [id, isOpen, statements]),
        )
        expect(rounds.map(({ invited }) => [...invited].sort())).toEqual(
          books.rounds.map(({ invited }) => [...invited].sort()),
        )
        expect(await world.storage.events.list(planId)).toHaveLength(books.events)
        expect(await world.storage.versions.list(planId)).toHaveLength(books.versions)
      } finally {
        await world.close()
      }
    }),
    { numRuns: runs },
  )
})
