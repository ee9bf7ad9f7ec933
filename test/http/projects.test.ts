/** The catalogue of granted projects over HTTP: whose projects one sees, and when. */
import type { PlanSeed } from '@samplan/shared/doc'
import { type GrantId, type GrantLineId, plainGrant } from '@samplan/shared/plan'
import { grantedProjects } from '@samplan/shared/rules'
import type { CountyProjects } from '@samplan/shared/wire'
import { expect, it } from 'vitest'
import { countyId, fullSeed, ronneby } from './county.ts'
import { type Asker, openWorld, personIds, planId } from './world.ts'

const grantLineId = 'grant-line-analysis' as GrantLineId
/** The plan's one activity paid by the town's grant, with öre in it. */
const seed = JSON.parse(
  JSON.stringify(fullSeed)
    .replace('"source":"own"', `"source":"line:${grantLineId}"`)
    .replace('"amountOre":45000000', '"amountOre":45000099'),
) as PlanSeed

it('[PC3] projects are seen once they are frozen, by those who take part in the plan, and a new draft changes nothing', async () => {
  const world = await openWorld({ seed })
  const grant = { ...plainGrant, id: 'grant-of-ronneby' as GrantId, organisationId: ronneby.id, grantLineId }
  await world.storage.registers.putGrant(countyId, { ...grant, amountOre: 50_000_000, example: false })
  const seen = async (asker: Asker) => {
    const { body } = await world.call<CountyProjects>(asker, 'GET', `/api/counties/${countyId}/projects`)
    const { projects, grantedOre } = grantedProjects(body.projects, body.county)
    return { plans: body.plans.map(({ facts, versionNumber }) => [facts.id, versionNumber]), grantedOre, projects }
  }
  expect(await seen('reader')).toEqual({ plans: [[planId, null]], grantedOre: 0, projects: [] })
  const who = { planId, personId: personIds.convenor }
  expect(await world.commands.freezePlan(who, { overrides: [], nextDraftReason: 'Nya bidrag' })).toMatchObject({
    ok: true,
  })
  for (const asker of ['reader', 'commenter', 'editor', 'convenor'] as const) {
    expect(await seen(asker)).toMatchObject({
      plans: [[planId, 1]],
      grantedOre: 45_000_099,
      projects: [{ title: 'Utbilda skolans personal', responsibleId: ronneby.id, versionNumber: 1 }],
    })
  }
  expect(await seen('stranger')).toMatchObject({ plans: [['plan-of-others', null]], projects: [] })
  await world.close()
})
