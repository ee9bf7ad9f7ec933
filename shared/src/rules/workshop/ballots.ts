/** Casting a ballot, and standing for a guest's. Whoever votes again replaces their own, while the vote is open. */
import type { Actor, Ballot, ConfirmingDeed, IsoInstant, SpeakingDeed, Standing, Workshop } from '../../plan/index.ts'
import type { WorkshopRefusal } from './workshopRefusal.ts'

interface Voter {
  readonly actor: Actor
  readonly at: IsoInstant
}

type Step = Pick<Workshop, 'ballots'> | WorkshopRefusal

/** A guest who votes anew waits to be confirmed anew: what was confirmed is what was seen. */
export function castBallot(
  workshop: Workshop,
  { voteId, option }: Extract<SpeakingDeed, { type: 'cast' }>,
  { actor, at }: Voter,
): Step {
  const vote = workshop.votes.find(({ id }) => id === voteId)
  if (!vote) return 'not-found'
  if (vote.closedAt !== null) return 'vote-closed'
  if (option >= vote.options.length) return 'bad-request'
  const { personId, organisationId } = actor
  const standing = standingOf(actor)
  const ballot = { voteId, personId, organisationId, standing, option, at, confirmedBy: null, confirmedAt: null }
  return { ballots: [...workshop.ballots.filter((one) => !isOf(one, ballot)), ballot] }
}

/** By an editor of the very organisation that the guest speaks for; of another's, or a guest themselves, by nobody. */
export function confirmBallot(workshop: Workshop, deed: ConfirmingDeed, { actor, at }: Voter): Step {
  const vote = workshop.votes.find(({ id }) => id === deed.voteId)
  const ballot = workshop.ballots.find((one) => isOf(one, deed))
  if (!vote || !ballot) return 'not-found'
  if (vote.by !== 'organisation') return 'bad-request'
  if (ballot.standing !== 'guest' || ballot.organisationId !== actor.organisationId) return 'not-allowed'
  if (vote.closedAt !== null) return 'vote-closed'
  if (ballot.option !== deed.option) return 'changed-meanwhile'
  const confirmed = { ...ballot, confirmedBy: actor.personId, confirmedAt: at }
  return { ballots: workshop.ballots.map((one) => (one === ballot ? confirmed : one)) }
}

function standingOf({ role, guest }: Actor): Standing {
  if (guest) return 'guest'
  return role === 'commenter' ? 'member' : 'editor'
}

function isOf(ballot: Ballot, { voteId, personId }: Pick<Ballot, 'voteId' | 'personId'>): boolean {
  return ballot.voteId === voteId && ballot.personId === personId
}
