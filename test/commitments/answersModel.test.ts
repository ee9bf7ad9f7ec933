import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../http/world.ts'
import { AnsweringHistory, anyEvent, type Event } from './answersModel.ts'

const runs = process.env['PROOF'] ? 300 : 12

async function run(events: readonly Event[], met: Map<number, number>): Promise<void> {
  const world = await openWorld()
  try {
    const history = new AnsweringHistory(world, await world.listen(), met)
    for (const event of events) {
      await history.take(event)
      await history.settle()
    }
  } finally {
    await world.close()
  }
}

describe('commitments on the server through any history', () => {
  it(`[CM5] ${runs} histories: an organisation's answer changes by its own editors and convenors alone, by no route otherwise`, {
    timeout: runs * 30_000,
  }, async () => {
    const met = new Map<number, number>()
    const histories = fc.array(anyEvent, { minLength: 15, maxLength: 50, size: 'max' })
    await fc.assert(
      fc.asyncProperty(histories, (events) => run(events, met)),
      // Each history takes a server's time: the first that fails is printed with its seed, and not made shorter.
      { numRuns: runs, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    )
    expect([...met.keys()].sort()).toEqual([201, 400, 401, 403, 404, 409])
  })
})
