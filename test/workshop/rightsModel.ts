/**
 * What a workshop's rights must be, written on its own: a few people, a door, two workshops one after the other, votes.
 * After every step of a history the model says who is in and what is counted; the server is asked, and must agree.
 */
import type { OrganisationId, PersonId, Role, VoteId } from '@samplan/shared/plan'
import type { GuestStanding, WorkshopHere } from '@samplan/shared/wire'
import { nsph, region, ronneby } from '../http/county.ts'
import { personIds, planId, type World } from '../http/world.ts'
import { askToJoin, codeOf, deed, type GuestHere, own } from './guests.ts'

export const moves = [
  'open',
  'ask',
  'ask',
  'admit',
  'admit',
  'admit-all',
  'refuse',
  'promote',
  'demote',
  'move',
  'remove',
  'open-vote',
  'cast',
  'cast',
  'cast',
  'editor-casts',
  'confirm',
  'confirm',
  'close-vote',
  'close',
  'time',
] as const
export type Move = (typeof moves)[number]
export interface Step {
  readonly move: Move
  readonly pick: number
}

type Standing = 'outside' | 'waiting' | 'refused' | 'in'

interface ModelGuest {
  readonly here: GuestHere
  /** Of the session that they came with. */
  readonly expiresAt: number
  standing: Standing
  role: Role
  organisationId: OrganisationId
  asked: OrganisationId
}

interface ModelBallot {
  organisationId: OrganisationId
  option: number
  counts: boolean
}

const parties = [ronneby, nsph, region]
const hourMs = 3_600_000
const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
const notes = { summary: '', decisions: [], remaining: [] }

export class WorkshopHistory {
  readonly broken: string[] = []
  readonly #world: World
  readonly #guests: ModelGuest[] = []
  #code: string | null = null
  #closesAt = 0
  #came = 0
  #voteId: VoteId | null = null
  #ballots = new Map<PersonId, ModelBallot>()

  constructor(world: World) {
    this.#world = world
  }

  async take({ move, pick }: Step): Promise<void> {
    this.#world.clock.at += 1_000
    await this.#act(move, pick)
    await this.#check(`${move} ${pick}`)
  }

