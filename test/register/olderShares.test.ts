/** What a county was said to get was stored without ids before it could be changed. */
import { isId, noCountyParts } from '@samplan/shared/plan'
import { expect, it } from 'vitest'
import { countyId } from '../http/county.ts'
import { openWorld, personIds, planId } from '../http/world.ts'
import { put, share } from './entries.ts'

it('[RG36] a share that was stored without an id gets one of its own, the same each time it is read', async () => {
  const world = await openWorld()
  const { registers } = world.storage
  const { id: _, ...older } = share
  const stored = [older, { ...older, amountOre: 500 }, share] as never
  await registers.putCountyParts(countyId, { ...noCountyParts, countyShares: stored })
  const { countyShares, number } = await registers.county(countyId)
  expect(countyShares.map(({ id, amountOre }) => [isId(id), amountOre])).toEqual([
    [true, share.amountOre],
    [true, 500],
    [true, share.amountOre],
  ])
  expect(new Set(countyShares.map(({ id }) => id)).size).toBe(3)
  expect((await registers.county(countyId)).countyShares).toEqual(countyShares)
  const [first] = countyShares
  if (!first) throw new Error('The share is gone')
  const change = put('countyShare', { ...first, amountOre: 700 })
  const who = { planId, personId: personIds.convenor }
  expect(await world.commands.changeRegister(who, { change, ifNumber: number })).toMatchObject({ ok: true })
  const after = (await registers.county(countyId)).countyShares
  expect(after.map(({ id, amountOre }) => [id, amountOre])).toEqual([
    [first.id, 700],
    ...countyShares.slice(1).map(({ id, amountOre }) => [id, amountOre]),
  ])
  await world.close()
})
