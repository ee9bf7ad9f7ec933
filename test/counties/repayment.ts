/** What of a county's grants is at risk of repayment now, by line: asked of what the server answers, at its own clock. */
import { type Ore, stockholmDate } from '@samplan/shared/plan'
import { type HandedIn, repaymentRisk } from '@samplan/shared/rules'
import type { VersionSummary } from '@samplan/shared/wire'
import type { CountyServer } from './countyServer.ts'

export async function atRisk(county: CountyServer): Promise<Readonly<Record<string, Ore>>> {
  const { firstPlan } = county
  const { body: versions } = await county.ask<readonly VersionSummary[]>('reader', 'GET', `${firstPlan}/versions`)
  const handedIn: HandedIn[] = []
  for (const { number, madeAt } of versions) {
    const { findings } = await county.versionOf(firstPlan, number)
    handedIn.push({ versionNumber: number, on: stockholmDate(new Date(madeAt)), findings })
  }
  const register = await county.registerOf(firstPlan)
  const { lines } = repaymentRisk(register, handedIn, stockholmDate(new Date(county.clock.at)))
  const names = new Map(register.agreement.grantLines.map(({ id, name }) => [id, name]))
  const risky = lines.filter((line) => line.atRisk)
  return Object.fromEntries(risky.map(({ grantLineId, amountOre }) => [names.get(grantLineId) ?? '', amountOre]))
}
