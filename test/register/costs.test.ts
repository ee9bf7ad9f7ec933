import { readCosts } from '@samplan/shared/doc'
import { activitiesOf, type Plan } from '@samplan/shared/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory, History } from '../plan/model.ts'

const runs = process.env['PROOF'] ? 2000 : 50

const linesOf = (plan: Plan) => [
  ...activitiesOf(plan).flatMap(({ costLines }) => costLines),
  ...plan.unplaced.flatMap(({ costLine }) => costLine ?? []),
]
const told = (lines: readonly { useYear: number; source: unknown; amountOre: unknown }[]) =>
  lines.map(({ useYear, source, amountOre }) => JSON.stringify({ useYear, source, amountOre })).sort()

describe('cost lines without the texts', () => {
  it('[RG9] are those that count in the plan, after every step of any history', { timeout: 600_000 }, () => {
    let seen = 0
    fc.assert(
      fc.property(anyHistory, ({ replicas, steps }) => {
        const history = new History(replicas)
        for (const step of steps) {
          const { doc, watch } = history.take(step)
          const lines = linesOf(watch.plan)
          seen += lines.length
          expect(told(readCosts(doc))).toEqual(told(lines))
        }
        history.close()
      }),
      { numRuns: runs, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    )
    expect(seen).toBeGreaterThan(runs)
  })
})
