/** V10: nobody plans for more than they were granted. */
import type { CostLine, GrantLineId, OrganisationId } from '../../plan/index.ts'
import { grantLineOf } from '../costLines.ts'
import type { FindingPlace } from '../findings.ts'
import { sumGrants } from '../grantsLeft.ts'
import { at, type CheckSubject, faultOf, type Rule } from './rule.ts'

/**
 * Per grant and organisation the plan holds at most what was granted (the grant is given for one purpose and cannot be
 * stretched). Money that has been paid out and is not planned for would have to be paid back: a warning, with how much.
 */
export const plannedWithinGrants: Rule = {
  number: 'V10',
  find: (subject) => {
    const { plan, register } = subject
    return sumGrants(plan, register).byGrant.flatMap(({ grantLineId, organisationId, grantedOre, plannedOre }) => {
      const line = lineName(grantLineId, subject)
      const names = { grantLineId, line, organisationId }
      const key = `${grantLineId}/${organisationId}`
      if (plannedOre > grantedOre) {
        const place = firstLine(subject, grantLineId, organisationId)
        return [faultOf('blocking', { code: 'over-granted', ...names, grantedOre, plannedOre }, place, key)]
      }
      const unplannedOre = paidOre(subject, grantLineId, organisationId) - plannedOre
      if (unplannedOre <= 0) return []
      return [faultOf('warning', { code: 'paid-not-planned', ...names, unplannedOre }, null, key)]
    })
  },
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
