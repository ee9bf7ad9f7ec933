/** Sound entries of the small county's register, and a way to ask for them. */
import {
  type CountyRegister,
  type CountyShare,
  type DistributionKey,
  type DistributionRecord,
  type Grant,
  type Group,
  type Milestone,
  noCountyParts,
  type Pot,
  plainGrant,
  type RegisterChange,
  type RegisterEntries,
  type RegisterKind,
} from '@samplan/shared/plan'
import { agreement, countyId, organisations, region, ronneby } from '../http/county.ts'

export const lineId = agreement.grantLines[0]?.id as Grant['grantLineId']

export const grant: Grant = {
  ...plainGrant,
  id: 'grant-of-region' as Grant['id'],
  organisationId: region.id,
  grantLineId: lineId,
  amountOre: 60_000_000,
  example: false,
}

export const pot: Pot = {
  id: 'pot-of-county' as Pot['id'],
  name: 'Gemensam pott',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds: [lineId],
  grantYear: 2016,
  useYear: 2016,
  amountOre: 50_000_000,
  contributions: [
    { organisationId: region.id, amountOre: 30_000_000 },
    { organisationId: ronneby.id, amountOre: 20_000_000 },
  ],
  conditional: false,
  example: false,
}

export const key: DistributionKey = {
  id: 'key-by-population' as DistributionKey['id'],
  name: 'Efter folkmängd',
  rule: { kind: 'population' },
  baseDate: '2015-11-01' as never,
  source: 'Styrgruppen 2016-02-03, § 4',
  rounding: 'kronor',
}

export const equalKey: DistributionKey = {
  ...key,
  id: 'key-equal-parts' as DistributionKey['id'],
  rule: { kind: 'equal' },
  baseDate: null,
}

/** A sum that two organisations share. */
export function equalSplit(amountOre: number): DistributionRecord {
  const shares = [region, ronneby].map(({ id }) => {
    return { organisationId: id, weight: 1, remainder: 0, extraOre: 0, amountOre: amountOre * 100 }
  })
  const current = { totalOre: amountOre * 200, totalWeight: 2, shares, key: equalKey, example: false }
  const of = { kind: 'grant-line', grantLineId: lineId } as const
  return { id: 'distribution-of-line' as DistributionRecord['id'], of, current, earlier: [] }
}

export const share: CountyShare = {
  id: 'share-of-county' as CountyShare['id'],
  grantLineIds: [lineId],
  amountOre: 1_600_000_000,
  approximate: true,
  source: 'Länets webbplats',
}

export const group: Group = {
  id: 'group-of-work' as Group['id'],
  name: 'Arbetsgruppen',
  kind: 'working',
  members: [{ organisationId: ronneby.id, part: 'member', seat: '' }],
}

export const milestone: Milestone = {
  id: 'milestone-board' as Milestone['id'],
  date: '2016-10-12' as never,
  title: 'Styrgruppen träffas',
  kind: 'meeting',
  decision: null,
}

export const county: CountyRegister = {
  ...noCountyParts,
  countyId,
  countyName: 'Blekinge',
  number: 4,
  organisations,
  agreements: [agreement],
  grants: [],
}

export function put<Kind extends RegisterKind>(kind: Kind, entry: RegisterEntries[Kind]): RegisterChange {
  return { type: 'put', kind, entry } as RegisterChange
}

export function remove(kind: RegisterKind, id: string): RegisterChange {
  return { type: 'remove', kind, id }
}
