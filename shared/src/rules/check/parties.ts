/** V01 and V02: who makes the plan, and by when. */
import type { Organisation } from '../../plan/index.ts'
import { fault, type Rule } from './rule.ts'

/** The grant is given for one plan that the county's municipalities and region make together (agreement of 2016). */
export const planIsJoint: Rule = {
  number: 'V01',
  // A plan that carries out the joint one is one organisation's, or a few organisations', and need not be all's.
  isAsked: ({ facts }) => facts.kind === 'joint',
  find: ({ register, participants }) => {
    const isParty = ({ id, takesPart }: Organisation) => takesPart && (participants?.includes(id) ?? true)
    const hasRegion = register.organisations.some((one) => one.kind === 'region' && isParty(one))
    const absent = register.organisations.filter(
      (one) => one.kind === 'municipality' && !isParty(one) && !one.notTakingPartReason?.trim(),
    )
    return [
      ...(hasRegion ? [] : [fault('blocking', { code: 'no-region' }, null)]),
      ...absent.map(({ id }) => fault('blocking', { code: 'municipality-not-party', organisationId: id }, null, id)),
    ]
  },
}

/** Later is possible, but the grant may have to be paid back (agreement of 2016: 31 October, the whole day). */
export const frozenInTime: Rule = {
  number: 'V02',
  find: ({ register, today }) => {
    const due = register.agreement.reportDue
    return today > due ? [fault('warning', { code: 'past-due', due }, null)] : []
  },
}
