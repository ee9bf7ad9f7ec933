/**
 * What organisations have put from their grants into the county's pots. A pot is made of grants: the same krona is in
 * both, so it counts as the pot's and is no longer left of the grant. What an organisation put in is divided over the
 * pot's grant lines by its grants on them, so that the parts add up to it to the öre.
 */
import type { Grant, GrantLineId, Ore, OrganisationId, Pot, Register } from '../../plan/index.ts'

interface SetAside {
  readonly grantLineId: GrantLineId
  readonly organisationId: OrganisationId
  readonly ore: Ore
}

/** Of what it is not known from which grant it came nothing is told: the organisation has none on the pot's lines. */
export function setAside({ pots, grants }: Pick<Register, 'pots' | 'grants'>): readonly SetAside[] {
  return pots.flatMap((pot) =>
    pot.contributions.flatMap(({ organisationId, amountOre }) => {
      return divided(amountOre, grantsBehind(pot, organisationId, grants))
    }),
  )
}

/** What of one grant line, or of one organisation's grants on it, is in pots. */
export function setAsideOf(
  all: readonly SetAside[],
  grantLineId: GrantLineId,
  organisationId: OrganisationId | null = null,
): Ore {
  return all
    .filter((one) => one.grantLineId === grantLineId)
    .filter((one) => organisationId === null || one.organisationId === organisationId)
    .reduce((sum, { ore }) => sum + ore, 0)
}

function grantsBehind({ grantLineIds }: Pot, organisationId: OrganisationId, grants: readonly Grant[]) {
  return grants.filter((grant) => grant.organisationId === organisationId && grantLineIds.includes(grant.grantLineId))
}

/** Each part is what comes between two rounded-down sums, so that nothing is lost and nothing invented. */
function divided(ore: Ore, grants: readonly Grant[]): readonly SetAside[] {
  const whole = grants.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n)
  if (whole === 0n) return []
  let before = 0n
  return grants.map(({ grantLineId, organisationId, amountOre }) => {
    const until = before + BigInt(amountOre)
    const part = (BigInt(ore) * until) / whole - (BigInt(ore) * before) / whole
    before = until
    return { grantLineId, organisationId, ore: Number(part) }
  })
}
