/** V16, V17 and V26: those whom the plan is about were heard, and every view has its answer. */
import type { RoundComment, RoundFacts } from './question.ts'
import { type Fault, faultOf, type Rule } from './rule.ts'

/** User organisations are parties to the work (the fourth purpose of 2016): a statement, or at least an invitation. */
export const userOrganisationsAreHeard: Rule = {
  number: 'V16',
  isAsked: ({ rounds }) => rounds !== undefined,
  find: ({ register, rounds = [] }) => {
    const speaking = register.organisations.filter((one) => one.kind === 'user-organisation' && one.takesPart)
    if (speaking.length === 0) return [faultOf('warning', { code: 'no-user-organisation' }, null, 'county')]
    return speaking
      .filter(({ id }) => !rounds.some(({ invited, statements }) => invited.includes(id) || statements.includes(id)))
      .map(({ id }) => faultOf('warning', { code: 'user-organisation-unheard', organisationId: id }, null, id))
  },
}

/** Samplan's promise to whoever commented: an answer, with a reason where the view is not followed in full. */
export const commentsAreAnswered: Rule = {
  number: 'V17',
  isAsked: ({ rounds }) => rounds !== undefined,
  find: ({ rounds = [] }) =>
    rounds
      .filter(({ state }) => state === 'closed')
      .flatMap((round) => round.comments.flatMap((comment) => commentFaults(comment, round))),
}

function commentFaults({ threadId, quote, place, answer }: RoundComment, { name }: RoundFacts): readonly Fault[] {
  const about = { round: name, quote, threadId }
  if (!answer) return [faultOf('absolute', { code: 'comment-unanswered', ...about }, place, threadId)]
  if (!answer.needsReason || answer.hasReason) return []
  return [faultOf('absolute', { code: 'answer-without-reason', ...about }, place, threadId)]
}

/** What people are still being asked about is not sealed behind their backs. */
export const noRoundIsOpen: Rule = {
  number: 'V26',
  isAsked: ({ rounds }) => rounds !== undefined,
  find: ({ rounds = [] }) =>
    rounds
      .filter(({ state }) => state === 'open')
      .map(({ id, name }) => faultOf('absolute', { code: 'round-open', round: name }, null, id)),
}
