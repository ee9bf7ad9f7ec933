import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createThrottle } from '../../client/src/plan/board/throttle.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('[MP20] a fault while a plan is summed shows as one, and what is changed afterwards is summed all the same', () => {
  let isFaulty = true
  let runs = 0
  const throttle = createThrottle(() => {
    runs++
    if (isFaulty) throw new Error('The sums failed')
  }, 80)
  throttle.call()
  expect(() => vi.advanceTimersByTime(80)).toThrow('The sums failed')
  isFaulty = false
  throttle.call()
  vi.advanceTimersByTime(200)
  expect(runs).toBe(2)
  throttle.stop()
})
