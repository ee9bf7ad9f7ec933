/**
 * One figure, three ways to it: what a window counts from its own document and register, what stands in the frozen
 * version's JSON, and what somebody would add up who reads that JSON and knows nothing of our rules.
 */
import { readPlan } from '@samplan/shared/doc'
import {
  type CanonicalPlan,
  type CanonicalTotals,
  computeTotals,
  isHindering,
  moneyMatrix,
} from '@samplan/shared/rules'
import { demoCountyNames } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import { openCounty } from './countyServer.ts'

type Figures = Readonly<Record<string, bigint>>

/** Every sum of a version by what it is of. */
function printed(totals: CanonicalTotals): Figures {
  const named = (of: string, entries: CanonicalTotals['byGoal']) =>
    entries.filter(({ ore }) => ore !== 0).map(({ id, ore }) => [`${of} ${id}`, BigInt(ore)] as const)
  return Object.fromEntries([
    ['plan', BigInt(totals.plan.ore)],
    ['conditional', BigInt(totals.plan.conditionalOre)],
    ['secured', BigInt(totals.plan.stateGrantOre - totals.plan.conditionalOre)],
    ...named('goal', totals.byGoal),
    ...named('activity', totals.byActivity),
    ...named('organisation', totals.byOrganisation),
    ...named('source', totals.bySource),
    ...named('year', totals.byUseYear),
  ])
}

/** The same from the lines of the JSON, one after another, in whole öre of any size. */
function addedByHand({ content, register }: CanonicalPlan): Figures {
  const figures: Record<string, bigint> = { plan: 0n, conditional: 0n, secured: 0n }
  const add = (name: string, ore: bigint) => {
    figures[name] = (figures[name] ?? 0n) + ore
  }
  const lines = new Map<string, boolean>(
    register.agreement.grantLines.map((one) => [`line:${one.id}`, one.conditional]),
  )
  for (const pot of register.pots) lines.set(`pot:${pot.id}`, pot.conditional)
  for (const goal of content.areas.flatMap(({ goals }) => goals)) {
    for (const activity of goal.activities) {
      for (const { amountOre, payerId, source, useYear } of activity.costLines) {
        if (typeof amountOre !== 'number') continue
        const ore = BigInt(amountOre)
        const names = ['plan', `goal ${goal.id}`, `activity ${activity.id}`, `organisation ${payerId}`]
        for (const name of [...names, `source ${source}`, `year ${useYear}`]) add(name, ore)
        const conditional = lines.get(String(source))
        if (conditional !== undefined) add(conditional ? 'conditional' : 'secured', ore)
      }
    }
  }
  return figures
}

describe('the sums of the demo counties', () => {
  it.each(demoCountyNames)('[FC20] %s: the screen, the version and whoever adds up by hand agree', async (name) => {
    const year = name === 'blekinge' || name === 'halland' ? 2016 : 2017
    const county = await openCounty(name, `${year}-09-01T08:00:00Z`)
    for (const planId of county.plans) {
      const window = await county.open(planId, 'reader')
      const register = window.event('welcome')?.register
      if (!register) throw new Error('A window is told the register')
      const plan = readPlan(window.doc)
      const overrides = (await county.check(planId)).findings
        .filter(isHindering)
        .map(({ id }) => ({ findingId: id, reason: 'Avgörs i november.' }))
      expect((await county.freeze(planId, { overrides })).status).toBe(201)
      const version = await county.versionOf(planId)
      const figures = printed(version.totals)
      expect(figures).toEqual(addedByHand(version))
      expect(figures['plan']).toBeGreaterThan(0n)
      const seen = computeTotals(plan, register)
      expect(BigInt(seen.plan.ore)).toBe(figures['plan'])
      for (const { id, ore } of version.totals.byArea) expect(seen.byArea.get(id as never)?.ore).toBe(ore)
      const matrix = moneyMatrix({ plan, planId, register, potUse: [] })
      for (const { source, planned } of matrix.sources)
        expect(BigInt(planned.ore)).toBe(figures[`source ${source}`] ?? 0n)
      for (const [id, { ore }] of matrix.byOrganisation) expect(BigInt(ore)).toBe(figures[`organisation ${id}`])
      const apart = [matrix.planned, matrix.secured, matrix.conditional].map(({ ore }) => BigInt(ore))
      expect(apart).toEqual([figures['plan'], figures['secured'], figures['conditional']])
      const left = new Map(
        version.totals.grants.byGrant.map((one) => [`${one.grantLineId} ${one.organisationId}`, one]),
      )
      for (const one of seen.grantsLeft.byGrant) {
        // What is in no pot is not said in the version.
        expect({ setAsideOre: 0, ...left.get(`${one.grantLineId} ${one.organisationId}`) }).toEqual(one)
      }
    }
    await county.close()
  })
})
