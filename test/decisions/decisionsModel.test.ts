import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../http/world.ts'
import { anyEvent, DecidingHistory, type Event } from './decisionsModel.ts'

/** Reading book and log anew costs more than an attempt does. */
const settleEvery = 6
const runs = process.env['PROOF'] ? 300 : 12

async function run(events: readonly Event[], met: Map<string, number>): Promise<void> {
  const world = await openWorld()
  try {
    const history = new DecidingHistory(world, met)
    await history.take({ does: 'freeze' })
    for (const [place, event] of events.entries()) {
      await history.take(event)
      if (place % settleEvery === 0) await history.settle()
    }
    await history.settle()
  } finally {
    await world.close()
  }
}

describe('decisions on the server through any history', () => {
  it(`[DC5] ${runs} histories: editors write down their own organisation’s, convenors anybody’s, nobody else any, and nothing is lost`, {
    timeout: runs * 30_000,
  }, async () => {
    const met = new Map<string, number>()
    const histories = fc.array(anyEvent, { minLength: 40, maxLength: 90, size: 'max' })
    await fc.assert(
      fc.asyncProperty(histories, (events) => run(events, met)),
      // Each history takes a server's time: the first that fails is printed with its seed, and not made shorter.
      { numRuns: runs, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    )
    const all = ['kept', 'not-signed-in', 'not-found', 'not-allowed', 'no-such-version', 'not-that-day']
    const rest = ['paragraph-without-number', 'decision-incomplete', 'not-a-party', 'changed-meanwhile']
    expect([...met.keys()].sort()).toEqual([...all, ...rest].sort())
  })
})
