/**
 * Who is asked to commit to an activity, and whether their answer still stands.
 *
 *   – Asked are the organisation that answers for the activity, those that take part in it, and those that pay a cost
 *     line of it. Where it is unsettled who answers, all that are named are asked.
 *   – What is in the bin asks nobody; brought back, it finds its answers again.
 *   – An answer stands for what it was given for. Where the organisation's amount, its part, or who answers for the
 *     activity is another now, it *needs renewal*, and stands again if all of that comes back. Words may change: the
 *     words that were answered are kept and shown, since mending a sentence must not undo twenty decisions.
 *   – Nothing of this is stored. Screen and server work it out from the plan at hand and the answers.
 */
import {
  type Activity,
  type ActivityId,
  activitiesOf,
  type CommitmentAnswer,
  type CommitmentBasis,
  type CommitmentGiven,
  type OrganisationId,
  type Plan,
} from '../../plan/index.ts'
import { countedOre } from '../costLines.ts'

export const commitmentStates = ['accepts', 'declines', 'later', 'needs-renewal', 'unanswered'] as const
export type CommitmentState = (typeof commitmentStates)[number]

export interface AskedParty<Given extends CommitmentGiven = CommitmentGiven> {
  readonly organisationId: OrganisationId
  readonly basis: CommitmentBasis
  /** The latest answer, whether it still stands or not. */
  readonly given: Given | null
  readonly state: CommitmentState
}

/** The answers that count: of each organisation to each activity the latest. */
export type StandingCommitments<Given extends CommitmentGiven = CommitmentGiven> = ReadonlyMap<
  ActivityId,
  ReadonlyMap<OrganisationId, Given>
>

/** The latest answers out of all, in whatever order these come. */
export function standingCommitments<Given extends CommitmentGiven>(all: Iterable<Given>): StandingCommitments<Given> {
  const standing = new Map<ActivityId, Map<OrganisationId, Given>>()
  for (const given of all) {
    const ofActivity = standing.get(given.activityId) ?? new Map<OrganisationId, Given>()
    standing.set(given.activityId, ofActivity)
    const other = ofActivity.get(given.organisationId)
    if (!other || other.number < given.number) ofActivity.set(given.organisationId, given)
  }
  return standing
}

/** Each organisation's part in an activity, in the order in which the activity names them. */
export function partsIn({
  responsible,
  participantIds,
  costLines,
}: Activity): ReadonlyMap<OrganisationId, CommitmentBasis> {
  const responsibleIds = namedIn(responsible)
  const payerIds = costLines.flatMap(({ payerId }) => payerId ?? [])
  const asked = new Set([...responsibleIds, ...participantIds, ...payerIds])
  return new Map(
    [...asked].map((id) => {
      const lines = costLines.filter(({ payerId }) => payerId === id)
      const amountOre = lines.reduce((sum, line) => sum + countedOre(line), 0)
      return [id, { amountOre, pays: lines.length > 0, participates: participantIds.includes(id), responsibleIds }]
    }),
  )
}

function namedIn(responsible: Activity['responsible']): readonly OrganisationId[] {
  switch (responsible.state) {
    case 'empty':
      return []
    case 'settled':
      return [responsible.value]
    case 'unsettled':
      return responsible.values.map(({ value }) => value).sort()
  }
}

/** Whether an answer that was given for the one still stands for the other. */
export function sameBasis(a: CommitmentBasis, b: CommitmentBasis): boolean {
  const samePart = a.pays === b.pays && a.participates === b.participates
  return a.amountOre === b.amountOre && samePart && a.responsibleIds.join() === b.responsibleIds.join()
}

export function commitmentState(
  basis: CommitmentBasis,
  given: Pick<CommitmentGiven, 'answer' | 'basis'> | null,
): CommitmentState {
  if (given === null) return 'unanswered'
  const answer: CommitmentAnswer = given.answer
  return sameBasis(basis, given.basis) ? answer : 'needs-renewal'
}

/** Everybody who is asked about an activity, with how they stand to it. */
export function askedParties<Given extends CommitmentGiven>(
  activity: Activity,
  standing: StandingCommitments<Given>,
): readonly AskedParty<Given>[] {
  const answers = standing.get(activity.id)
  return [...partsIn(activity)].map(([organisationId, basis]) => {
    const given = answers?.get(organisationId) ?? null
    return { organisationId, basis, given, state: commitmentState(basis, given) }
  })
}

/** The same for every activity of the plan, in the order of the page. */
export function askedByActivity<Given extends CommitmentGiven>(
  plan: Plan,
  standing: StandingCommitments<Given>,
): ReadonlyMap<ActivityId, readonly AskedParty<Given>[]> {
  return new Map(activitiesOf(plan).map((activity) => [activity.id, askedParties(activity, standing)]))
}
