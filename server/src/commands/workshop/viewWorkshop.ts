/** A workshop as one of its people is shown it: names put to ids, votes counted, the door for the convenor alone. */
import {
  type Ballot,
  type Guest,
  type IsoInstant,
  type Organisation,
  type OrganisationId,
  type PersonId,
  toInstant,
  type Vote,
  type Workshop,
} from '@samplan/shared/plan'
import { isConfirmed, tallyVote } from '@samplan/shared/rules'
import type { AskingGuest, OwnBallot, Participant, Voice, VoteView, WorkshopView } from '@samplan/shared/wire'
import type { KeptWorkshop } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'

/** What a view is made from; read once for everybody who is told. */
export interface WorkshopFacts extends KeptWorkshop {
  readonly names: ReadonlyMap<PersonId, string>
  readonly organisations: readonly Organisation[]
  readonly participants: ReadonlyMap<PersonId, Participant>
  readonly now: IsoInstant
}

export async function readFacts({ storage, now }: CommandDeps, kept: KeptWorkshop): Promise<WorkshopFacts> {
  const { workshop } = kept
  const { planId, guests } = workshop
  const { organisations } = await storage.registers.forPlan(planId)
  const participants = new Map((await storage.plans.participants(planId)).map((one) => [one.personId, one]))
  const ids = [
    workshop.openedBy,
    ...workshop.parked.map(({ personId }) => personId),
    ...workshop.ballots.map(({ personId }) => personId),
    ...guests.flatMap(({ personId, decidedBy }) => (decidedBy ? [personId, decidedBy] : [personId])),
  ]
  const names = await storage.people.names([...new Set(ids)])
  return { ...kept, names, organisations, participants, now: toInstant(now()) }
}

/** What somebody sees: whoever leads the workshop also sees the door. */
export function viewWorkshop(facts: WorkshopFacts, { leads }: { readonly leads: boolean }): WorkshopView {
  const { workshop, code, now } = facts
  const { guests, ballots, openedBy, openedFor, parked, votes, ...plain } = workshop
  return {
    ...plain,
    now,
    openedBy: voiceOf(facts, openedBy, openedFor),
    parked: parked.map(({ personId, organisationId, ...item }) => ({
      ...item,
      by: voiceOf(facts, personId, organisationId),
    })),
    votes: votes.map((vote) => viewVote(facts, vote)),
    guests: guests
      .filter(({ state }) => state === 'admitted' || state === 'ended')
      .map((guest) => ({
        person: voiceOf(facts, guest.personId, organisationNow(facts, guest)),
        isHere: guest.state === 'admitted',
      })),
    door: leads ? { code, waiting: asking(facts, 'waiting'), refused: asking(facts, 'refused') } : null,
  }
}

/** Somebody's own ballots. */
export function ownBallots({ ballots }: Workshop, personId: PersonId): readonly OwnBallot[] {
  return ballots
    .filter((ballot) => ballot.personId === personId)
    .map((ballot) => ({ voteId: ballot.voteId, option: ballot.option, counts: isConfirmed(ballot) }))
}

function viewVote(facts: WorkshopFacts, vote: Vote): VoteView {
  const { workshop, organisations } = facts
  const waits = (ballot: Ballot) => ballot.voteId === vote.id && !isConfirmed(ballot)
  return {
    ...vote,
    ...tallyVote(vote, workshop.ballots, organisations),
    unconfirmed:
      vote.by === 'person'
        ? []
        : workshop.ballots.filter(waits).map(({ personId, organisationId, option }) => ({
            voter: voiceOf(facts, personId, organisationId),
            option,
          })),
  }
}

function asking({ workshop, names }: WorkshopFacts, state: 'waiting' | 'refused'): readonly AskingGuest[] {
  return workshop.guests
    .filter((guest) => guest.state === state)
    .map(({ personId, organisationId, askedAt }) => ({
      personId,
      name: names.get(personId) ?? '',
      organisationId,
      askedAt,
    }))
}

function voiceOf({ workshop, names }: WorkshopFacts, personId: PersonId, organisationId: OrganisationId): Voice {
  const host = workshop.guests.find((guest) => guest.personId === personId && isIn(guest))?.decidedBy
  const mark = host ? { guest: { admittedBy: names.get(host) ?? '' } } : {}
  return { personId, name: names.get(personId) ?? '', organisationId, ...mark }
}

function isIn({ state }: Guest): boolean {
  return state === 'admitted' || state === 'ended'
}

/** The convenor may have let somebody speak for another organisation than they named at the door. */
function organisationNow({ participants }: WorkshopFacts, { personId, organisationId }: Guest): OrganisationId {
  return participants.get(personId)?.organisationId ?? organisationId
}
