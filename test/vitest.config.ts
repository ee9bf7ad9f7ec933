import { defineConfig } from 'vitest/config'

/** Real servers and real browsers: few at a time, and patient, since a machine with two busy cores is no fault. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'bench/**'],
    pool: 'forks',
    maxWorkers: 3,
    // The files of a worker share its browser and the modules once read: each starts with servers and windows of its own.
    isolate: false,
    // A silenced console is not silent in the next file.
    restoreMocks: true,
    // No second chances: what fails once has a fault. A busy machine is met with patience instead.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    // A poll ends as soon as it is met; its patience is for a machine whose two cores are busy.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
  },
})
