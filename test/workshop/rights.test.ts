import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ronneby } from '../http/county.ts'
import { type Asker, openWorld, personIds, type World } from '../http/world.ts'
import { askToJoin, deed, lead, openWorkshop } from './guests.ts'
import { moves, type Step, WorkshopHistory } from './rightsModel.ts'

const runs = process.env['PROOF'] ? 400 : 12

const anyStep: fc.Arbitrary<Step> = fc.record({ move: fc.constantFrom(...moves), pick: fc.nat({ max: 59 }) })

describe('rights in a workshop', () => {
  it(`[WS9] ${runs} histories: whoever is not in reads and writes nothing, and no unconfirmed vote counts`, {
    timeout: runs * 20_000,
  }, async () => {
    const histories = fc.array(anyStep, { minLength: 20, maxLength: 50, size: 'max' })
    const property = fc.asyncProperty(histories, async (steps) => {
      const world = await openWorld()
      try {
        const history = new WorkshopHistory(world)
        for (const step of [{ move: 'open', pick: 0 } as const, ...steps]) await history.take(step)
        expect(history.broken).toEqual([])
      } finally {
        await world.close()
      }
    })
    await fc.assert(property, {
      numRuns: runs,
      endOnFailure: true,
      ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }),
    })
  })
})

describe('who may do what in a workshop', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const leading = [
    { type: 'put-agenda', agenda: [] },
    { type: 'go-to-item', itemId: null },
    { type: 'start-timer', minutes: 5 },
    { type: 'pause-timer' },
    { type: 'resume-timer' },
    { type: 'extend-timer', minutes: 5 },
    { type: 'stop-timer' },
    { type: 'gather', recordId: 'plan', field: null },
    { type: 'admit', personIds: [personIds.stranger] },
    { type: 'refuse', personIds: [personIds.stranger] },
    { type: 'open-vote', question: 'Ska vi?', options: ['Ja', 'Nej'], by: 'person' },
  ] as const
  const notes = { summary: '', decisions: [], remaining: [] }

  it('[WS6] the convenor leads, whoever comments speaks, an editor confirms; a guest speaks alone, as an editor too', async () => {
    const code = await openWorkshop(world)
    const guest = await askToJoin(world, code, 'Ada', ronneby.id)
    await lead(world, { type: 'admit', personIds: [guest.personId] })
    const role = { role: 'editor' }
    await world.call('convenor', 'PATCH', `/api/plans/plan-blekinge/participants/${guest.personId}`, role)
    const { votes } = await lead(world, {
      type: 'open-vote',
      question: 'Nu?',
      options: ['Ja', 'Nej'],
      by: 'organisation',
    })
    const voteId = votes[0]?.id as never
    const rows: readonly (readonly [object, readonly number[]])[] = [
      [{ type: 'park', body: 'Lokaler' }, [404, 403, 200, 200, 200, 200]],
      [{ type: 'cast', voteId, option: 0 }, [404, 403, 200, 200, 200, 200]],
      [{ type: 'confirm', voteId, personId: guest.personId, option: 0 }, [404, 403, 403, 403, 200, 403]],
      ...leading.map((what) => [what, [404, 403, 403, 403, 403, 200]] as const),
      [{ type: 'close-vote', voteId }, [404, 403, 403, 403, 403, 200]],
      [{ type: 'settle-parked', itemId: 'no-such-item', settled: true }, [404, 403, 403, 403, 403, 404]],
      [{ type: 'close', notes }, [404, 403, 403, 403, 403, 200]],
    ]
    const askers: readonly (Asker | typeof guest)[] = ['stranger', 'reader', 'commenter', guest, 'editor', 'convenor']
    for (const [what, expected] of rows) {
      const seen: number[] = []
      for (const asker of askers) seen.push((await deed(world, asker, what as never)).status)
      expect({ what, seen }).toEqual({ what, seen: expected })
    }
  })
})
