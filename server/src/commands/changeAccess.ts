/**
 * Who takes part in a plan, and as what. A plan always keeps a convenor: nobody else could ever let anyone in again.
 * Open sockets follow at once, and the very next update is judged by the new role.
 */
import type { OrganisationId, PersonId, PlanId, Role } from '@samplan/shared/plan'
import type { Participant } from '@samplan/shared/wire'
import type { PlanLogEvent } from '../storage/storage.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

export interface AccessChange {
  readonly role?: Role | undefined
  readonly organisationId?: OrganisationId | undefined
}

interface Whose extends Who {
  /** Whose participation it is about. */
  readonly participantId: PersonId
}

export type AccessRefusal = TurnRefusal | 'last-convenor' | 'bad-request'

/** Changes somebody's role or organisation. `bad-request`: the organisation is not in the county's register. */
export async function changeAccess(
  deps: CommandDeps,
  whose: Whose,
  change: AccessChange,
): Promise<Outcome<Participant, AccessRefusal>> {
  const outcome = await inTurn(deps, { ...whose, deed: 'manage-participants' }, async (turn) => {
    const before = await deps.storage.plans.participant(whose.planId, whose.participantId)
    if (!before) return refused('not-found')
    const role = change.role ?? before.role
    // A guest is in the plan for a workshop, by somebody's word; nobody lets others in that way.
    if (role === 'convenor' && before.guest) return refused('bad-request', 'a guest does not convene')
    const organisationId = change.organisationId ?? before.organisationId
    if (role !== 'convenor' && (await isLastConvenor(deps, whose))) return refused('last-convenor')
    if (!(await isParty(deps, whose.planId, organisationId))) return refused('bad-request', 'unknown organisation')
    const { personId, addedAt } = before
    await deps.storage.together(async ({ plans, events }) => {
      await plans.putParticipant(whose.planId, { personId, role, organisationId, addedAt })
      await events.add(accessEvent('participant-changed', turn, whose, { role, organisationId }))
    })
    return done({ ...before, role, organisationId })
  })
  if (outcome.ok) await tellOfAccess(deps, whose.planId, whose.participantId)
  return outcome
}

/** Ends somebody's participation; their open sockets are closed. */
export async function removeParticipant(deps: CommandDeps, whose: Whose): Promise<Outcome<null, AccessRefusal>> {
  const outcome = await inTurn(deps, { ...whose, deed: 'manage-participants' }, async (turn) => {
    const before = await deps.storage.plans.participant(whose.planId, whose.participantId)
    if (!before) return refused('not-found')
    if (await isLastConvenor(deps, whose)) return refused('last-convenor')
    await deps.storage.together(async ({ plans, events }) => {
      await plans.removeParticipant(whose.planId, whose.participantId, turn.at)
      await events.add(accessEvent('participant-removed', turn, whose, before))
    })
    return done(null)
  })
  if (outcome.ok) await tellOfAccess(deps, whose.planId, whose.participantId)
  return outcome
}

/** Tells the person's own sockets of their new rights, and everyone that the list has changed. */
export async function tellOfAccess({ rooms }: CommandDeps, planId: PlanId, personId: PersonId): Promise<void> {
  await rooms.accessChanged(planId, personId)
  await rooms.tell(planId, { type: 'participants' })
}

/** Whether the organisation stands in the register of the plan's county. */
export async function isParty(
  { storage }: CommandDeps,
  planId: PlanId,
  organisationId: OrganisationId,
): Promise<boolean> {
  const { organisations } = await storage.registers.forPlan(planId)
  return organisations.some(({ id }) => id === organisationId)
}

async function isLastConvenor({ storage }: CommandDeps, { planId, participantId }: Whose): Promise<boolean> {
  const convenors = (await storage.plans.participants(planId)).filter(({ role }) => role === 'convenor')
  return convenors.length === 1 && convenors[0]?.personId === participantId
}

function accessEvent(
  kind: 'participant-changed' | 'participant-removed',
  { actor, at }: Turn,
  { planId, personId, participantId }: Whose,
  { role, organisationId }: { readonly role: Role; readonly organisationId: OrganisationId },
): PlanLogEvent {
  const data = { participantId, role, organisationId }
  return { planId, personId, organisationId: actor.organisationId, kind, data, at }
}
