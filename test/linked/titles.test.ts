import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openWorld } from '../http/world.ts'
import { anySteps, FamilyModel } from './familyModel.ts'

const runs = process.env['PROOF'] ? 300 : 4
const timeout = process.env['PROOF'] ? 3_600_000 : 60_000

describe('what a family shows to whom', () => {
  it(
    '[LP8] after any history of links and parts, titles are for who takes part, and the rest is as the books say',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (steps) => {
          const world = await openWorld()
          try {
            const model = new FamilyModel(world)
            await model.begin()
            for (const [place, step] of steps.entries()) {
              await model.take(step)
              if (place % 4 === 3) await model.compare()
            }
            await model.compare()
            expect(world.logged).toEqual([])
          } finally {
            await world.close()
          }
        }),
        { numRuns: runs, endOnFailure: true, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
      )
    },
    timeout,
  )
})
