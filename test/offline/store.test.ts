import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { openStoreBrowser, type StoreBrowser } from './storeBrowser.ts'
import { findFault, kinds, stepsOf } from './storeModel.ts'

const runs = process.env['PROOF'] ? 2_000 : 25
const timeout = process.env['PROOF'] ? 3_600_000 : 120_000
const seed = Number(process.env['SEED'] ?? 1917)

let browser: Browser
let store: StoreBrowser

beforeAll(async () => {
  browser = await openChromium()
  store = await openStoreBrowser(browser)
})

afterAll(async () => {
  await store.close()
  await closeWindows(browser)
})

const choice = fc.record({ kind: fc.nat(kinds - 1), window: fc.nat(3), pick: fc.nat(255) })

describe('the store of a browser', () => {
  it(
    `[OF10] loses, doubles and brings back nothing, whatever dies or fails on the way (seed ${seed})`,
    async () => {
      const seen = { kept: 0, failed: 0, taken: 0, refused: 0, plans: 0 }
      const property = fc.asyncProperty(fc.array(choice, { minLength: 10, maxLength: 60 }), async (choices) => {
        const steps = stepsOf(choices)
        const outcomes = await store.run(steps)
        expect(findFault(steps, outcomes)).toBeNull()
        for (const { isKept, edits = [], refused = [], plan } of outcomes) {
          if (isKept !== undefined) seen[isKept ? 'kept' : 'failed'] += 1
          seen.taken += edits.length
          seen.refused += refused.length
          seen.plans += plan ? 1 : 0
        }
      })
      await fc.assert(property, { numRuns: runs, seed })
      // A store that never wrote would do nothing wrong.
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5)
    },
    timeout,
  )

  it('[OF10] the model finds what a store may not do', () => {
    const steps = stepsOf([
      { kind: 0, window: 0, pick: 0 },
      { kind: 0, window: 0, pick: 0 },
      { kind: 10, window: 0, pick: 0 },
    ])
    const outcomes = steps.map((step) => (step.do === 'flush' ? { isKept: true } : {}))
    expect(findFault(steps, outcomes)).toContain('edit 0 is absent')
    expect(findFault(steps, [...outcomes.slice(0, -1), { edits: [0, 0] }])).toContain('twice')
    expect(findFault(steps, [...outcomes.slice(0, -1), { edits: [0] }])).toBeNull()
  })
})
