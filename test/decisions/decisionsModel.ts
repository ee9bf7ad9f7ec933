/**
 * A random history of decisions on a real server: everybody tries to say everything of every organisation and version,
 * people change role and organisation, versions are frozen and days pass. The model beside it says, in words of its own,
 * what each attempt has to come to and what stands.
 */
import { type DecisionSaid, decisionSteps, type IsoDate, type OrganisationId, type Role } from '@samplan/shared/plan'
import { decisionBoard } from '@samplan/shared/rules'
import type { Decision, DecisionBook, EventLog } from '@samplan/shared/wire'
import fc from 'fast-check'
import { expect } from 'vitest'
import { nsph, region, ronneby } from '../http/county.ts'
import { type Asker, askers, personIds, planId, type World } from '../http/world.ts'

const own = `/api/plans/${planId}`
const day = 86_400_000
const party = fc.constantFrom(region.id, ronneby.id, nsph.id)
const spokenOf = fc.constantFrom(region.id, region.id, ronneby.id, ronneby.id, ronneby.id, nsph.id)
const writer = fc.constantFrom<Asker>('convenor', 'convenor', 'editor')
const reference = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    paragraph: fc.constantFrom('§ 110', '7', '7', '§', ''),
    minutes: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('unnumbered' as const),
    form: fc.constantFrom('oral' as const, 'delegation' as const),
    reason: fc.constantFrom('Ordförandebeslut', 'Ordförandebeslut', ''),
  }),
)
/** Days from the first freeze: one is before it, one may not have come yet. */
const on = fc.constantFrom(-1, 0, 0, 0, 0, 0, 1, 3)
const decided = fc.record({
  type: fc.constant('decided' as const),
  on,
  board: fc.constant('Styrelsen'),
  meaning: fc.constantFrom('adopts' as const, 'adopts-with-reservation' as const, 'sends-back' as const),
  words: fc.constantFrom('', 'Med förbehåll.'),
  reference,
})
const said = fc.oneof(
  fc.record({ type: fc.constant('received' as const), on }),
  fc.record({ type: fc.constant('reported' as const), on, board: fc.constant('Nämnden') }),
  { weight: 3, arbitrary: decided },
  fc.record({
    type: fc.constant('taken-back' as const),
    step: fc.constantFrom('received' as const, 'reported' as const, 'decided' as const),
    reason: fc.constant('Fel rad.'),
  }),
)
type Said = typeof said extends fc.Arbitrary<infer S> ? S : never

export const anyEvent = fc.oneof(
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('freeze' as const, 'a day passes' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('access' as const),
      who: fc.constantFrom<Asker>('editor', 'commenter', 'reader'),
      role: fc.constantFrom<Role>('editor', 'commenter', 'reader', 'convenor'),
      party,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('say' as const),
      who: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...askers) }, { weight: 2, arbitrary: writer }),
      version: fc.constantFrom(1, 1, 1, 1, 2),
      of: fc.uniqueArray(spokenOf, { minLength: 1, maxLength: 2 }),
      said,
      /** Whether whoever writes has seen what was last said. */
      isSeen: fc.constantFrom(true, true, true, false),
    }),
  },
)
export type Event = typeof anyEvent extends fc.Arbitrary<infer E> ? E : never
type Saying = Extract<Event, { does: 'say' }>

interface Line {
  readonly version: number
  readonly party: OrganisationId
  readonly step: string
  readonly words: string
  readonly by: string
  readonly stands: boolean
}

