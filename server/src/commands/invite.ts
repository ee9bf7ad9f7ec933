/**
 * Letting people in. By link: whoever opens it first takes part, once. By address: the person takes part at once.
 *
 * An address that nobody has yet gets a person and a sign-in link to hand over. One that somebody has gets the plan's
 * plain address instead: a sign-in link for an existing person would let any convenor become anybody.
 */
import { type InvitationId, type PersonId, type PlanId, toInstant } from '@samplan/shared/plan'
import type { Invitation, NewInvitation } from '@samplan/shared/wire'
import { hashToken } from '../storage/hashToken.ts'
import type { PlanLogEvent } from '../storage/storage.ts'
import { isParty, tellOfAccess } from './changeAccess.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

const dayMs = 86_400_000
/** Long enough for a summer holiday to be half over, short enough that a forgotten mail is not a door for ever. */
const invitationValidMs = 14 * dayMs
/** Handed over by the convenor, so it must last until the person reads it. */
const firstLinkValidMs = 7 * dayMs
/** More open invitations than a county has people to invite. */
const maxOpenInvitations = 500

/** The invitation and the path of its link, which is shown once: storage has only the token's hash. */
export interface Made {
  readonly invitation: Invitation
  readonly path: string
}

export type InviteRefusal = TurnRefusal | 'bad-request' | 'already-participant' | 'too-many'

/** Invites by link, or by address where `email` is given; the convenor's deed. */
export async function invite(deps: CommandDeps, who: Who, wish: NewInvitation): Promise<Outcome<Made, InviteRefusal>> {
  let joined: PersonId | null = null
  const outcome = await inTurn(deps, { ...who, deed: 'manage-participants' }, async (turn) => {
    if (!(await isParty(deps, who.planId, wish.organisationId))) return refused('bad-request', 'unknown organisation')
    if (wish.email === undefined) return inviteByLink(deps, turn, who.planId, wish)
    const answer = await inviteByAddress(deps, turn, who.planId, { ...wish, email: wish.email })
    if (answer.ok) joined = answer.value.joined
    return answer
  })
  if (joined !== null) await tellOfAccess(deps, who.planId, joined)
  return outcome
}

async function inviteByLink(deps: CommandDeps, turn: Turn, planId: PlanId, wish: NewInvitation) {
  const { storage } = deps
  if ((await storage.plans.invitations(planId, turn.at)).length >= maxOpenInvitations) return refused('too-many')
  const token = deps.randomToken()
  const invitation = makeInvitation(deps, turn, wish, invitationValidMs)
  const data = { invitationId: invitation.id, role: wish.role }
  await storage.together(async ({ plans, events }) => {
    await plans.addInvitation(planId, { ...invitation, tokenHash: hashToken(token) })
    await events.add(invitationEvent('participant-invited', turn, planId, data))
  })
  return done<Made>({ invitation, path: `/join/${token}` })
}

async function inviteByAddress(deps: CommandDeps, turn: Turn, planId: PlanId, wish: NewInvitation & { email: string }) {
  const { storage } = deps
  const known = await storage.people.findByEmail(wish.email)
  if (known && (await storage.plans.participant(planId, known.id))) return refused('already-participant')
  if (!known && wish.name === undefined) return refused('bad-request', 'a new person needs a name')
  const personId = known?.id ?? (deps.newId() as PersonId)
  const { role, organisationId } = wish
  const data = { participantId: personId, role, organisationId }
  await storage.together(async ({ people, plans, events }) => {
    if (!known) await people.add({ id: personId, name: wish.name ?? '', email: wish.email }, turn.at)
    await plans.putParticipant(planId, { personId, role, organisationId, addedAt: turn.at })
    await events.add(invitationEvent('participant-added', turn, planId, data))
  })
  const path = known ? `/plans/${planId}` : `/sign-in/${await deps.makeSignInToken(personId, firstLinkValidMs)}`
  return done<Made & { joined: PersonId }>({
    invitation: makeInvitation(deps, turn, wish, firstLinkValidMs),
    path,
    joined: personId,
  })
}

function makeInvitation(deps: CommandDeps, { at }: Turn, wish: NewInvitation, validMs: number): Invitation {
  return {
    id: deps.newId() as InvitationId,
    organisationId: wish.organisationId,
    role: wish.role,
    email: wish.email ?? null,
    createdAt: at,
    expiresAt: toInstant(new Date(Date.parse(at) + validMs)),
  }
}

/** Takes an open invitation back; its link stops working. */
export async function withdrawInvitation(
  deps: CommandDeps,
  who: Who,
  invitationId: InvitationId,
): Promise<Outcome<null, TurnRefusal>> {
  return inTurn(deps, { ...who, deed: 'manage-participants' }, async (turn) => {
    const open = await deps.storage.plans.invitations(who.planId, turn.at)
    if (!open.some(({ id }) => id === invitationId)) return refused('not-found')
    await deps.storage.together(async ({ plans, events }) => {
      await plans.removeInvitation(who.planId, invitationId)
      await events.add(invitationEvent('invitation-withdrawn', turn, who.planId, { invitationId }))
    })
    return done(null)
  })
}

function invitationEvent(
  kind: 'participant-invited' | 'participant-added' | 'invitation-withdrawn',
  { actor, at }: Turn,
  planId: PlanId,
  data: PlanLogEvent['data'],
): PlanLogEvent {
  const { personId, organisationId } = actor
  return { planId, personId, organisationId, kind, data, at }
}
