/**
 * An organisation answers for its part of an activity. Which organisation is never asked: it is the one that the person
 * takes part for, at that moment. The convenor has no way to answer for another, since a commitment that somebody else
 * wrote down binds nobody.
 *
 * A frozen plan takes answers as a draft does. What is frozen is the plan's content, and no answer changes that; each
 * holds the amount, the responsibility and the words it was given for, so it means the same on either side of a freeze.
 * Before, answers tell whether the plan can be frozen with a straight face; after, the boards decide on what they got.
 */
import { readPlan } from '@samplan/shared/doc'
import { type Activity, type ActivityId, activitiesOf, type OrganisationId, plainText } from '@samplan/shared/plan'
import { partsIn, sameBasis } from '@samplan/shared/rules'
import type { Commitment, CommitmentWords, NewCommitment } from '@samplan/shared/wire'
import type { NewCommitmentRow, Stores } from '../storage/storage.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type CommitmentRefusal = TurnRefusal | 'not-asked' | 'changed-meanwhile'

type Part = Who & { readonly activityId: ActivityId }

/** Keeps the answer beside the earlier ones and tells every open window. The same answer again is the one that stands. */
export async function giveCommitment(
  deps: CommandDeps,
  { activityId, ...who }: Part,
  wish: NewCommitment,
): Promise<Outcome<Commitment, CommitmentRefusal>> {
  const outcome = await inTurn<Commitment, Outcome<Commitment, CommitmentRefusal>>(
    deps,
    { ...who, deed: 'commit' },
    async (turn) => {
      const activity = activitiesOf(readPlan(turn.doc)).find(({ id }) => id === activityId)
      if (!activity) return refused('not-found')
      const basis = partsIn(activity).get(turn.actor.organisationId)
      if (!basis) return refused('not-asked')
      if (!sameBasis(basis, wish.seen)) return refused('changed-meanwhile')
      const answer = toAnswer(turn, activity, { ...wish, seen: basis })
      return done(await deps.storage.together((stores) => keepCommitment(stores, who, answer)))
    },
  )
  if (outcome.ok) await deps.rooms.tell(who.planId, { type: 'commitment', commitment: outcome.value })
  return outcome
}

/** Asked twice, as after a lost answer, it is given once: words that were mended since make it another answer. */
export async function keepCommitment(
  { commitments, events }: Stores,
  who: Who,
  answer: NewCommitmentRow,
): Promise<Commitment> {
  const { activityId, organisationId, basis, at } = answer
  const [last] = await commitments.history(who.planId, activityId, organisationId)
  if (last && isSame(last, answer)) {
    const { words: _, ...standing } = last
    return standing
  }
  const given = await commitments.add(who.planId, answer)
  const { title } = answer.words
  const data = { number: given.number, activityId, title, answer: given.answer, amountOre: basis.amountOre }
  await events.add({ ...who, organisationId, kind: 'commitment-given', data, at })
  return given
}

function isSame(a: NewCommitmentRow, b: NewCommitmentRow): boolean {
  const sameWords = a.words.title === b.words.title && a.words.description === b.words.description
  return a.answer === b.answer && a.reason === b.reason && sameBasis(a.basis, b.basis) && sameWords
}

function toAnswer({ actor, row, position, at }: Turn, activity: Activity, wish: NewCommitment): NewCommitmentRow {
  const organisationId: OrganisationId = actor.organisationId
  return {
    activityId: activity.id,
    organisationId,
    answer: wish.answer,
    reason: wish.reason,
    basis: wish.seen,
    words: wordsOf(activity),
    draft: row.facts.draft,
    position,
    author: { personId: actor.personId, name: actor.name, organisationId },
    at,
  }
}

/** What the activity says of itself, kept beside an answer. */
export function wordsOf({ title, description }: Activity): CommitmentWords {
  return { title: plainText(title), description: plainText(description, '\n') }
}
