/**
 * Where tests put what they throw away. In memory where the machine has some to spare: a thousand databases and browsers'
 * profiles are made and thrown away here, and to make them safe from a loss of power took a good part of the time. What
 * the tests show is unchanged, since they end processes and never cut the power.
 */
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'

/** A folder that is there. */
export function memoryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > 4_000_000_000 ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
