/**
 * Step 6 of a keystroke's way: one turn of a plan's queue. Judges what waits, stores the good updates together, shows
 * them. When rights changed on the way to disk, everything is judged anew; when storage fails, nobody has seen
 * anything, nothing is acknowledged, and whoever wrote is closed with 4507 and sends it again.
 */
import type { IsoInstant } from '@samplan/shared/plan'
import type { LogOutcome } from '../storage/storage.ts'
import {
  type Accepted,
  type Batch,
  emptyBatch,
  lastChangesOf,
  logRows,
  type SeatItem,
  type UpdateItem,
} from './batch.ts'
import { authorOf, type Bench, judgeUpdate, mayUse, type Verdict } from './judge.ts'
import { tellConvenors } from './keptOut.ts'
import { limits } from './limits.ts'
import { publish } from './publish.ts'
import { refreshRights } from './refreshRights.ts'
import type { RoomState } from './roomState.ts'

/** `lost`: the plan is another document now. Throws where the document cannot be read back from the log. */
export type TurnOutcome = 'done' | 'storage-failed' | 'lost'

export async function takeTurn(state: RoomState, items: readonly SeatItem[]): Promise<TurnOutcome> {
  for (let attempt = 0; attempt < limits.judgedAnew; attempt++) {
    const batch = emptyBatch(state.rights)
    for (const item of items) if (!item.seat.peer.closed) await judge(state, batch, item)
    const outcome = await store(state, batch)
    if (outcome !== 'anew') return outcome
  }
  throw new Error(`Rights in plan ${state.planId} changed ${limits.judgedAnew} times while a batch was stored`)
}

async function judge(state: RoomState, batch: Batch, item: SeatItem): Promise<void> {
  switch (item.kind) {
    case 'join':
    case 'read':
      batch.after.push(item)
      return
    case 'introduction':
      return introduce(state, batch, item)
    case 'update':
      return settle(state, batch, item, judgeUpdate(benchOf(state), batch, item))
  }
}

function benchOf({ working, claims, suspects, now }: RoomState): Bench {
  return { working, claims, suspects, nowMs: now().getTime() }
}

/** A client id's first appearance: it belongs to whoever is first, and nobody sees it before that is on disk. */
function introduce(state: RoomState, batch: Batch, item: Extract<SeatItem, { kind: 'introduction' }>): void {
  const { seat, entry } = item
  const { clientId } = entry
  const { personId } = seat.peer
  if (!mayUse(benchOf(state), batch, personId, clientId)) {
    seat.peer.close('otherLineage')
    return
  }
  const isNew = state.claims.ownerOf(clientId) === undefined && !batch.claims.some((one) => one.clientId === clientId)
  const author = isNew && batch.rights.permits(personId, 'edit').ok ? authorOf(batch.rights, personId, clientId) : null
  if (author) batch.claims.push(author)
  batch.after.push(item)
}

async function settle(state: RoomState, batch: Batch, item: UpdateItem, verdict: Verdict): Promise<void> {
  const { seat, step } = item
  if (verdict.kind === 'refused') return refuse(state, batch, item, verdict)
  batch.counted.push({ seat, step, passedOver: verdict.kind === 'passed-over' })
  if (step === 'missing') batch.answered.add(seat)
  if (verdict.kind === 'passed-over') return
  if (verdict.accepted) batch.accepted.push(verdict.accepted)
  batch.claims.push(...verdict.claims)
  seat.claimed += verdict.claims.length
}

async function refuse(
  state: RoomState,
  batch: Batch,
  { seat }: UpdateItem,
  { reason, why, spoiled }: Extract<Verdict, { kind: 'refused' }>,
): Promise<void> {
  const { personId } = seat.peer
  const { planId, suspects, working } = state
  state.log.info({ planId, personId, reason, why }, 'update refused')
  // After a resync the same document may go on; after any other refusal it holds what the plan never will.
  if (reason !== 'resync') suspects.refuse(seat.clientIds)
  seat.peer.close(reason)
  if (reason === 'badContent') strike(state, personId)
  if (!spoiled) return
  await working.rebuild()
  for (const { update } of batch.accepted) tryAgain(state, update)
}

function strike(state: RoomState, personId: UpdateItem['seat']['peer']['personId']): void {
  const nowMs = state.now().getTime()
  state.suspects.strike(personId, nowMs)
  if (!state.suspects.isBarred(personId, nowMs)) return
  state.log.warn({ planId: state.planId, personId }, 'kept out for sending what a plan may not hold')
  for (const peer of state.seats.keys()) if (peer.personId === personId) peer.close('tooMany')
  tellConvenors(state, personId)
}

function tryAgain(state: RoomState, update: Uint8Array): void {
  const trial = state.working.try(update, { whole: true, suspect: false })
  if (!trial.ok) throw new Error(`An update of plan ${state.planId} held once and not twice: ${trial.problem}`)
}

async function store(state: RoomState, batch: Batch): Promise<TurnOutcome | 'anew'> {
  const { planId, working, claims, announcer } = state
  const at = state.now().toISOString() as IsoInstant
  const changes = lastChangesOf(batch.accepted, at).filter((change) => announcer.isNews(change))
  const rows = logRows(batch.accepted, changes, at)
  if (rows.length === 0 && batch.claims.length === 0) {
    publish(state, batch, { position: working.position, rows: 0, changes })
    return 'done'
  }
  const { generation, facts } = batch.rights.row
  const sittings = state.sittings.note(batch.accepted, at)
  let outcome: LogOutcome
  try {
    outcome = await state.writer.write({ planId, epoch: facts.epoch, generation, rows, claims: batch.claims, sittings })
  } catch (cause) {
    return recover(state, batch, cause)
  }
  if (outcome.ok) {
    state.sittings.wrote(sittings)
    publish(state, batch, { position: outcome.position, rows: rows.length, changes })
    return 'done'
  }
  if (outcome.code === 'claimed') {
    const authors = await state.storage.log.authors(planId, facts.epoch)
    claims.add(authors.filter(({ clientId }) => clientId === outcome.clientId))
  }
  const lineage = await refreshRights(state)
  await working.rebuild()
  return lineage === 'lineage' ? 'lost' : 'anew'
}

/** Nothing was stored: the document goes back to the log, writers are closed, readers stay. */
async function recover(state: RoomState, batch: Batch, cause: unknown): Promise<TurnOutcome> {
  const { planId, working } = state
  state.log.error({ planId, err: cause }, 'the log could not be written')
  await working.rebuild()
  for (const seat of writersOf(batch.accepted)) seat.peer.close('storage')
  const counted = batch.counted.filter(({ seat }) => !seat.peer.closed)
  const after = batch.after.filter(({ kind, seat }) => kind !== 'introduction' && !seat.peer.closed)
  const rest = { ...emptyBatch(state.rights), counted, after }
  publish(state, rest, { position: working.position, rows: 0, changes: [] })
  return 'storage-failed'
}

function writersOf(accepted: readonly Accepted[]): ReadonlySet<Accepted['seat']> {
  return new Set(accepted.map(({ seat }) => seat))
}
