/** What becomes of imported proposals: each is answered, or the import that brought them is taken back whole. */
import { readPlan } from '@samplan/shared/doc'
import type { ProposalId, RecordId } from '@samplan/shared/plan'
import type { Proposal, ProposalAnswer, ProposalImport } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { actOf } from './inRound.ts'

export type TakeBackRefusal = TurnRefusal | 'import-built-on'
export type ProposalRefusal = TurnRefusal | 'bad-request'

/** `import-built-on`: one of its proposals has an answer, which would stand for nothing. */
export async function takeBackImport(
  deps: CommandDeps,
  who: Who,
  number: number,
): Promise<Outcome<ProposalImport, TakeBackRefusal>> {
  const { storage } = deps
  const { planId, personId } = who
  return inTurn(deps, { ...who, deed: 'hold-consultation' }, async (turn) => {
    const { imports, proposals } = await storage.proposals.ofPlan(planId)
    const standing = imports.find((one) => one.number === number && !one.takenBack)
    if (!standing) return refused('not-found')
    if (proposals.some(({ importNumber, answer }) => importNumber === number && answer)) {
      return refused('import-built-on')
    }
    const takenBack = actOf(turn)
    const data = { number, file: standing.name, proposals: standing.proposals }
    await storage.together(async (stores) => {
      await stores.proposals.takeBack(planId, number, takenBack)
      await stores.events.add({ ...actorOf(turn, who), personId, kind: 'import-taken-back', data })
    })
    return done({ ...standing, takenBack })
  })
}

/** `bad-request`: the plan has no such goal or activity. */
export async function answerProposal(
  deps: CommandDeps,
  who: Who,
  proposalId: ProposalId,
  wish: ProposalAnswer,
): Promise<Outcome<Proposal, ProposalRefusal>> {
  const { storage } = deps
  return inTurn(deps, { ...who, deed: 'answer-comment' }, async (turn) => {
    const { proposals } = await storage.proposals.ofPlan(who.planId)
    const proposal = proposals.find(({ id }) => id === proposalId)
    if (!proposal) return refused('not-found')
    if (wish.recordId !== null && !isInPlan(turn, wish.recordId))
      return refused('bad-request', 'no such goal or activity')
    const answer = { ...wish, answered: actOf(turn) }
    const { importNumber, row } = proposal
    const data = { proposalId, number: importNumber, row, outcome: wish.outcome, recordId: wish.recordId }
    await storage.together(async (stores) => {
      await stores.proposals.answer(who.planId, proposalId, answer)
      await stores.events.add({ ...actorOf(turn, who), kind: 'proposal-answered', data })
    })
    return done({ ...proposal, answer })
  })
}

function actorOf({ actor, at }: Turn, { planId, personId }: Who) {
  return { planId, personId, organisationId: actor.organisationId, at }
}

function isInPlan({ doc }: Turn, recordId: RecordId): boolean {
  const goals = readPlan(doc).areas.flatMap((area) => area.goals)
  return goals.some(({ id, activities }) => id === recordId || activities.some((activity) => activity.id === recordId))
}
