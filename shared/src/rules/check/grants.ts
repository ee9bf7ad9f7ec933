/** V10: nobody plans for more than they were granted. */
import type { CostLine, GrantLineId, Ore, OrganisationId } from '../../plan/index.ts'
import { grantLineOf } from '../costLines.ts'
import type { FindingPlace } from '../findings.ts'
import { sumGrants } from '../grantsLeft.ts'
import { at, type CheckSubject, faultOf, type Rule } from './rule.ts'

/**
 * Per grant and organisation at most what was granted is planned (the grant is given for one purpose and cannot be
 * stretched), in all plans of a family together: the grant is one, however many plans it is used in. What was put into a
 * pot counts there (V12) and is not left here. A plan is told of it where it plans some of that money itself. Money that
 * has been paid out and is not planned for would have to be paid back: a warning, with how much.
 */
export const plannedWithinGrants: Rule = {
  number: 'V10',
  find: (subject) => {
    const { plan, register } = subject
    return sumGrants(plan, register).byGrant.flatMap(
      ({ grantLineId, organisationId, grantedOre, setAsideOre, plannedOre: ownOre }) => {
        const names = { grantLineId, line: lineName(grantLineId, subject), organisationId }
        const key = `${grantLineId}/${organisationId}`
        const elsewhereOre = plannedElsewhere(subject, grantLineId, organisationId)
        const plannedOre = ownOre + elsewhereOre
        if (ownOre > 0 && plannedOre + setAsideOre > grantedOre) {
          const place = firstLine(subject, grantLineId, organisationId)
          const sums = { grantedOre, setAsideOre, plannedOre, elsewhereOre }
          const detail = { code: 'over-granted', ...names, ...sums } as const
          return [faultOf('blocking', detail, place, key)]
        }
        const unplannedOre = paidOre(subject, grantLineId, organisationId) - setAsideOre - plannedOre
        if (unplannedOre <= 0) return []
        return [faultOf('warning', { code: 'paid-not-planned', ...names, unplannedOre }, null, key)]
      },
    )
  },
}

/** In the other plans of the family. */
function plannedElsewhere(
  { familyShares = [], facts }: CheckSubject,
  grantLineId: GrantLineId,
  organisationId: OrganisationId,
): Ore {
  return familyShares
    .filter(({ planId }) => planId !== facts.id)
    .flatMap(({ costs }) => costs)
    .filter((cost) => cost.payerId === organisationId && grantLineOf(cost) === grantLineId)
    .reduce((sum, { ore }) => sum + ore, 0)
}

function paidOre({ register }: CheckSubject, grantLineId: GrantLineId, organisationId: OrganisationId): number {
  return register.grants
    .filter((grant) => grant.grantLineId === grantLineId && grant.organisationId === organisationId)
    .reduce((sum, grant) => sum + (grant.paidOre ?? 0), 0)
}

function firstLine(
  { activities }: CheckSubject,
  grantLineId: GrantLineId,
  organisationId: OrganisationId,
): FindingPlace | null {
  const isIt = (line: CostLine) => line.payerId === organisationId && grantLineOf(line) === grantLineId
  for (const { costLines } of activities) {
    const line = costLines.find(isIt)
    if (line) return at('costLines', line.id, 'amountOre')
  }
  return null
}

function lineName(grantLineId: GrantLineId, { register }: CheckSubject): string {
  return register.agreement.grantLines.find(({ id }) => id === grantLineId)?.name ?? grantLineId
}
