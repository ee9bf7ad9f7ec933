/** Counties of any size for the tests of the money: organisations with codes and counted inhabitants. */
import {
  type DistributionKey,
  type Grant,
  type GrantLineId,
  type IsoDate,
  type Organisation,
  type OrganisationId,
  plainGrant,
  plainOrganisation,
} from '@samplan/shared/plan'
import { id } from '../plan/fixtures.ts'

export const date = (text: string) => text as IsoDate
export const baseDate = date('2015-12-31')

/** One with so many inhabitants on the base date, an example figure where `example` says so. */
export function counted(name: string, code: string, count: number, example = true): Organisation {
  return {
    ...plainOrganisation,
    id: id<OrganisationId>(name),
    name,
    shortName: name,
    kind: code.length === 2 ? 'region' : 'municipality',
    mark: 'XX',
    hue: 0,
    code,
    decides: true,
    populations: [{ date: baseDate, count, source: 'test', example }],
  }
}

/** `count` municipalities with made-up but uneven numbers of inhabitants. */
export function municipalities(count: number): readonly Organisation[] {
  return Array.from({ length: count }, (_, index) =>
    counted(`kommun${index}`, String(1401 + index), 9_000 + ((index * 7_919) % 50_021)),
  )
}

export function key(rule: DistributionKey['rule'], more: Partial<DistributionKey> = {}): DistributionKey {
  return { id: id('key'), name: 'Nyckel', rule, baseDate, source: 'Styrgruppen', rounding: 'kronor', ...more }
}

export function grantOf(organisationId: OrganisationId, grantLineId: GrantLineId, kronor: number): Grant {
  const grantId = id<Grant['id']>(`g${organisationId.replace(/-+$/, '')}`)
  return { ...plainGrant, id: grantId, organisationId, grantLineId, amountOre: kronor * 100, example: true }
}
