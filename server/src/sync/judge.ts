/**
 * Step 6 of a keystroke's way, the asking half: may this person do this now, and does the plan hold with it? Order:
 * the gate on the bytes, rights and state as they are at this moment, then the trial on the document.
 */
import type { Author, CloseReason } from '@samplan/shared/wire'
import { type Admission, admit } from './admission.ts'
import type { Accepted, Batch, UpdateItem } from './batch.ts'
import type { Claims } from './claims.ts'
import { limits } from './limits.ts'
import type { Rights } from './rights.ts'
import type { Suspects } from './suspects.ts'
import type { WorkingDoc } from './workingDoc.ts'

export type Verdict =
  /** Stored with the batch, or nothing to store. */
  | { readonly kind: 'good'; readonly accepted: Accepted | null; readonly claims: readonly Author[] }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'refused'; readonly reason: CloseReason; readonly why: string; readonly spoiled: boolean }

export interface Bench {
  readonly working: WorkingDoc
  readonly claims: Claims
  readonly suspects: Suspects
  readonly nowMs: number
}

const nothingToStore: Verdict = { kind: 'good', accepted: null, claims: [] }

/** Every client's first answer that has nothing to tell; for it, no document has to be made. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** Judges one update after those already in the batch. When it is refused as spoiled, the document must be rebuilt. */
export function judgeUpdate(bench: Bench, batch: Batch, item: UpdateItem): Verdict {
  const { personId } = item.seat.peer
  if (isEmptyUpdate(item.update)) return nothingToStore
  const admission = admit(bench.working.doc, item.update, (clientId) => mayUse(bench, batch, personId, clientId))
  if (admission.kind === 'nothing') return nothingToStore
  if (admission.kind === 'malformed') return refused('badContent', admission.why)
  const refusal = notPermitted(bench, batch, item)
  if (!refusal) return judgeNews(bench, batch, item, admission)
  return admission.kind === 'news' && admission.tidiesOnly ? nothingToStore : refusal
}

/** Whether a client id is a person's to use, with what this batch is about to claim. */
export function mayUse(bench: Bench, batch: Batch, personId: Author['personId'], clientId: number): boolean {
  const claim = batch.claims.find((one) => one.clientId === clientId)
  return claim ? claim.personId === personId : bench.claims.mayUse(personId, clientId, bench.working)
}

/** Rights before everything that depends on the content: whoever may not edit learns that, whatever they sent. */
function notPermitted(bench: Bench, batch: Batch, { seat }: UpdateItem): Verdict | null {
  const permission = batch.rights.permits(seat.peer.personId, 'edit')
  if (!permission.ok) return refused(permission.code === 'plan-frozen' ? 'frozen' : 'notAllowed', permission.code)
  if (seat.peer.schema < bench.working.schema) return refused('oldClient', `schema ${seat.peer.schema}`)
  // This window's document holds an edit that was refused: it would come back through this one (E16).
  if (bench.suspects.wasRefused(seat.clientIds)) return refused('otherLineage', 'a refused document')
  return null
}

function judgeNews(
  bench: Bench,
  batch: Batch,
  item: UpdateItem,
  admission: Extract<Admission, { kind: 'foreign' | 'gap' | 'news' }>,
): Verdict {
  if (admission.kind === 'foreign') return refused('otherLineage', `client id ${admission.clientId} is another's`)
  if (admission.kind === 'gap') return judgeGap(batch, item)
  const claims = newClaims(bench, batch, item, admission.clients)
  if (!claims) return refused('badContent', 'too many client ids')
  const { personId } = item.seat.peer
  const suspect = bench.suspects.isSuspect(personId, bench.nowMs)
  const trial = bench.working.try(item.update, { whole: admission.whole, suspect })
  if (!trial.ok) return { kind: 'refused', reason: 'badContent', why: trial.problem, spoiled: trial.spoiled }
  const participant = batch.rights.participants.get(personId)
  if (!participant) throw new Error(`Person ${personId} was permitted to edit without taking part`)
  const { organisationId } = participant
  const { update } = trial
  const touched = admission.tidiesOnly ? [] : trial.touched
  const { clients } = admission
  return { kind: 'good', accepted: { seat: item.seat, personId, organisationId, update, touched, clients }, claims }
}

/** A gap before the first step 2 is in that step 2; after it, something was lost; in it, it is another document. */
function judgeGap(batch: Batch, { seat, step }: UpdateItem): Verdict {
  if (step === 'missing') return refused('otherLineage', 'a gap in step 2')
  const answered = seat.answered || batch.answered.has(seat)
  return answered ? refused('resync', 'a gap') : { kind: 'passed-over' }
}

/** The claims that come with an update, or null where one socket brings more client ids than any laptop could. */
function newClaims(
  bench: Bench,
  batch: Batch,
  { seat }: UpdateItem,
  clients: readonly number[],
): readonly Author[] | null {
  const fresh = clients.filter(
    (clientId) =>
      bench.claims.ownerOf(clientId) === undefined && !batch.claims.some((claim) => claim.clientId === clientId),
  )
  if (seat.claimed + fresh.length > limits.clientIdsPerSocket) return null
  return fresh.flatMap((clientId) => authorOf(batch.rights, seat.peer.personId, clientId) ?? [])
}

/** The claim of a person on a client id; null for somebody who takes no part. */
export function authorOf(rights: Rights, personId: Author['personId'], clientId: number): Author | null {
  const participant = rights.participants.get(personId)
  if (!participant) return null
  const { name, organisationId, guest } = participant
  return { clientId, personId, name, organisationId, ...(guest && { guest }) }
}

function refused(reason: CloseReason, why: string): Verdict {
  return { kind: 'refused', reason, why, spoiled: false }
}