  async #act(move: Move, pick: number): Promise<void> {
    const guest = this.#guests[pick % Math.max(1, this.#guests.length)]
    const party = parties[pick % parties.length] ?? ronneby
    switch (move) {
      case 'open':
        return this.#open()
      case 'ask':
        return this.#ask(pick)
      case 'admit':
        return guest && this.#decide('admit', [guest])
      case 'admit-all':
        return this.#decide(
          'admit',
          this.#guests.filter(({ standing }) => standing === 'waiting'),
        )
      case 'refuse':
        return guest && this.#decide('refuse', [guest])
      case 'promote':
        return guest && this.#change(guest, { role: 'editor' })
      case 'demote':
        return guest && this.#change(guest, { role: 'reader' })
      case 'move':
        return guest && this.#change(guest, { organisationId: party.id })
      case 'remove':
        return guest && this.#remove(guest)
      case 'open-vote':
        return this.#openVote()
      case 'cast':
        return guest && this.#cast(guest, pick % 2)
      case 'editor-casts':
        return this.#editorCasts(pick % 2)
      case 'confirm':
        return guest && this.#confirm(guest, pick)
      case 'close-vote':
        return this.#closeVote()
      case 'close':
        await deed(this.#world, 'convenor', { type: 'close', notes })
        return this.#ended()
      case 'time':
        return this.#pass(pick)
    }
  }

  async #open(): Promise<void> {
    const wish = { title: 'Möte', agenda: [] }
    const { status, body } = await this.#world.call<WorkshopHere>('convenor', 'POST', `${own}/workshop`, wish)
    this.#expect('open', status, this.#code === null ? 201 : 409)
    if (status !== 201) return
    this.#code = codeOf(body.workshop)
    this.#closesAt = this.#world.clock.at + 12 * hourMs
  }

  async #ask(pick: number): Promise<void> {
    const organisationId = (parties[pick % parties.length] ?? ronneby).id
    const known = this.#guests[pick % 6]
    if (this.#code === null) return
    if (!known) {
      const here = await askToJoin(this.#world, this.#code, `Gäst ${this.#came++}`, organisationId)
      const role = 'commenter' as const
      const expiresAt = this.#world.clock.at + 12 * hourMs
      this.#guests.push({ here, expiresAt, standing: 'waiting', role, organisationId, asked: organisationId })
      return
    }
    await this.#world.call(known.here, 'POST', `/api/workshops/${this.#code}/join`, { organisationId })
    if (known.standing !== 'outside') return
    known.standing = 'waiting'
    known.asked = organisationId
  }

  async #decide(type: 'admit' | 'refuse', guests: readonly ModelGuest[]): Promise<void> {
    if (guests.length === 0) return
    const ids = guests.map(({ here }) => here.personId)
    const { status } = await deed(this.#world, 'convenor', { type, personIds: ids })
    this.#expect(type, status, this.#code === null ? 410 : 200)
    if (status !== 200) return
    for (const guest of guests) {
      if (type === 'refuse' && guest.standing === 'waiting') guest.standing = 'refused'
      if (type === 'admit' && (guest.standing === 'waiting' || guest.standing === 'refused')) {
        Object.assign(guest, { standing: 'in', role: 'commenter', organisationId: guest.asked })
      }
    }
  }

  async #change(guest: ModelGuest, change: { role?: Role; organisationId?: OrganisationId }): Promise<void> {
    const path = `${own}/participants/${guest.here.personId}`
    const { status } = await this.#world.call('convenor', 'PATCH', path, change)
    this.#expect('change', status, guest.standing === 'in' ? 200 : 404)
    if (status === 200) Object.assign(guest, change)
  }

  async #remove(guest: ModelGuest): Promise<void> {
    const { status } = await this.#world.call('convenor', 'DELETE', `${own}/participants/${guest.here.personId}`)
    this.#expect('remove', status, guest.standing === 'in' ? 204 : 404)
    if (status === 204) guest.standing = 'outside'
  }

  async #openVote(): Promise<void> {
    if (this.#voteId !== null) return
    const wish = { type: 'open-vote', question: 'Ska vi?', options: ['Ja', 'Nej'], by: 'organisation' }
    const { status, body } = await deed(this.#world, 'convenor', wish)
    this.#expect('open-vote', status, this.#code === null ? 410 : 200)
    if (status === 200) this.#voteId = body.workshop?.votes.at(-1)?.id ?? null
  }

  async #cast(guest: ModelGuest, option: number): Promise<void> {
    if (this.#voteId === null) return
    const { status } = await deed(this.#world, guest.here, { type: 'cast', voteId: this.#voteId, option })
    const may = guest.standing === 'in' && guest.role !== 'reader'
    this.#expect('cast', status, may ? 200 : guest.standing === 'in' ? 403 : 404)
    if (status === 200) {
      const { organisationId } = guest
      this.#ballots.set(guest.here.personId, { organisationId, option, counts: false })
    }
  }

  async #editorCasts(option: number): Promise<void> {
    if (this.#voteId === null) return
    const { status } = await deed(this.#world, 'editor', { type: 'cast', voteId: this.#voteId, option })
    this.#expect('editor casts', status, 200)
    this.#stand(personIds.editor, { organisationId: ronneby.id, option, counts: true })
  }

  /** By the editor of Ronneby, who may stand for guests of Ronneby alone; now and then for another option than was cast. */
  async #confirm(guest: ModelGuest, pick: number): Promise<void> {
    const ballot = this.#ballots.get(guest.here.personId)
    if (this.#voteId === null || !ballot) return
    const option = pick % 5 === 0 ? 1 - ballot.option : ballot.option
    const what = { type: 'confirm', voteId: this.#voteId, personId: guest.here.personId, option }
    const byGuest = await deed(this.#world, guest.here, what)
    this.#expect('a guest confirms', byGuest.status, guest.standing === 'in' ? 403 : 404)
    const { status } = await deed(this.#world, 'editor', what)
    const expected = ballot.organisationId !== ronneby.id ? 403 : option === ballot.option ? 200 : 409
    this.#expect('confirm', status, expected)
    if (status === 200) this.#stand(guest.here.personId, { ...ballot, counts: true })
  }

  /** The latest to stand for the organisation is its voice: the others of it are kept, and count no more. */
  #stand(personId: PersonId, ballot: ModelBallot): void {
    this.#ballots.delete(personId)
    this.#ballots.set(personId, ballot)
  }

  async #closeVote(): Promise<void> {
    if (this.#voteId === null) return
    await deed(this.#world, 'convenor', { type: 'close-vote', voteId: this.#voteId })
    this.#voteId = null
    this.#ballots.clear()
  }

  async #pass(pick: number): Promise<void> {
    this.#world.clock.at += (pick % 4 === 0 ? 12 : 5) * hourMs
    await this.#world.commands.endDueWorkshops()
    if (this.#code !== null && this.#world.clock.at >= this.#closesAt) this.#ended()
    for (const guest of this.#guests.filter(({ expiresAt }) => expiresAt <= this.#world.clock.at)) {
      this.#expect(
        `${guest.here.name} after twelve hours`,
        (await this.#world.call(guest.here, 'GET', own)).status,
        401,
      )
      this.#guests.splice(this.#guests.indexOf(guest), 1)
    }
  }

  #ended(): void {
    this.#code = null
    this.#voteId = null
    this.#ballots.clear()
    for (const guest of this.#guests) guest.standing = 'outside'
  }

  async #check(step: string): Promise<void> {
    for (const guest of this.#guests) await this.#probe(step, guest)
    if (this.#voteId === null) return
    const { body } = await this.#world.call<WorkshopHere>('reader', 'GET', `${own}/workshop`)
    const seen = body.workshop?.votes.find(({ id }) => id === this.#voteId)?.counts.join()
    const voices = new Map<OrganisationId, number>()
    for (const { organisationId, option, counts } of this.#ballots.values()) {
      if (counts) voices.set(organisationId, option)
    }
    const expected = [0, 1].map((option) => [...voices.values()].filter((voice) => voice === option).length).join()
    this.#expect(`${step}: the count`, seen, expected)
  }

  /** Reads and writes everything that somebody could, and compares with what they may. */
  async #probe(step: string, { here, standing, role }: ModelGuest): Promise<void> {
    const isIn = standing === 'in'
    const say = (what: string, seen: unknown, expected: unknown) =>
      this.#expect(`${step}: ${here.name} (${standing}) ${what}`, seen, expected)
    for (const path of ['', '/threads', '/register', '/workshop', '/versions']) {
      say(`reads ${path}`, (await this.#world.call(here, 'GET', own + path)).status, isIn ? 200 : 404)
    }
    const view = { kind: 'question', anchor, body: 'Får jag?' }
    const written = (await this.#world.call(here, 'POST', `${own}/threads`, view)).status
    say('comments', written, isIn ? (role === 'reader' ? 403 : 201) : 404)
    const timer = (await deed(this.#world, here, { type: 'pause-timer' })).status
    say('leads', timer, isIn ? 403 : 404)
    const { state } = (await this.#world.call<GuestStanding>(here, 'GET', '/api/guest-standing')).body
    const told = standing === 'outside' ? ['outside', 'over'] : [standing]
    if (!told.includes(state)) say('is told', state, told)
    const edits = this.#world.rooms.open(planId).then((room) => room?.mayEdit(here.personId))
    say('edits', await edits, isIn && role === 'editor')
  }

  #expect(what: string, seen: unknown, expected: unknown): void {
    if (seen !== expected) this.broken.push(`${what}: ${seen}, expected ${expected}`)
  }
}
