/**
 * Any history of two convenors who change and undo, each with what they last saw: the register stays sound, and
 * playing its feed anew from the beginning makes the same register.
 */
import type { CountyRegister, RegisterChange, RegisterKind } from '@samplan/shared/plan'
import { applyRegisterChange, entryOf } from '@samplan/shared/rules'
import type { RegisterChangeMade } from '@samplan/shared/wire'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, countyId, nsph, organisations, region, ronneby } from '../http/county.ts'
import { openWorld, otherPlanId, personIds, planId, type World } from '../http/world.ts'
import { county, equalKey, equalSplit, grant, group, key, milestone, pot, put, remove, share } from './entries.ts'

const runs = process.env['PROOF'] ? 300 : 12
const timeout = process.env['PROOF'] ? 3_600_000 : 120_000

const distribution = equalSplit(1_000)
const again = equalSplit(2_000).current

const newcomer = { ...nsph, id: 'organisation-newcomer' as never, name: 'Nykommun', kind: 'municipality' as const }
const changes: readonly RegisterChange[] = [
  put('organisation', newcomer),
  { ...put('organisation', newcomer), place: 0 } as RegisterChange,
  put('organisation', { ...newcomer, code: '1080' }),
  put('organisation', { ...region, code: '1080' }),
  put('organisation', { ...ronneby, kind: 'user-organisation' }),
  put('agreement', { ...agreement, title: 'Överenskommelsen' }),
  put('agreement', { ...agreement, grantLines: [] }),
  put('grant', grant),
  put('grant', { ...grant, amountOre: 1 }),
  put('grant', { ...grant, organisationId: newcomer.id }),
  put('grant', { ...grant, amountOre: -1 }),
  put('key', key),
  put('key', equalKey),
  put('distribution', distribution),
  put('distribution', { ...distribution, current: again }),
  put('distribution', { ...distribution, current: { ...again, totalOre: 3 } }),
  put('pot', pot),
  put('pot', { ...pot, amountOre: 1 }),
  put('pot', { ...pot, contributions: [] }),
  put('countyShare', share),
  put('countyShare', { ...share, grantLineIds: [] }),
  put('countyShare', { ...share, amountOre: 5 }),
  put('group', { ...group, members: [{ organisationId: newcomer.id, part: 'convenor', seat: '' }] }),
  put('milestone', milestone),
  put('milestone', { ...milestone, title: 'Flyttat möte' }),
  ...(['organisation', 'grant', 'pot', 'group', 'key', 'milestone', 'agreement'] as const).map((kind: RegisterKind) => {
    const ids = { organisation: newcomer.id, grant: grant.id, pot: pot.id, group: group.id, key: key.id }
    return remove(kind, { ...ids, milestone: milestone.id, agreement: agreement.id }[kind as keyof typeof ids])
  }),
]

const step = fc.record({
  by: fc.constantFrom('convenor' as const, 'stranger' as const),
  /** Whether they look at the register before they act. */
  looks: fc.boolean(),
  does: fc.oneof(
    { weight: 3, arbitrary: fc.record({ change: fc.constantFrom(...changes) }) },
    { weight: 1, arbitrary: fc.record({ undo: fc.nat({ max: 12 }) }) },
  ),
})

/** Every entry as sound as one that is put anew: each is taken out of mind and judged where it stands. */
function unsound(register: CountyRegister): readonly string[] {
  const entries = (['organisation', 'grant', 'pot', 'group', 'key', 'milestone', 'agreement'] as const).flatMap(
    (kind) => (({ ...register })[`${kind}s`] as readonly { readonly id: string }[]).map((entry) => ({ kind, entry })),
  )
  return entries.flatMap(({ kind, entry }) => {
    const touched = {
      ...entry,
      ...('name' in entry ? { name: `${entry.name} ` } : {}),
      ...('title' in entry ? { title: `${entry.title} ` } : {}),
      ...(kind === 'grant' ? { decision: 'Ny' } : {}),
    }
    const outcome = applyRegisterChange(register, { type: 'put', kind, entry: touched } as RegisterChange, [])
    return outcome.ok ? [] : [`${kind} ${entry.id}`]
  })
}

function replay(feed: readonly RegisterChangeMade[]): CountyRegister {
  return feed.reduce<CountyRegister>((register, { kind, id, after, place, number }) => {
    const change = (after ? { type: 'put', kind, entry: after, place } : { type: 'remove', kind, id }) as RegisterChange
    const outcome = applyRegisterChange(register, change, [])
    if (!outcome.ok) throw new Error(`Change ${number} cannot be played again`)
    expect(outcome.register.number).toBe(number)
    return outcome.register
  }, county)
}

async function play(world: World, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const seen = { convenor: county.number, stranger: county.number }
  for (const { by, looks, does } of steps) {
    const who = { planId: by === 'convenor' ? planId : otherPlanId, personId: personIds[by] }
    const before = await world.storage.registers.county(countyId)
    if (looks) seen[by] = before.number
    const outcome =
      'change' in does
        ? await world.commands.changeRegister(who, { change: does.change, ifNumber: seen[by] })
        : await world.commands.undoRegisterChange(who, county.number + 1 + does.undo)
    const after = await world.storage.registers.county(countyId)
    if (outcome.ok) expect(outcome.value.number).toBe(after.number)
    else expect(after).toEqual(before)
    expect(unsound(after)).toEqual([])
  }
}

describe('any history of the register', () => {
  it('[RG3] leaves it sound, and equal to what its feed makes when it is played anew', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const world = await openWorld()
        try {
          await play(world, steps)
          const feed = [...(await world.storage.registers.changes(countyId, null, 1_000))].reverse()
          const register = await world.storage.registers.county(countyId)
          expect(replay(feed)).toEqual(register)
          expect(feed.map(({ number }) => number)).toEqual(feed.map((_, index) => county.number + 1 + index))
          const logged = [
            ...(await world.storage.events.list(planId)),
            ...(await world.storage.events.list(otherPlanId)),
          ]
          expect(logged.map(({ data }) => data['number']).sort((a, b) => Number(a) - Number(b))).toEqual(
            feed.map(({ number }) => number),
          )
        } finally {
          await world.close()
        }
      }),
      { numRuns: runs, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    )
  })

  it('[RG3] the small county that histories begin with is the one that the server holds', async () => {
    const world = await openWorld()
    expect(await world.storage.registers.county(countyId)).toEqual(county)
    expect(entryOf(county, { kind: 'organisation', id: organisations[0]?.id ?? '' })).toEqual(region)
    await world.close()
  })
})