export class DecidingHistory {
  readonly #world: World
  readonly #start: number
  readonly #frozenOn: number[] = []
  readonly #lines: Line[] = []
  readonly #parts = new Map<Asker, { role: Role; organisationId: OrganisationId }>([
    ['convenor', { role: 'convenor', organisationId: region.id }],
    ['editor', { role: 'editor', organisationId: ronneby.id }],
    ['commenter', { role: 'commenter', organisationId: ronneby.id }],
    ['reader', { role: 'reader', organisationId: ronneby.id }],
  ])
  readonly met: Map<string, number>

  constructor(world: World, met: Map<string, number>) {
    this.#world = world
    this.#start = world.clock.at
    this.met = met
  }

  async take(event: Event): Promise<void> {
    switch (event.does) {
      case 'freeze':
        return this.#freeze()
      case 'a day passes':
        this.#world.clock.at += day
        return
      case 'access':
        return this.#changeAccess(event)
      case 'say':
        return this.#say(event)
    }
  }

  /** What the server has is what the model has, entry by entry, in the book and in the event log. */
  async settle(): Promise<void> {
    const { body } = await this.#world.call<DecisionBook>('convenor', 'GET', `${own}/decisions`)
    expect(body.decisions.map(({ number }) => number)).toEqual(this.#lines.map((_, place) => place + 1))
    expect(body.decisions.map(inWords)).toEqual(this.#lines.map(({ stands: _, ...line }) => line))
    expect([...body.parties].sort()).toEqual([region.id, ronneby.id].sort())
    const log = (await this.#world.call<EventLog>('convenor', 'GET', `${own}/events`)).body
    const told = log.entries.filter(({ kind }) => kind.startsWith('decision-')).map(({ data }) => data['number'])
    this.#settleBoards(body)
    expect(told.reverse()).toEqual(body.decisions.map(({ number }) => number))
  }

  #settleBoards({ parties, decisions }: DecisionBook): void {
    for (const version of [1, 2, 3]) {
      const { seats, counts, of } = decisionBoard({ parties, entries: decisions, version })
      expect(of).toBe(2)
      for (const step of decisionSteps) {
        const standing = [region.id, ronneby.id].filter((id) => this.#last(version, id, step)?.stands)
        const told = seats.filter(({ steps }) => steps[step] !== null).map(({ organisationId }) => organisationId)
        expect(told.sort()).toEqual(standing.sort())
        expect(counts[step]).toBe(standing.length)
      }
    }
  }

  async #freeze(): Promise<void> {
    const wish = { overrides: [], nextDraftReason: 'Nästa' }
    if ((await this.#world.call('convenor', 'POST', `${own}/freeze`, wish)).status === 201)
      this.#frozenOn.push(this.#today)
  }

  get #today(): number {
    return Math.floor((this.#world.clock.at - this.#start) / day)
  }

  async #changeAccess({ who, role, party: organisationId }: Extract<Event, { does: 'access' }>): Promise<void> {
    const path = `${own}/participants/${personIds[who as keyof typeof personIds]}`
    expect((await this.#world.call('convenor', 'PATCH', path, { role, organisationId })).status).toBe(200)
    this.#parts.set(who, { role, organisationId })
  }

  async #say({ who, version, of, said: what, isSeen }: Saying): Promise<void> {
    const step = what.type === 'taken-back' ? what.step : what.type
    const seen = (id: OrganisationId) => {
      const last = this.#lines.findLastIndex(
        (line) => line.version === version && line.party === id && line.step === step,
      )
      return isSeen && last >= 0 ? last + 1 : null
    }
    const wish = { version, of: of.map((id) => ({ organisationId: id, after: seen(id) })), said: this.#dated(what) }
    const { status, body } = await this.#world.call<{ code?: string }>(who, 'POST', `${own}/decisions`, wish)
    const expected = this.#expected(who, version, of, what, seen)
    const came = status === 201 ? 'kept' : body.code
    expect({ who, wish, came }).toEqual({ who, wish, came: expected })
    this.met.set(expected, (this.met.get(expected) ?? 0) + 1)
    if (expected === 'kept')
      for (const id of of) this.#keep(version, id, step, wordsOf(what, this.#dated(what)), who, what)
  }

  #keep(version: number, id: OrganisationId, step: string, words: string, by: string, what: Said): void {
    const last = this.#last(version, id, step)
    if (last?.words === words && last.by === by) return
    this.#lines.push({ version, party: id, step, words, by, stands: what.type !== 'taken-back' })
  }

  #last(version: number, id: OrganisationId, step: string): Line | undefined {
    return this.#lines.findLast((line) => line.version === version && line.party === id && line.step === step)
  }

  #dated(what: Said): DecisionSaid {
    if (what.type === 'taken-back') return what
    return { ...what, on: new Date(this.#start + what.on * day).toISOString().slice(0, 10) as IsoDate } as DecisionSaid
  }

  #expected(
    who: Asker,
    version: number,
    of: readonly OrganisationId[],
    what: Said,
    seen: (id: OrganisationId) => number | null,
  ) {
    if (who === 'nobody') return 'not-signed-in'
    const part = this.#parts.get(who)
    if (!part) return 'not-found'
    if (part.role === 'reader' || part.role === 'commenter') return 'not-allowed'
    if (part.role === 'editor' && of.some((id) => id !== part.organisationId)) return 'not-allowed'
    const frozenOn = this.#frozenOn[version - 1]
    if (frozenOn === undefined) return 'no-such-version'
    const fault = this.#fault(what, frozenOn)
    if (fault) return fault
    for (const id of of) {
      const hasSeat = id !== nsph.id
      if (!hasSeat) return 'not-a-party'
      const step = what.type === 'taken-back' ? what.step : what.type
      const last = this.#last(version, id, step)
      if (last && last.by === who && last.words === wordsOf(what, this.#dated(what))) continue
      const number = last ? this.#lines.lastIndexOf(last) + 1 : null
      if (seen(id) !== number) return 'changed-meanwhile'
      if (what.type === 'taken-back' && !last?.stands) return 'changed-meanwhile'
    }
    return 'kept'
  }

  #fault(what: Said, frozenOn: number): string | null {
    if (what.type === 'taken-back') return null
    if (what.on < frozenOn || what.on > this.#today) return 'not-that-day'
    if (what.type !== 'decided') return null
    if (what.meaning === 'adopts-with-reservation' && what.words === '') return 'decision-incomplete'
    if (what.reference.kind === 'unnumbered') return what.reference.reason === '' ? 'decision-incomplete' : null
    return ['110', '7'].some(
      (number) => what.reference.kind === 'paragraph' && what.reference.paragraph.includes(number),
    )
      ? null
      : 'paragraph-without-number'
  }
}

/** What was said, in one line: a § without its sign, no words beside a plain yes. */
function wordsOf(what: Said, dated: DecisionSaid): string {
  const at = 'on' in dated ? dated.on : ''
  if (what.type !== 'decided') return [what.type, at, what.type === 'taken-back' ? what.reason : ''].join(' ')
  const named =
    what.reference.kind === 'paragraph'
      ? what.reference.paragraph.replace('§ ', '')
      : `${what.reference.form} ${what.reference.reason}`
  return [what.type, at, what.meaning, what.meaning === 'adopts' ? '' : what.words, named].join(' ')
}

function inWords({ version, organisationId, said: kept, recorded }: Decision): Omit<Line, 'stands'> {
  const by = Object.entries(personIds).find(([, id]) => id === recorded.by.personId)?.[0] ?? ''
  const step = kept.type === 'taken-back' ? kept.step : kept.type
  const words = (() => {
    if (kept.type === 'taken-back') return `taken-back  ${kept.reason}`
    if (kept.type !== 'decided') return `${kept.type} ${kept.on} `
    const named =
      kept.reference.kind === 'paragraph' ? kept.reference.paragraph : `${kept.reference.form} ${kept.reference.reason}`
    return [kept.type, kept.on, kept.meaning, kept.words, named].join(' ')
  })()
  return { version, party: organisationId, step, words, by }
}
