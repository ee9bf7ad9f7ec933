/**
 * What the checks ask about the consultation, from what the server keeps of it.
 *
 * Which comments belong to a round is worked out, never ticked: every view that was begun between its opening and its
 * closing by somebody who speaks for an invited organisation. So none can be left out of a round by forgetting to put
 * it there, and no answer can be escaped by taking it out. A reply belongs to the view it was given to, which has one
 * answer for all of it; the views of those who were not invited are answered too, but hold nobody up. Where two rounds
 * could claim a view, the one that was opened first has it: one view, one finding.
 */
import type { IsoInstant, OrganisationId, RoundId, ThreadId } from '../../plan/index.ts'
import type { CheckContext, RoundComment, RoundFacts } from './question.ts'

/** A round, as far as it is looked at here. */
export interface HeldRound {
  readonly id: RoundId
  readonly name: string
  readonly invited: readonly OrganisationId[]
  readonly opened: { readonly at: IsoInstant }
  readonly closed: { readonly at: IsoInstant } | null
  readonly statements: readonly { readonly organisationId: OrganisationId }[]
}

/** A view with its replies; the view itself comes first. */
export interface HeardView<Outcome> {
  readonly id: ThreadId
  readonly anchor: { readonly quote: string }
  readonly comments: readonly {
    readonly author: { readonly organisationId: OrganisationId }
    readonly at: IsoInstant
    readonly body: string
  }[]
  readonly answer: { readonly outcome: Outcome; readonly reason: string } | null
}

interface HeldConsultation {
  /** In the order of their opening. */
  readonly rounds: readonly HeldRound[]
  readonly statistics: { readonly splitBySex: boolean; readonly reason: string } | null
}

/** The part of the question that the consultation answers: V16, V17, V18 and V26. */
export function consultationFacts<Outcome>(
  { rounds, statistics }: HeldConsultation,
  views: readonly HeardView<Outcome>[],
  needsReason: (outcome: Outcome) => boolean,
): Required<Pick<CheckContext, 'rounds' | 'statistics'>> {
  const { splitBySex, reason } = statistics ?? { splitBySex: false, reason: '' }
  return { rounds: roundFacts(rounds, views, needsReason), statistics: { splitBySex, reason } }
}

function roundFacts<Outcome>(
  rounds: readonly HeldRound[],
  views: readonly HeardView<Outcome>[],
  needsReason: (outcome: Outcome) => boolean,
): readonly RoundFacts[] {
  const byRound = Map.groupBy(views, (view) => rounds.find((round) => isBegunIn(round, view))?.id)
  return rounds.map(({ id, name, invited, closed, statements }) => ({
    id,
    name,
    state: closed ? 'closed' : 'open',
    invited,
    statements: statements.map(({ organisationId }) => organisationId),
    comments: (byRound.get(id) ?? []).map((view) => toComment(view, needsReason)),
  }))
}

/** Both ends belong to it: what was said in the millisecond of its closing was said in it. */
function isBegunIn({ invited, opened, closed }: HeldRound, { comments }: HeardView<unknown>): boolean {
  const [first] = comments
  if (!first || !invited.includes(first.author.organisationId)) return false
  return opened.at <= first.at && (closed === null || first.at <= closed.at)
}

/** Told by the words that it is about, or by its own where it is about a whole section. */
function toComment<Outcome>(
  { id, anchor, comments, answer }: HeardView<Outcome>,
  needsReason: (outcome: Outcome) => boolean,
): RoundComment {
  return {
    threadId: id,
    quote: shortened(anchor.quote || (comments[0]?.body ?? '')),
    // The page of comments has it, with the round; in the plan its place may be in the bin.
    place: null,
    answer: answer && { needsReason: needsReason(answer.outcome), hasReason: answer.reason.trim() !== '' },
  }
}

/** Enough to know it by; a finding is one sentence. */
function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()]
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`
}
