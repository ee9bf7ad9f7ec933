/** Sums of a demo county that are split by a key, as its register keeps them: the grants, and how they came about. */
import type {
  Distribution,
  DistributionId,
  DistributionKey,
  DistributionRecord,
  Grant,
  GrantId,
  GrantLineId,
  Organisation,
} from '@samplan/shared/plan'
import { plainGrant } from '@samplan/shared/plan'
import { distribute } from '@samplan/shared/rules'

interface SharedOut {
  readonly grants: readonly Grant[]
  readonly distribution: DistributionRecord
}

/** Whatever rests on an example figure is one. `kronor` is null where the key says what the sum is. */
export function sharedOut(
  key: DistributionKey,
  grantLineId: GrantLineId,
  recipients: readonly Organisation[],
  kronor: number | null = null,
): SharedOut {
  const current = split({ key, totalOre: kronor === null ? null : kronor * 100, recipients, grants: [] })
  const grants = current.shares.map(({ organisationId, amountOre }) =>
    exampleGrant(organisationId, grantLineId, amountOre / 100),
  )
  const id = `${grantLineId}-sum` as DistributionId
  return { grants, distribution: { id, of: { kind: 'grant-line', grantLineId }, current, earlier: [] } }
}

/** What the key makes of it; a demo that cannot be split is a mistake in the demo. */
export function split(question: Parameters<typeof distribute>[0]): Distribution {
  const distributed = distribute(question)
  if (!distributed.ok) throw new Error(`The demo's key ${question.key.id} splits nothing: ${distributed.code}`)
  return distributed.distribution
}

/** A grant that no source gives. */
export function exampleGrant(organisationId: Organisation['id'], grantLineId: GrantLineId, kronor: number): Grant {
  // Of the line what comes after the county, which the organisation's id has already: its year, where it has one.
  const id = `${organisationId}-g${grantLineId.replace(/^demo-[a-z]+/, '').replace('-line', '')}` as GrantId
  return { ...plainGrant, id, organisationId, grantLineId, amountOre: kronor * 100, example: true }
}
