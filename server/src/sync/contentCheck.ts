/**
 * Tells windows at quiet moments what the document should hold, so that one that holds something else finds out.
 * One hash for each position, made when the plan has been quiet for a while, and passed on to whoever joins before the
 * next edit. Always read between two turns of the plan's queue: the document is then exactly the log.
 */
import { contentHash } from '@samplan/shared/doc'
import type { PlanId } from '@samplan/shared/plan'
import { type ContentHash, contentHashFrame } from '@samplan/shared/wire'
import { limits } from './limits.ts'
import type { Seat } from './seat.ts'
import type { SyncLog } from './syncLog.ts'
import { webSocketFrame } from './webSocketFrame.ts'
import type { WorkingDoc } from './workingDoc.ts'

export class ContentCheck {
  readonly #working: WorkingDoc
  #known: (ContentHash & { readonly frame: Buffer }) | null = null
  #changedAtMs = Number.NEGATIVE_INFINITY

  constructor(working: WorkingDoc) {
    this.#working = working
  }

  changed(nowMs: number): void {
    this.#changedAtMs = nowMs
  }

  /** True when the plan is quiet and somebody has not been told what it holds. */
  isDue(seats: Iterable<Seat>, nowMs: number): boolean {
    if (nowMs - this.#changedAtMs < limits.compareQuietMs) return false
    for (const seat of seats) if (this.#lacks(seat)) return true
    return false
  }

  /** Reads the document and tells everyone who has not been told. */
  tell(seats: Iterable<Seat>): void {
    const { position, doc } = this.#working
    if (this.#known?.position !== position) {
      const hash = contentHash(doc)
      this.#known = { position, hash, frame: webSocketFrame(contentHashFrame({ position, hash })) }
    }
    this.tellKnown(seats)
  }

  /** Tells what has been read already; nothing where the document has changed since. */
  tellKnown(seats: Iterable<Seat>): void {
    if (this.#known?.position !== this.#working.position) return
    for (const seat of seats) {
      if (!this.#lacks(seat)) continue
      seat.comparedAt = this.#known.position
      seat.peer.send(this.#known.frame)
    }
  }

  /** A window says that it holds something else, after syncing anew. Logged once for each window. */
  hear(seat: Seat, { position, hash }: ContentHash, { planId, log }: { planId: PlanId; log: SyncLog }): void {
    const known = this.#known
    if (known?.position !== position || seat.differs || Buffer.compare(known.hash, hash) === 0) return
    seat.differs = true
    const { personId } = seat.peer
    const ids = { planId, personId, position, clientIds: [...seat.clientIds] }
    log.error({ ...ids, hash: hex(known.hash), theirs: hex(hash) }, 'a window held another document than the log')
  }

  #lacks({ following, answered, comparedAt }: Seat): boolean {
    return following && answered && comparedAt !== this.#working.position
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
