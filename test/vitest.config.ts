import { defineConfig } from 'vitest/config'

/** Real servers and real browsers: few at a time, and patient, since a machine with two busy cores is no fault. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'bench/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Where nobody watches, a test gets a second chance: four browsers on two cores may miss a moment once. The report
    // names whoever needed it. At a desk there is none, so that a race is seen and mended.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
    // A poll ends as soon as it is met; its patience is for a machine whose two cores are busy.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  },
})
