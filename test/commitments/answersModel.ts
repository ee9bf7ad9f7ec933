/**
 * A random history of one activity on a real server: its amount, payer, responsible organisation and participants are
 * edited over a socket, people change role and organisation, the plan is frozen and opened again, and everybody tries to
 * answer. The model beside it says, in words of its own, what each attempt has to come to and which answers stand.
 */
import { binRecord, restoreRecord, setMember, setRegister, setScalar } from '@samplan/shared/doc'
import type { ActivityId, CommitmentBasis, CostLineId, OrganisationId, Role } from '@samplan/shared/plan'
import { type Commitment, syncFrame } from '@samplan/shared/wire'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Doc } from 'yjs'
import { nsph, region, ronneby } from '../http/county.ts'
import { openPlanSocket, type PlanSocket } from '../http/planSocket.ts'
import { type Asker, askers, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const activityId = 'activity-school' as ActivityId
const lineId = 'cost-line-school' as CostLineId
const reason = 'Vi har inte råd.'

const party = fc.constantFrom(region.id, ronneby.id, nsph.id)
export const anyEvent = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('amount' as const), ore: fc.constantFrom(0, 100, 200) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('payer' as const), party: fc.option(party) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('responsible' as const), party: fc.option(party) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('participant' as const), party, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('bin' as const, 'freeze' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('access' as const),
      who: fc.constantFrom<Asker>('editor', 'commenter', 'reader'),
      role: fc.constantFrom<Role>('editor', 'commenter', 'reader', 'convenor'),
      party,
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      who: fc.constantFrom(...askers),
      answer: fc.constantFrom('accepts' as const, 'declines' as const, 'later' as const),
      reasoned: fc.boolean(),
      /** Somebody else's part, as if it had been seen; null for what stands. */
      seen: fc.option(party, { freq: 4 }),
      /** Whom the request says that it is for. */
      forged: party,
    }),
  },
)
export type Event = typeof anyEvent extends fc.Arbitrary<infer E> ? E : never
type Answering = Extract<Event, { does: 'answer' }>

