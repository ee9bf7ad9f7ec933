/**
 * Who may do what in which state of the plan: one table. The server asks it for every update and every request, the
 * client only to show or hide. Rights are asked at the moment of the act, never remembered from connecting.
 */
import type { Actor, PlanStatus, Role } from '../plan/index.ts'

export const deeds = [
  'read',
  'edit',
  'see-bin',
  'comment',
  'answer-comment',
  'commit',
  'freeze',
  'open-draft',
  'manage-participants',
  'rename-plan',
  'change-register',
  'create-child',
  'link-plan',
  'make-next-plan',
  'read-events',
  'hold-consultation',
  'hand-in',
  'publish',
  'record-decision',
  'run-workshop',
  'speak-in-workshop',
  'confirm-ballot',
] as const
export type Deed = (typeof deeds)[number]

type Rule = { readonly roles: readonly Role[]; readonly statuses: readonly PlanStatus[] }

const everyone: readonly Role[] = ['convenor', 'editor', 'commenter', 'reader']
const writers: readonly Role[] = ['convenor', 'editor']
const always: readonly PlanStatus[] = ['draft', 'frozen']

const rules: Readonly<Record<Deed, Rule>> = {
  read: { roles: everyone, statuses: always },
  edit: { roles: writers, statuses: ['draft'] },
  'see-bin': { roles: writers, statuses: always },
  // A user organisation may comment on the frozen plan too: that is what the organisations then decide on.
  comment: { roles: ['convenor', 'editor', 'commenter'], statuses: always },
  'answer-comment': { roles: writers, statuses: always },
  // For one's own organisation alone, which the command sees to. An answer points at the amount and the words it was given
  // for, so it may be given on a draft, to find out what holds, and on what is frozen, before the boards decide.
  commit: { roles: writers, statuses: always },
  freeze: { roles: ['convenor'], statuses: ['draft'] },
  'open-draft': { roles: ['convenor'], statuses: ['frozen'] },
  'manage-participants': { roles: ['convenor'], statuses: always },
  'rename-plan': { roles: ['convenor'], statuses: ['draft'] },
  // A joint plan is usually frozen when others begin to carry it out; a link changes no content of either.
  'create-child': { roles: ['convenor'], statuses: always },
  'link-plan': { roles: ['convenor'], statuses: always },
  // The version that it is made from stands whatever the plan is in.
  'make-next-plan': { roles: ['convenor'], statuses: always },
  // The county's own: a plan of it that is frozen holds nobody up.
  'change-register': { roles: ['convenor'], statuses: always },
  // It names who was let in and taken out: the business of those who answer for the plan.
  'read-events': { roles: writers, statuses: always },
  // Boards are asked about the frozen plan too, and letters about it come when they come.
  'hold-consultation': { roles: ['convenor'], statuses: always },
  // The version is frozen; the plan may be in its next draft by then.
  'hand-in': { roles: ['convenor'], statuses: always },
  publish: { roles: ['convenor'], statuses: always },
  // Of one's own organisation, and the convenor's of any, which the command sees to. The version is frozen, too.
  'record-decision': { roles: writers, statuses: always },
  // People meet over a frozen plan too: it is what the boards then decide on.
  'run-workshop': { roles: ['convenor'], statuses: always },
  'speak-in-workshop': { roles: ['convenor', 'editor', 'commenter'], statuses: always },
  'confirm-ballot': { roles: writers, statuses: always },
}

export type Permission =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'not-allowed' | 'plan-frozen' | 'plan-not-frozen' }

/** What a guest of a workshop may do as far as their role goes; what answers for an organisation or the plan is not theirs. */
const guestDeeds: readonly Deed[] = ['read', 'edit', 'see-bin', 'comment', 'speak-in-workshop']

/** Whether this person may do this now. */
export function mayActor({ role, guest }: Pick<Actor, 'role' | 'guest'>, deed: Deed, status: PlanStatus): Permission {
  return guest && !guestDeeds.includes(deed) ? { ok: false, code: 'not-allowed' } : may(role, deed, status)
}

/** Whether somebody with this role may do this now. The role is named first when both role and state forbid it. */
export function may(role: Role, deed: Deed, status: PlanStatus): Permission {
  const rule = rules[deed]
  if (!rule.roles.includes(role)) return { ok: false, code: 'not-allowed' }
  if (rule.statuses.includes(status)) return { ok: true }
  return { ok: false, code: status === 'frozen' ? 'plan-frozen' : 'plan-not-frozen' }
}
