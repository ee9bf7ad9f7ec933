import { Pace } from '@samplan/server/sync'
import { expect, it } from 'vitest'

const limits = { ticksPerCost: 4, longestForCostMs: 25, msForOneReader: 5, longestTickMs: 50 }

/** Sixty turns of the same cost, one after another. */
function afterTurns(costMs: number): Pace {
  const pace = new Pace(limits)
  for (let turn = 0; turn < 60; turn++) pace.took(turn * 100, turn * 100 + costMs)
  return pace
}

/** When the last of those turns began. */
const last = 5_900

it('[SY21] an edit that comes to rest waits for nobody, however full the room', () => {
  expect(new Pace(limits).waitMs(0, 300)).toBe(0)
  expect(afterTurns(2).waitMs(last + 50, 300)).toBe(0)
})

it('[SY21] under load a turn gathers for longer the more people read, and the more turns have cost', () => {
  expect(afterTurns(0.1).waitMs(last, 4)).toBe(8)
  expect(afterTurns(0.1).waitMs(last, 64)).toBe(26)
  expect(afterTurns(3).waitMs(last, 4)).toBe(11)
})

it('[SY21] nobody waits longer than the longest tick, whatever the disk does', () => {
  expect(afterTurns(400).waitMs(last, 4)).toBe(25)
  expect(afterTurns(400).waitMs(last, 600)).toBe(50)
})
