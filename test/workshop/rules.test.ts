import type { Actor, Ballot, IsoInstant, OrganisationId, PersonId, Vote, Workshop } from '@samplan/shared/plan'
import {
  doInWorkshop,
  openWorkshop,
  readTimer,
  tallyVote,
  workshopCode,
  workshopCodeFrom,
  workshopCodeShown,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nsph, organisations, region, ronneby } from '../http/county.ts'

const start = Date.parse('2016-09-21T08:00:00Z')
const at = (minute: number) => new Date(start + minute * 60_000).toISOString() as IsoInstant
const person = (name: string) => `person-${name}` as PersonId

const convenor: Actor = { personId: person('lena'), name: 'Lena', organisationId: region.id, role: 'convenor' }

function opened(): Workshop {
  const { personId, organisationId } = convenor
  const ids = { id: 'workshop-one' as never, planId: 'plan-blekinge' as never }
  return openWorkshop({ ...ids, title: 'Arbetsmöte', agenda: [], personId, organisationId, at: at(0) })
}

function lead(workshop: Workshop, deed: Parameters<typeof doInWorkshop>[1], minute: number): Workshop {
  const context = { actor: convenor, status: 'draft', at: at(minute), newId: () => `id-of-minute-${minute}` } as const
  const outcome = doInWorkshop(workshop, deed, context)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.workshop
}

describe('the code', () => {
  it('[WS1] is eight characters that nobody mistakes for one another, none likelier than another', () => {
    const codes = fc.sample(fc.uint8Array({ minLength: 32, maxLength: 32 }), 2_000).map(workshopCode)
    const letters = codes.flatMap((code) => [...(code ?? '')])
    expect(codes.every((code) => code === null || /^[34679CDFGHJKMNPQRTWXY]{8}$/.test(code))).toBe(true)
    expect(new Set(letters).size).toBe(21)
    const every = workshopCode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    expect(every).toBe('34679CDF')
    expect(workshopCode(new Uint8Array(32).fill(255))).toBeNull()
  })

  it('[WS1] is read in small letters, with spaces and hyphens, and not where a character is wrong', () => {
    expect(workshopCodeFrom(' kj4m-rd7c ')).toBe('KJ4MRD7C')
    expect(workshopCodeFrom('KJ4M–RD7C')).toBe('KJ4MRD7C')
    expect(workshopCodeFrom('KJ4MRD7')).toBeNull()
    expect(workshopCodeFrom('KJ4MRD7O')).toBeNull()
    expect(workshopCodeShown('KJ4MRD7C')).toBe('KJ4M-RD7C')
  })
})

describe('the timer', () => {
  it('[WS2] shows the same to whoever asks at the same moment, however late they come', () => {
    const { timer } = lead(opened(), { type: 'start-timer', minutes: 20 }, 1)
    expect(readTimer(timer, start + 1 * 60_000)).toMatchObject({ state: 'running', leftMs: 20 * 60_000, spent: 0 })
    expect(readTimer(timer, start + 6 * 60_000)).toMatchObject({ leftMs: 15 * 60_000, spent: 0.25 })
    expect(readTimer(timer, start + 30 * 60_000)).toEqual({ state: 'over', leftMs: 0, spent: 1, overMs: 9 * 60_000 })
  })

  it('[WS2] keeps what was left while it is paused, and adds what it is given', () => {
    const running = lead(opened(), { type: 'start-timer', minutes: 20 }, 0)
    const paused = lead(running, { type: 'pause-timer' }, 5)
    expect(readTimer(paused.timer, start + 50 * 60_000)).toMatchObject({ state: 'paused', leftMs: 15 * 60_000 })
    const extended = lead(paused, { type: 'extend-timer', minutes: 5 }, 50)
    const resumed = lead(extended, { type: 'resume-timer' }, 60)
    expect(readTimer(resumed.timer, start + 60 * 60_000)).toMatchObject({ state: 'running', leftMs: 20 * 60_000 })
    const late = lead(resumed, { type: 'extend-timer', minutes: 5 }, 90)
    expect(readTimer(late.timer, start + 90 * 60_000)).toMatchObject({ state: 'running', leftMs: 5 * 60_000 })
  })

  it('[WS2] pauses in any order add up to the time that was given', () => {
    const pauses = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 6 })
    fc.assert(
      fc.property(pauses, (spans) => {
        let workshop = lead(opened(), { type: 'start-timer', minutes: 100 }, 0)
        let minute = 0
        let ran = 0
        for (const [runs, rests] of spans) {
          workshop = lead(workshop, { type: 'pause-timer' }, minute + runs)
          workshop = lead(workshop, { type: 'resume-timer' }, minute + runs + rests)
          minute += runs + rests
          ran += runs
        }
        expect(readTimer(workshop.timer, start + minute * 60_000).leftMs).toBe((100 - ran) * 60_000)
      }),
    )
  })
})

