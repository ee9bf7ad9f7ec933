import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyStep, anyStepParts } from '../plan/model.ts'
import { type Event, ModelServer, ServerHistory, type WorldDeed } from './serverModel.ts'

const runs = process.env['PROOF'] ? 1_000 : 10

const worldDeeds: readonly (readonly [WorldDeed, number])[] = [
  ['offline', 4],
  ['online', 4],
  ['reload', 2],
  ['role', 3],
  ['freeze', 2],
  ['open-draft', 2],
  ['comment', 2],
  ['restart', 1],
  ['sneak', 1],
  ['settle', 4],
]

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: anyStep, weight: 4 },
  { arbitrary: fc.record({ ...anyStepParts, deed: fc.constant('type' as const) }), weight: 3 },
  {
    arbitrary: fc.record({
      world: fc.oneof(...worldDeeds.map(([deed, weight]) => ({ arbitrary: fc.constant(deed), weight }))),
      pick: fc.nat({ max: 1000 }),
    }),
    weight: 2,
  },
)

let folder: string
let server: ModelServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-model-'))
  server = await ModelServer.start(folder)
})
afterAll(async () => {
  await server.live.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(events: readonly Event[]): Promise<readonly string[]> {
  const history = new ServerHistory(server, await server.newPlan())
  await history.open()
  for (const event of events) await history.take(event)
  await history.settle()
  await history.close()
  return history.broken
}

describe('a plan with the server in the middle', () => {
  it(`[SY24] ${runs} histories: all converge, nothing promised is lost, nothing refused is kept`, {
    timeout: runs * 30_000,
  }, async () => {
    const histories = fc.array(anyEvent, { minLength: 10, maxLength: 120, size: 'max' })
    const property = fc.asyncProperty(histories, async (events) => {
      expect(await run(events)).toEqual([])
    })
    // Each history takes a server's time: the first that fails is printed with its seed, and not made shorter.
    await fc.assert(property, {
      numRuns: runs,
      endOnFailure: true,
      ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }),
    })
  })
})
