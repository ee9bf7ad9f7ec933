/**
 * The next draft of a frozen plan, in the same document, so that ids, authors and history go on. Its number is part of
 * the socket's address: everyone is sent there, and an edit made for the draft before can no longer slip in.
 */
import type { PlanFacts } from '@samplan/shared/plan'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome } from './outcome.ts'

/** Opens the next draft; the reason stands in the event log. */
export async function openDraft(deps: CommandDeps, who: Who, reason: string): Promise<Outcome<PlanFacts, TurnRefusal>> {
  const { storage, rooms } = deps
  const outcome = await inTurn(deps, { ...who, deed: 'open-draft' }, async ({ row, actor, at }) => {
    const facts: PlanFacts = { ...row.facts, status: 'draft', draft: row.facts.draft + 1 }
    const { organisationId } = actor
    const data = { draft: facts.draft, reason }
    await storage.together(async ({ plans, events }) => {
      await plans.openDraft(who.planId)
      await events.add({ ...who, organisationId, kind: 'draft-opened', data, at })
    })
    return done(facts)
  })
  if (outcome.ok) {
    await rooms.closeAll(who.planId, 'restart')
    await rooms.familyChanged([who.planId])
  }
  return outcome
}
