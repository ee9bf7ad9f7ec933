/** What every act of a consultation has in common: its turn, its entry in the event log, and the word to open plans. */
import type { RoundId } from '@samplan/shared/plan'
import type { Act, Consultation, Round } from '@samplan/shared/wire'
import type { PlanLogEvent, Stores } from '../../storage/storage.ts'
import { voiceOf } from '../comments.ts'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { done, type Outcome, type Refused, refused } from '../outcome.ts'

export type RoundRefusal = TurnRefusal | 'round-closed' | 'bad-request'

/** What is stored, and how the event log tells it. */
export interface RoundAct {
  readonly event: Pick<PlanLogEvent, 'kind' | 'data'>
  store(stores: Stores): Promise<void>
}

/** An act that may be done now, or why it may not. */
export type JudgedAct = Outcome<RoundAct, RoundRefusal>

/** Lets `judge` look at the consultation as it stands in the plan's turn; what it allows is stored with its entry. */
export async function actInTurn(
  deps: CommandDeps,
  who: Who,
  judge: (turn: Turn, consultation: Consultation) => Promise<JudgedAct>,
): Promise<Outcome<Consultation, RoundRefusal>> {
  const { storage, rooms } = deps
  const { planId, personId } = who
  const outcome = await inTurn(deps, { ...who, deed: 'hold-consultation' }, async (turn) => {
    const judged = await judge(turn, await storage.rounds.consultation(planId))
    if (!judged.ok) return judged
    const { event, store } = judged.value
    const { organisationId } = turn.actor
    return storage.together(async (stores) => {
      await store(stores)
      await stores.events.add({ planId, personId, organisationId, at: turn.at, ...event })
      return done(await stores.rounds.consultation(planId))
    })
  })
  if (outcome.ok) await rooms.tell(planId, { type: 'consultation', consultation: outcome.value })
  return outcome
}

export function actOf({ actor, at }: Turn): Act {
  return { by: voiceOf(actor), at }
}

/** The round, or why it cannot be worked with: it is not this plan's, or closed where it has to be open. */
export function findRound(
  { rounds }: Consultation,
  roundId: RoundId,
  needs: 'open' | 'any',
): { readonly ok: true; readonly round: Round } | Refused<RoundRefusal> {
  const round = rounds.find(({ id }) => id === roundId)
  if (!round) return refused('not-found')
  return needs === 'open' && round.closed ? refused('round-closed') : { ok: true, round }
}