const vote: Vote = {
  id: 'vote-first' as Vote['id'],
  question: 'Ska vi börja i höst?',
  options: ['Ja', 'Vänta', 'Nej'],
  by: 'organisation',
  openedAt: at(0),
  closedAt: null,
}

function ballot(name: string, of: OrganisationId, option: number, more: Partial<Ballot> = {}): Ballot {
  const who = { voteId: vote.id, personId: person(name), organisationId: of }
  return { ...who, standing: 'editor', option, at: at(1), confirmedBy: null, confirmedAt: null, ...more }
}

describe('counting', () => {
  it('[WS3] each organisation has one voice: its editor’s before a member’s, the later of two alike', () => {
    const ballots = [
      ballot('one', ronneby.id, 0),
      ballot('two', ronneby.id, 2, { standing: 'member', at: at(5) }),
      ballot('three', region.id, 0),
      ballot('four', region.id, 1, { at: at(2) }),
    ]
    const tally = tallyVote(vote, ballots, organisations)
    expect(tally.counts).toEqual([1, 1, 0])
    expect(tally.voices).toEqual([
      { organisationId: region.id, option: 1 },
      { organisationId: ronneby.id, option: 0 },
      { organisationId: nsph.id, option: null },
    ])
    expect(tally.byKind).toEqual([
      { kind: 'municipality', counts: [1, 0, 0] },
      { kind: 'region', counts: [0, 1, 0] },
    ])
  })

  it('[WS4] a guest’s ballot is no voice of an organisation until it is confirmed, and then as good as the editor’s', () => {
    const guest = ballot('guest', nsph.id, 1, { standing: 'guest' })
    expect(tallyVote(vote, [guest], organisations)).toMatchObject({ counts: [0, 0, 0], cast: 1 })
    const confirmed = { ...guest, confirmedBy: person('editor'), confirmedAt: at(9) }
    expect(tallyVote(vote, [confirmed], organisations).counts).toEqual([0, 1, 0])
    const both = [confirmed, ballot('member', nsph.id, 2, { standing: 'member', at: at(20) })]
    expect(tallyVote(vote, both, organisations).counts).toEqual([0, 1, 0])
  })

  it('[WS3] among persons each counts once, by kind of organisation, guests for themselves', () => {
    const among = { ...vote, by: 'person' as const }
    const ballots = [
      ballot('one', ronneby.id, 0),
      ballot('two', ronneby.id, 0, { standing: 'member' }),
      ballot('guest', ronneby.id, 1, { standing: 'guest' }),
    ]
    expect(tallyVote(among, ballots, organisations)).toEqual({
      counts: [2, 1, 0],
      byKind: [
        { kind: 'municipality', counts: [2, 0, 0] },
        { kind: 'guest', counts: [0, 1, 0] },
      ],
      voices: [],
      cast: 3,
    })
  })

  it('[WS3] the kinds add up to the whole, whatever the ballots', () => {
    const anyBallot = fc.record({
      name: fc.nat({ max: 9 }),
      party: fc.constantFrom(...organisations),
      option: fc.nat({ max: 2 }),
      standing: fc.constantFrom('editor' as const, 'member' as const, 'guest' as const),
      minute: fc.nat({ max: 50 }),
      by: fc.constantFrom('person' as const, 'organisation' as const),
    })
    fc.assert(
      fc.property(fc.array(anyBallot, { maxLength: 20 }), fc.boolean(), (drawn, persons) => {
        const ballots = drawn.map(({ name, party, option, standing, minute }) =>
          ballot(String(name), party.id, option, { standing, at: at(minute) }),
        )
        const tally = tallyVote({ ...vote, by: persons ? 'person' : 'organisation' }, ballots, organisations)
        const summed = vote.options.map((_, option) =>
          tally.byKind.reduce((sum, { counts }) => sum + (counts[option] ?? 0), 0),
        )
        expect(summed).toEqual(tally.counts)
        const cast = persons ? ballots.length : new Set(ballots.flatMap(speaks)).size
        expect(tally.counts.reduce((sum, count) => sum + count, 0)).toBe(cast)
      }),
    )
  })
})

function speaks({ standing, organisationId }: Ballot): readonly OrganisationId[] {
  return standing === 'guest' ? [] : [organisationId]
}
