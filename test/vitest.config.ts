import { defineConfig } from 'vitest/config'
import { memoryFolder } from './support/memoryFolder.ts'

const exclude = ['node_modules/**', 'bench/**']
const alone = ['sync/**/*.test.ts']

/** Real servers and real browsers: few at a time, and patient, since a machine with two busy cores is no fault. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Of a test's process and of all that it starts.
    env: { TMPDIR: memoryFolder() },
    maxWorkers: 3,
    projects: [
      // What a process has held and compiled is part of what these measure, so each has one of its own.
      { extends: true, test: { name: 'alone', include: alone, exclude, isolate: true } },
      // The others of a worker share its browser and the modules once read, and start with servers of their own.
      {
        extends: true,
        test: { name: 'shared', include: ['**/*.test.ts'], exclude: [...exclude, ...alone], isolate: false },
      },
    ],
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
