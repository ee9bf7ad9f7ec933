/** What of a county's grants is at risk of repayment now, by line, as the county's page is told it. */
import type { CountyId, Ore } from '@samplan/shared/plan'
import type { CountyMoney } from '@samplan/shared/wire'
import type { CountyServer } from './countyServer.ts'

export async function atRisk({ askApi, name }: CountyServer): Promise<Readonly<Record<string, Ore>>> {
  const countyId = `demo-county-${name}` as CountyId
  const { risks } = (await askApi<CountyMoney>('reader', 'GET', `counties/${countyId}/money`)).body
  const lines = risks.flatMap(({ risk }) => risk.lines).filter((line) => line.atRisk)
  return Object.fromEntries(lines.map((line) => [line.name, line.amountOre]))
}
