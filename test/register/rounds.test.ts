import { Rounds } from '@samplan/server/sync'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** As the server's limits have it, in milliseconds. */
const [soonMs, everyMs, withinMs] = [15, 100, 600] as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[RG14] rounds that fail come again as seldom as rounds may, and as often as ever once one is well', async () => {
  let isWell = false
  let count = 0
  const rounds: Rounds = new Rounds(async () => {
    count++
    if (!isWell) rounds.failed()
    rounds.ask()
  })
  const countIn = async (ms: number) => {
    const before = count
    await vi.advanceTimersByTimeAsync(ms)
    return count - before
  }
  rounds.ask()
  expect(await countIn(soonMs)).toBe(1)
  expect(await countIn(10 * withinMs)).toBe(10)
  isWell = true
  expect(await countIn(withinMs)).toBe(1)
  expect(await countIn(withinMs)).toBe(withinMs / everyMs)
  await rounds.stop()
})
