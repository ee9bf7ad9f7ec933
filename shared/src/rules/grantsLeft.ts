/** What is planned against what was granted, for each organisation and grant line. */
import type { CostLine, GrantLineId, Ore, OrganisationId, Plan, Register } from '../plan/index.ts'
import { costLinesOf, countedOre, grantLineOf } from './costLines.ts'
import { setAside } from './money/setAside.ts'

export interface GrantUse {
  readonly grantLineId: GrantLineId
  readonly organisationId: OrganisationId
  readonly grantedOre: Ore
  /** The part of it that was put into pots, where it counts. */
  readonly setAsideOre: Ore
  readonly plannedOre: Ore
  /** Negative where more is planned than was granted and is not in pots. */
  readonly leftOre: Ore
  /** True where the granted sum rests on an example figure. */
  readonly example: boolean
}

export interface GrantsLeft {
  readonly grantedOre: Ore
  readonly setAsideOre: Ore
  /** All cost lines paid from a grant line, those without a payer too. */
  readonly plannedOre: Ore
  readonly leftOre: Ore
  /** By grant line and organisation, in the order of the register; what nobody was granted but is planned comes last. */
  readonly byGrant: readonly GrantUse[]
}

/**
 * Grants less what is in pots and less the state's money in the plan. Money planned from a line without a grant makes
 * what is left smaller.
 */
export function sumGrants(plan: Plan, register: Register): GrantsLeft {
  const lines = costLinesOf(plan).map(({ source, payerId, amountOre }) => ({
    source,
    payerId,
    ore: countedOre({ amountOre }),
  }))
  return grantsLeftOf(lines, register)
}

/** The same from nothing but who pays how much from where. */
export function grantsLeftOf(
  costs: readonly (Pick<CostLine, 'source' | 'payerId'> & { readonly ore: Ore })[],
  register: Register,
): GrantsLeft {
  const uses = new Map<string, GrantUse>()
  const note = (grantLineId: GrantLineId, organisationId: OrganisationId, part: Partial<GrantUse>) => {
    const key = `${grantLineId}/${organisationId}`
    const use = uses.get(key) ?? { ...nothing, grantLineId, organisationId }
    const grantedOre = use.grantedOre + (part.grantedOre ?? 0)
    const plannedOre = use.plannedOre + (part.plannedOre ?? 0)
    const setAsideOre = use.setAsideOre + (part.setAsideOre ?? 0)
    const example = use.example || part.example === true
    const leftOre = grantedOre - setAsideOre - plannedOre
    uses.set(key, { ...use, grantedOre, setAsideOre, plannedOre, leftOre, example })
  }
  const lines = linesFor(register, costs)
  const grants = register.grants.filter(({ grantLineId }) => lines.has(grantLineId))
  for (const { grantLineId, organisationId, amountOre, example } of grants) {
    note(grantLineId, organisationId, { grantedOre: amountOre, example })
  }
  // What an organisation put in comes from all its grants behind the pot, those of other agreements too.
  const put = setAside(register).filter(({ grantLineId }) => lines.has(grantLineId))
  for (const { grantLineId, organisationId, ore } of put) note(grantLineId, organisationId, { setAsideOre: ore })
  let plannedOre = 0
  for (const cost of costs) {
    const grantLineId = grantLineOf(cost)
    if (grantLineId === null) continue
    plannedOre += cost.ore
    if (cost.payerId !== null) note(grantLineId, cost.payerId, { plannedOre: cost.ore })
  }
  const grantedOre = grants.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const setAsideOre = put.reduce((sum, { ore }) => sum + ore, 0)
  const leftOre = grantedOre - setAsideOre - plannedOre
  return { grantedOre, setAsideOre, plannedOre, leftOre, byGrant: [...uses.values()] }
}

/** Those of the plan's own agreement, and any that it is paid from all the same; a county has others beside them. */
function linesFor(
  { agreement }: Register,
  costs: readonly Pick<CostLine, 'source'>[],
): ReadonlySet<GrantLineId | null> {
  return new Set<GrantLineId | null>([...agreement.grantLines.map(({ id }) => id), ...costs.map(grantLineOf)])
}

const nothing = { grantedOre: 0, setAsideOre: 0, plannedOre: 0, leftOre: 0, example: false }
