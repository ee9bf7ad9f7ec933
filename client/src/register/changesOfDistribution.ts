/** What has to change in the register for a result to hold, in the order in which each change can stand. */
import {
  type CountyRegister,
  type Distribution,
  type DistributionOf,
  type DistributionRecord,
  type Grant,
  plainGrant,
  type RegisterChange,
} from '@samplan/shared/plan'

interface Wanted {
  readonly of: DistributionOf
  readonly distribution: Distribution
  /** The record of the same line or pot; its result becomes an earlier one. */
  readonly held: DistributionRecord | null
  readonly reason: string
  readonly county: CountyRegister
  readonly newId: () => string
}

/** The record first, which refuses where a reason is missing; then the pot with its contributions, or each grant. */
export function changesOfDistribution(wanted: Wanted): readonly RegisterChange[] {
  const { of } = wanted
  const record: RegisterChange = { type: 'put', kind: 'distribution', entry: recordOf(wanted) }
  return of.kind === 'pot'
    ? [record, ...potChanges(wanted, of.potId)]
    : [record, ...grantChanges(wanted, of.grantLineId)]
}

/** Who replaced what and when is the server's to say; only the reason is sent. */
function recordOf({ of, distribution, held, reason, newId }: Wanted): DistributionRecord {
  if (!held) return { id: newId() as DistributionRecord['id'], of, current: distribution, earlier: [] }
  const replaced = { distribution: held.current, replacedOn: '' as never, replacedBy: null, reason }
  return { ...held, current: distribution, earlier: [replaced, ...held.earlier] }
}

function potChanges({ distribution, county }: Wanted, potId: string): readonly RegisterChange[] {
  const pot = county.pots.find(({ id }) => id === potId)
  if (!pot) return []
  const contributions = distribution.shares.map(({ organisationId, amountOre }) => ({ organisationId, amountOre }))
  const example = pot.example || distribution.example
  return [{ type: 'put', kind: 'pot', entry: { ...pot, amountOre: distribution.totalOre, contributions, example } }]
}

/** Grants that the line's organisations have already take the new amounts; the others are new. */
function grantChanges({ distribution, county, newId }: Wanted, grantLineId: string): readonly RegisterChange[] {
  return distribution.shares.map(({ organisationId, amountOre }): RegisterChange => {
    const held = county.grants.find((one) => one.organisationId === organisationId && one.grantLineId === grantLineId)
    const fresh = { ...plainGrant, id: newId(), organisationId, grantLineId } as unknown as Grant
    return { type: 'put', kind: 'grant', entry: { ...(held ?? fresh), amountOre, example: distribution.example } }
  })
}
