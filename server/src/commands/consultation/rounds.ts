/**
 * The convenor opens, changes and closes a consultation round. Opening notes where the plan's log stood: that text was
 * sent out. While a round is open the plan cannot be frozen (V26), and once it is closed every comment that was begun
 * in it by those invited waits for an answer (V17); therefore nobody is ever taken off the list of the invited, and
 * a closed round is not opened again.
 */
import type { OrganisationId, PlanId, RoundId } from '@samplan/shared/plan'
import { type Consultation, maxRounds, type RoundTerms } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'
import type { Who } from '../inTurn.ts'
import { type Outcome, type Refused, refused } from '../outcome.ts'
import { actInTurn, actOf, findRound, type RoundRefusal } from './inRound.ts'

type Done = Promise<Outcome<Consultation, RoundRefusal>>

/** `bad-request`: the days are the wrong way round, or somebody is invited whom the county's register does not know. */
export function openRound(deps: CommandDeps, who: Who, terms: RoundTerms): Done {
  return actInTurn(deps, who, async (turn, { rounds }) => {
    const fault = await faultIn(deps, who.planId, terms)
    if (fault) return fault
    if (rounds.length >= maxRounds) return refused('bad-request', 'too many rounds')
    const id = deps.newId() as RoundId
    const { position } = turn
    return {
      ok: true,
      value: {
        event: { kind: 'round-opened', data: { roundId: id, ...told(terms), position } },
        store: (stores) => stores.rounds.open(who.planId, { id, ...terms, position, opened: actOf(turn) }),
      },
    }
  })
}

/** `bad-request` also where somebody who was invited is not among the invited any more. */
export function changeRound(deps: CommandDeps, who: Who, roundId: RoundId, terms: RoundTerms): Done {
  return actInTurn(deps, who, async (_, consultation) => {
    const found = findRound(consultation, roundId, 'open')
    if (!found.ok) return found
    const fault = await faultIn(deps, who.planId, terms)
    if (fault) return fault
    if (found.round.invited.some((id) => !terms.invited.includes(id))) return refused('bad-request', 'uninvited')
    return {
      ok: true,
      value: {
        event: { kind: 'round-changed', data: { roundId, ...told(terms) } },
        store: (stores) => stores.rounds.change(who.planId, roundId, terms),
      },
    }
  })
}

export function closeRound(deps: CommandDeps, who: Who, roundId: RoundId): Done {
  return actInTurn(deps, who, async (turn, consultation) => {
    const found = findRound(consultation, roundId, 'open')
    if (!found.ok) return found
    const { name, statements } = found.round
    return {
      ok: true,
      value: {
        event: { kind: 'round-closed', data: { roundId, name, statements: statements.length } },
        store: (stores) => stores.rounds.close(who.planId, roundId, actOf(turn)),
      },
    }
  })
}

async function faultIn(
  { storage }: CommandDeps,
  planId: PlanId,
  { start, end, invited }: RoundTerms,
): Promise<Refused<RoundRefusal> | null> {
  if (end < start) return refused('bad-request', 'ends before it starts')
  const { organisations } = await storage.registers.forPlan(planId)
  const known = new Set<OrganisationId>(organisations.map(({ id }) => id))
  return invited.every((id) => known.has(id)) ? null : refused('bad-request', 'unknown organisation')
}

/** The terms as the event log holds them: flat, the invited by their ids in one word each. */
function told({ name, kind, start, end, invited }: RoundTerms) {
  return { name, kind, start, end, invited: invited.join(' ') }
}
