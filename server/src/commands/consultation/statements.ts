/**
 * What came outside of Samplan: a letter, a call, what was said at a meeting; written down by the convenor, also after
 * the round. The event log says that and when, never the words: those can be taken away where they tell too much.
 */
import type { RoundId, StatementId } from '@samplan/shared/plan'
import { type Consultation, maxStatements, type NewStatement, type StatisticsStatement } from '@samplan/shared/wire'
import { isParty } from '../changeAccess.ts'
import type { CommandDeps } from '../deps.ts'
import type { Who } from '../inTurn.ts'
import { type Outcome, refused } from '../outcome.ts'
import { actInTurn, actOf, findRound, type RoundRefusal } from './inRound.ts'

type Done = Promise<Outcome<Consultation, RoundRefusal>>

/** `bad-request`: the county's register does not know the organisation. It need not have been invited. */
export function recordStatement(deps: CommandDeps, who: Who, roundId: RoundId, wish: NewStatement): Done {
  return actInTurn(deps, who, async (turn, consultation) => {
    const found = findRound(consultation, roundId, 'any')
    if (!found.ok) return found
    const { organisationId, receivedOn, channel } = wish
    if (!(await isParty(deps, who.planId, organisationId))) return refused('bad-request', 'unknown organisation')
    const { name, statements } = found.round
    if (statements.length >= maxStatements) return refused('bad-request', 'too many statements')
    const id = deps.newId() as StatementId
    const data = { roundId, name, statementId: id, organisationId, receivedOn, channel }
    return {
      ok: true,
      value: {
        event: { kind: 'statement-recorded', data },
        store: (stores) => stores.rounds.addStatement(who.planId, roundId, { id, ...wish, recorded: actOf(turn) }),
      },
    }
  })
}

export function removeStatement(deps: CommandDeps, who: Who, roundId: RoundId, statementId: StatementId): Done {
  return actInTurn(deps, who, async (_, consultation) => {
    const found = findRound(consultation, roundId, 'any')
    if (!found.ok) return found
    const statement = found.round.statements.find(({ id }) => id === statementId)
    if (!statement) return refused('not-found')
    const { organisationId } = statement
    const data = { roundId, name: found.round.name, statementId, organisationId }
    return {
      ok: true,
      value: {
        event: { kind: 'statement-removed', data },
        store: (stores) => stores.rounds.removeStatement(who.planId, roundId, statementId),
      },
    }
  })
}

/** V18: what the convenor says of the plan's statistics, and answers for; said again, the newer word holds. */
export function stateStatistics(deps: CommandDeps, who: Who, { splitBySex, reason }: StatisticsStatement): Done {
  return actInTurn(deps, who, async (turn) => ({
    ok: true,
    value: {
      event: { kind: 'statistics-stated', data: { splitBySex: splitBySex ? 'yes' : 'no', reason } },
      store: (stores) => stores.rounds.stateStatistics(who.planId, { splitBySex, reason, stated: actOf(turn) }),
    },
  }))
}
