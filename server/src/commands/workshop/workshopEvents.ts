/** What of a deed goes into the plan's event log: who was let in by whom, what was voted, and what the meeting came to. */
import type { ConfirmingDeed, Workshop, WorkshopDeed } from '@samplan/shared/plan'
import { tallyVote } from '@samplan/shared/rules'
import type { PlanLogEvent } from '../../storage/storage.ts'

type Told = Pick<PlanLogEvent, 'kind' | 'data'>

export function eventsOfDeed(
  deed: WorkshopDeed,
  before: Workshop,
  after: Workshop,
  organisations: Parameters<typeof tallyVote>[2],
): readonly Told[] {
  const workshopId = after.id
  switch (deed.type) {
    case 'admit':
    case 'refuse': {
      const states = new Map(before.guests.map(({ personId, state }) => [personId, state]))
      const decided = after.guests.filter(({ personId, state }) => states.get(personId) !== state)
      const kind = deed.type === 'admit' ? 'guest-admitted' : 'guest-refused'
      return decided.map(({ personId, organisationId }) => ({
        kind,
        data: { workshopId, participantId: personId, organisationId },
      }))
    }
    case 'open-vote': {
      const vote = after.votes.at(-1)
      if (!vote) return []
      return [{ kind: 'vote-opened', data: { workshopId, voteId: vote.id, question: vote.question, by: vote.by } }]
    }
    case 'close-vote':
      return votesClosed(before, after, organisations)
    case 'confirm':
      return [
        {
          kind: 'ballot-confirmed',
          data: { workshopId, voteId: deed.voteId, participantId: deed.personId, ...forWhom(deed, after) },
        },
      ]
    case 'close':
      return [...votesClosed(before, after, organisations), workshopClosed(after)]
    default:
      return []
  }
}

/** Without notes it ended by its time. */
export function workshopClosed({ id, title, guests, notes }: Workshop): Told {
  const admitted = guests.filter(({ state }) => state === 'ended').length
  const data = { workshopId: id, title, guests: admitted, summary: notes?.summary ?? null }
  return { kind: 'workshop-closed', data: notes ? data : { ...data, byTime: 1 } }
}

export function votesClosed(
  before: Workshop,
  after: Workshop,
  organisations: Parameters<typeof tallyVote>[2],
): readonly Told[] {
  const open = new Set(before.votes.filter(({ closedAt }) => closedAt === null).map(({ id }) => id))
  return after.votes
    .filter(({ id, closedAt }) => closedAt !== null && open.has(id))
    .map((vote) => {
      const { counts } = tallyVote(vote, after.ballots, organisations)
      const result = vote.options.map((option, index) => `${option}: ${counts[index]}`).join('; ')
      return { kind: 'vote-closed', data: { workshopId: after.id, voteId: vote.id, question: vote.question, result } }
    })
}

function forWhom({ voteId, personId }: ConfirmingDeed, { ballots }: Workshop) {
  const ballot = ballots.find((one) => one.voteId === voteId && one.personId === personId)
  return ballot ? { organisationId: ballot.organisationId } : {}
}
