/**
 * Using an invitation link. It works once. Somebody who already takes part is told so and the link stays good, since
 * taking it would change a role that the convenor gave.
 */
import { type PersonId, type PlanId, toInstant } from '@samplan/shared/plan'
import { hashToken } from '../storage/hashToken.ts'
import { tellOfAccess } from './changeAccess.ts'
import type { CommandDeps } from './deps.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** Who opens the link: the person who is signed in, or a name from somebody who is not. */
export type Opener = { readonly personId: PersonId } | { readonly name: string }

export interface Joined {
  readonly planId: PlanId
  readonly personId: PersonId
}

/** Adds the opener to the plan and uses the link up. The caller signs a new person in. */
export async function acceptInvitation(
  deps: CommandDeps,
  token: string,
  opener: Opener,
): Promise<Outcome<Joined, 'link-used' | 'already-participant'>> {
  const tokenHash = hashToken(token)
  const found = await deps.storage.plans.findInvitation(tokenHash, toInstant(deps.now()))
  if (!found) return refused('link-used')
  const outcome = await deps.rooms.withPlan(found.planId, () => join(deps, found.planId, tokenHash, opener))
  if (outcome.ok) await tellOfAccess(deps, found.planId, outcome.value.personId)
  return outcome
}

async function join(deps: CommandDeps, planId: PlanId, tokenHash: string, opener: Opener) {
  const { storage } = deps
  const at = toInstant(deps.now())
  // Asked again in the plan's turn: of two who open the link at once, the second must not leave a person behind.
  const found = await storage.plans.findInvitation(tokenHash, at)
  if (!found) return refused('link-used')
  const personId = 'personId' in opener ? opener.personId : (deps.newId() as PersonId)
  if (await storage.plans.participant(planId, personId)) return refused('already-participant')
  const { id, role, organisationId } = found.invitation
  const data = { participantId: personId, role, organisationId, invitationId: id }
  await storage.together(async ({ people, plans, events }) => {
    if ('name' in opener) await people.add({ id: personId, name: opener.name, email: null }, at)
    const isAccepted = await plans.acceptInvitation(tokenHash, personId, at)
    if (!isAccepted) throw new Error(`Invitation ${id} of plan ${planId} was used outside the plan's turn`)
    await events.add({ planId, personId, organisationId, kind: 'participant-added', data, at })
  })
  return done<Joined>({ planId, personId })
}