export class AnsweringHistory {
  readonly #world: World
  readonly #address: string
  #socket: PlanSocket | null = null
  #sent = 0
  #draft = 1
  #isFrozen = false
  #isBinned = false
  #amountOre = 45_000_000
  #payer: OrganisationId | null = ronneby.id
  #responsible: OrganisationId | null = ronneby.id
  readonly #participants = new Set<OrganisationId>()
  readonly #parts = new Map<Asker, { role: Role; organisationId: OrganisationId }>([
    ['convenor', { role: 'convenor', organisationId: region.id }],
    ['editor', { role: 'editor', organisationId: ronneby.id }],
    ['commenter', { role: 'commenter', organisationId: ronneby.id }],
    ['reader', { role: 'reader', organisationId: ronneby.id }],
  ])
  readonly #standing = new Map<OrganisationId, string>()
  /** How often each status was met. */
  readonly met: Map<number, number>

  constructor(world: World, address: string, met: Map<number, number>) {
    this.#world = world
    this.#address = address
    this.met = met
  }

  async take(event: Event): Promise<void> {
    switch (event.does) {
      case 'amount':
        return this.#edit((doc) => {
          setRegister(doc, 'costLines', lineId, 'amountOre', event.ore)
          this.#amountOre = event.ore
        })
      case 'payer':
        return this.#edit((doc) => {
          setScalar(doc, 'costLines', lineId, 'payerId', event.party)
          this.#payer = event.party
        })
      case 'responsible':
        return this.#edit((doc) => {
          setRegister(doc, 'activities', activityId, 'responsible', event.party)
          this.#responsible = event.party
        })
      case 'participant':
        return this.#edit((doc) => {
          setMember(doc, 'activities', activityId, 'participants', event.party, event.on)
          if (event.on) this.#participants.add(event.party)
          else this.#participants.delete(event.party)
        })
      case 'bin':
        return this.#edit((doc) => {
          if (this.#isBinned) restoreRecord(doc, 'activities', activityId)
          else binRecord(doc, 'activities', activityId)
          this.#isBinned = !this.#isBinned
        })
      case 'freeze':
        return this.#freeze()
      case 'access':
        return this.#changeAccess(event)
      case 'answer':
        return this.#answer(event)
    }
  }

  /** What the server says stands is what the model says; asked as a reader would. */
  async settle(): Promise<void> {
    const { body } = await this.#world.call<Commitment[]>('convenor', 'GET', `${own}/commitments`)
    const stands = body.map(({ organisationId, answer, basis, author }) => {
      expect(author.organisationId).toBe(organisationId)
      return [organisationId, `${answer} ${wordsOf(basis)}`] as const
    })
    expect(new Map(stands)).toEqual(this.#standing)
  }

  /** A plan that is frozen takes no edit; then there is nothing to do. */
  async #edit(change: (doc: Doc) => void): Promise<void> {
    if (this.#isFrozen) return
    const socket = await this.#open()
    change(socket.doc)
    await expect.poll(socket.acknowledged, { interval: 2 }).toBe(this.#sent)
  }

  async #open(): Promise<PlanSocket> {
    if (this.#socket) return this.#socket
    const cookie = this.#world.cookies.get('convenor') ?? ''
    const socket = await openPlanSocket(this.#address, `/sync/plan/${planId}/1.${this.#draft}`, cookie)
    // The empty first answer is counted, too.
    this.#sent = 1
    socket.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'server') return
      this.#sent += 1
      socket.send(syncFrame('update', update))
    })
    this.#socket = socket
    return socket
  }

  async #freeze(): Promise<void> {
    if (this.#isFrozen) {
      await this.#world.call('convenor', 'POST', `${own}/drafts`, { reason })
      await this.#socket?.closed
      this.#socket = null
      this.#isFrozen = false
      this.#draft += 1
      return
    }
    // What hinders it is not at stake here: where something does, the plan stays a draft.
    const freeze = { overrides: [], nextDraftReason: null }
    this.#isFrozen = (await this.#world.call('convenor', 'POST', `${own}/freeze`, freeze)).status === 201
  }

  async #changeAccess({ who, role, party: organisationId }: Extract<Event, { does: 'access' }>): Promise<void> {
    const personId = personIds[who as keyof typeof personIds]
    const { status } = await this.#world.call('convenor', 'PATCH', `${own}/participants/${personId}`, {
      role,
      organisationId,
    })
    expect(status).toBe(200)
    this.#parts.set(who, { role, organisationId })
  }

  async #answer({ who, answer, reasoned, seen, forged }: Answering): Promise<void> {
    const organisationId = this.#parts.get(who)?.organisationId ?? region.id
    const basis = this.#basis(seen ?? organisationId)
    const wish = { answer, reason: reasoned ? reason : '', seen: basis, organisationId: forged, number: 1 }
    const { status } = await this.#world.call(who, 'POST', `${own}/commitments/${activityId}`, wish)
    const expected = this.#expected(who, wish)
    expect({ who, wish, status }).toEqual({ who, wish, status: expected })
    this.met.set(status, (this.met.get(status) ?? 0) + 1)
    if (status === 201) this.#standing.set(organisationId, `${answer} ${wordsOf(basis)}`)
  }

  #expected(who: Asker, wish: { answer: string; reason: string; seen: CommitmentBasis }): number {
    const part = this.#parts.get(who)
    if (!part) return who === 'nobody' ? 401 : 404
    if (part.role !== 'editor' && part.role !== 'convenor') return 403
    if (wish.answer === 'declines' && wish.reason === '') return 400
    if (this.#isBinned) return 404
    const mine = this.#basis(part.organisationId)
    const isAsked = mine.pays || mine.participates || this.#responsible === part.organisationId
    return isAsked && wordsOf(mine) === wordsOf(wish.seen) ? 201 : 409
  }

  #basis(organisationId: OrganisationId): CommitmentBasis {
    const pays = this.#payer === organisationId
    return {
      amountOre: pays ? this.#amountOre : 0,
      pays,
      participates: this.#participants.has(organisationId),
      responsibleIds: this.#responsible === null ? [] : [this.#responsible],
    }
  }
}

function wordsOf({ amountOre, pays, participates, responsibleIds }: CommitmentBasis): string {
  return `${amountOre} ${pays} ${participates} ${responsibleIds.join()}`
}
