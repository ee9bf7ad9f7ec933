/**
 * What a board did with a frozen version is written down: by an editor for their own organisation, by the convenor for
 * any. Who wrote it stands beside it, so that a convenor's word is never taken for the organisation's own.
 *
 * Nothing that was said is changed. What was wrong is said again or taken back, with a reason, and the earlier entry
 * stays in the history; all of it is in the event log, stored with its entry or not at all.
 */
import { type Actor, type IsoDate, stepOf, stockholmDate } from '@samplan/shared/plan'
import {
  type DecisionFault,
  type DecisionSeat,
  decisionBoard,
  decisionFault,
  lastSaid,
  paragraphNumber,
} from '@samplan/shared/rules'
import type { Decision, NewDecisions, VersionSummary } from '@samplan/shared/wire'
import { decisionEvent } from '../../storage/decisionEvent.ts'
import type { NewDecisionRow, Stores } from '../../storage/storage.ts'
import { voiceOf } from '../comments.ts'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { decisionBook } from './decisionBook.ts'

export type DecisionRefusal = TurnRefusal | DecisionFault | 'no-such-version' | 'not-a-party' | 'changed-meanwhile'

/** Of several organisations all is kept or nothing. Said again by the same person, as after a lost answer, it stands. */
export async function recordDecisions(
  deps: CommandDeps,
  who: Who,
  typed: NewDecisions,
): Promise<Outcome<readonly Decision[], DecisionRefusal>> {
  const wish = { ...typed, said: asKept(typed.said) }
  const outcome = await inTurn<readonly Decision[], Outcome<readonly Decision[], DecisionRefusal>>(
    deps,
    { ...who, deed: 'record-decision' },
    async (turn) => {
      const mayFor = ({ organisationId }: NewDecisions['of'][number]) =>
        turn.actor.role === 'convenor' || organisationId === turn.actor.organisationId
      if (!wish.of.every(mayFor)) return refused('not-allowed')
      const version = await deps.storage.versions.find(who.planId, wish.version)
      if (!version) return refused('no-such-version')
      const [frozenOn, today] = [version.madeAt, turn.at].map((at) => stockholmDate(new Date(at))) as [IsoDate, IsoDate]
      const fault = decisionFault(wish.said, { frozenOn, today })
      return fault ? refused(fault) : keep(deps, turn, version, wish)
    },
  )
  if (outcome.ok) await deps.rooms.tell(who.planId, { type: 'decisions', decisions: outcome.value })
  return outcome
}

async function keep(
  { storage }: CommandDeps,
  turn: Turn,
  version: VersionSummary,
  { of, said }: NewDecisions,
): Promise<Outcome<readonly Decision[], DecisionRefusal>> {
  const planId = turn.row.facts.id
  const { parties, decisions } = await decisionBook(storage, turn.row)
  const { seats } = decisionBoard({ parties, entries: decisions, version: version.number })
  const kept: (Decision | NewDecisionRow)[] = []
  for (const { organisationId, after } of of) {
    const seat = seats.find((one) => one.organisationId === organisationId)
    if (!seat) return refused('not-a-party')
    const standing = saidAlready(seat, said, turn.actor)
    if (!standing && !follows(seat, said, after)) return refused('changed-meanwhile')
    const recorded = { by: voiceOf(turn.actor), at: turn.at }
    kept.push(standing ?? { version: version.number, versionSha256: version.sha256, organisationId, said, recorded })
  }
  return done(
    await storage.together(async (stores) => {
      const all: Decision[] = []
      for (const entry of kept) all.push('number' in entry ? entry : await add(stores, planId, entry))
      return all
    }),
  )
}

async function add({ decisions, events }: Stores, planId: Turn['row']['facts']['id'], entry: NewDecisionRow) {
  const added = await decisions.add(planId, entry)
  await events.add(decisionEvent(planId, added))
  return added
}

/** What is said rests on what was said of the step before; only what stands can be taken back. */
function follows(seat: DecisionSeat, said: NewDecisions['said'], after: number | null): boolean {
  const step = stepOf(said)
  return lastSaid(seat, step) === after && (said.type !== 'taken-back' || seat.steps[step] !== null)
}

/** The same, said last of the step by the same person. */
function saidAlready(seat: DecisionSeat<Decision>, said: NewDecisions['said'], actor: Actor): Decision | null {
  const last = seat.entries.find((entry) => stepOf(entry.said) === stepOf(said))
  const isSame = last?.recorded.by.personId === actor.personId && JSON.stringify(last.said) === JSON.stringify(said)
  return isSame && last ? last : null
}

/** Fields in one order and the § without its sign: what is the same reads the same. */
function asKept(said: NewDecisions['said']): NewDecisions['said'] {
  switch (said.type) {
    case 'received':
      return { type: said.type, on: said.on }
    case 'reported':
      return { type: said.type, on: said.on, board: said.board }
    case 'taken-back':
      return { type: said.type, step: said.step, reason: said.reason }
    case 'decided': {
      const { type, on, board, meaning, words, reference } = said
      const named =
        reference.kind === 'paragraph'
          ? ({
              kind: 'paragraph',
              paragraph: paragraphNumber(reference.paragraph),
              minutes: reference.minutes,
            } as const)
          : ({ kind: 'unnumbered', form: reference.form, reason: reference.reason } as const)
      return { type, on, board, meaning, words: meaning === 'adopts' ? '' : words, reference: named }
    }
  }
}
