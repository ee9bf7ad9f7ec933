/**
 * Four percent of what everybody gets goes into one pot: 4 528 193 kronor of the grants of 2016, to be used in 2017, and
 * 4 542 924 of those of 2017, for 2018. The two sums are of record. The grants that they are four percent of, and each
 * one's contribution, are in no source that we have: they are made here so that the sums come out, and marked.
 */
import type { DistributionId, DistributionKey, DistributionKeyId, GrantLineId, Pot, PotId } from '@samplan/shared/plan'
import type { DemoCounty } from '../demoCounty.ts'
import { exampleGrant, sharedOut, split } from '../sharedOut.ts'
import { municipalities, prefix } from './municipalities.ts'
import { agreements, contributors, populationKey, region, registerWithoutMoney } from './parties.ts'

type GrantYear = keyof typeof agreements

const byPopulation: DistributionKey = {
  ...populationKey,
  id: `${prefix}-key-population-2016` as DistributionKeyId,
  source: 'Exempel: samma nyckel som 2017',
}

function lineId(year: GrantYear, name: string): GrantLineId {
  const line = agreements[year].grantLines.find(({ id }) => id.endsWith(`-line-${name}`))
  if (!line) throw new Error(`The agreement of ${year} has no line ${name}`)
  return line.id
}

const forMunicipalities = {
  2016: sharedOut(byPopulation, lineId(2016, 'analysis'), municipalities, 45_000_000),
  2017: sharedOut(populationKey, lineId(2017, 'plan-municipal'), municipalities, 45_600_000),
} as const

const grantsOf = {
  2016: [
    ...forMunicipalities[2016].grants,
    exampleGrant(region.id, lineId(2016, 'analysis'), 45_000_000),
    exampleGrant(region.id, lineId(2016, 'young'), 23_204_825),
  ],
  2017: [
    ...forMunicipalities[2017].grants,
    exampleGrant(region.id, lineId(2017, 'plan-region'), 40_000_000),
    exampleGrant(region.id, lineId(2017, 'young'), 20_400_000),
    exampleGrant(region.id, lineId(2017, 'clinics'), 7_573_100),
  ],
} as const

/** What the year's pot is made of, and how the contributions came about. */
function potOf(grantYear: GrantYear) {
  const grantLineIds = agreements[grantYear].grantLines.map(({ id }) => id)
  const rate = { numerator: 4, denominator: 100 }
  const key: DistributionKey = {
    id: `${prefix}-key-pot-${grantYear}` as DistributionKeyId,
    name: `4 procent av bidragen för ${grantYear}`,
    rule: { kind: 'percent', rate, grantLineIds },
    baseDate: null,
    source: 'Gemensam styrgrupp',
    rounding: 'kronor',
  }
  const current = split({ key, totalOre: null, recipients: contributors, grants: grantsOf[grantYear] })
  const useYear = grantYear + 1
  const pot: Pot = {
    id: `${prefix}-pot-${useYear}` as PotId,
    name: `Gemensam pott för ${useYear}`,
    rate,
    grantLineIds,
    grantYear,
    useYear,
    amountOre: current.totalOre,
    contributions: current.shares.map(({ organisationId, amountOre }) => ({ organisationId, amountOre })),
    conditional: false,
    example: true,
  }
  const of = { kind: 'pot', potId: pot.id } as const
  return { pot, key, distribution: { id: `${pot.id}-sum` as DistributionId, of, current, earlier: [] } }
}
const made = [potOf(2016), potOf(2017)] as const

export const pots = {
  2017: `pot:${made[0].pot.id}`,
  2018: `pot:${made[1].pot.id}`,
} as const
export const sources = {
  young: `line:${lineId(2017, 'young')}`,
  region: `line:${lineId(2017, 'plan-region')}`,
  municipal: `line:${lineId(2017, 'plan-municipal')}`,
} as const

export const register: DemoCounty['register'] = {
  ...registerWithoutMoney,
  grants: [...grantsOf[2016], ...grantsOf[2017]],
  keys: [byPopulation, populationKey, ...made.map(({ key }) => key)],
  distributions: [
    forMunicipalities[2016].distribution,
    forMunicipalities[2017].distribution,
    ...made.map(({ distribution }) => distribution),
  ],
  pots: made.map(({ pot }) => pot),
}
