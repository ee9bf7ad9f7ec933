/**
 * A plan that stays open whatever happens to its document: while the page is up there is always one session in it.
 */
import type { PlanFacts } from '@samplan/shared/plan'
import type { NewRecoveryCopy, PlanDetails } from '@samplan/shared/wire'
import type { PlanSession } from './planSession.ts'
import type { RecoveryNotice } from './recovery.ts'
import type { ReadableStore } from './store.ts'

export interface LivePlanOptions {
  readonly details: PlanDetails
  /** Asks for the details anew; rejects when the plan cannot be reached. */
  readonly askDetails: () => Promise<PlanDetails>
  /** Hands a recovery copy in over HTTP; rejects when that did not work. */
  readonly handIn: (copy: NewRecoveryCopy) => Promise<void>
  /** Scheme, host and port of the sockets: `wss://plan.example.se`. */
  readonly socketOrigin: string
  /** The origin of Yjs transactions that a text editor makes, for undo: `textOrigins` of the editor. */
  readonly textOrigins: ReadonlySet<unknown>
  /** Longest wait before connecting again, in ms: 15 000–30 000 at random, so that a crowd does not return at once. */
  readonly maxBackoffMs: number
  readonly now: () => Date
  readonly newId: () => string
}

/** What a window has that the server has not acknowledged. */
export interface UnsavedHere {
  readonly facts: PlanFacts
  readonly changes: number
  readonly update: Uint8Array
}

export interface LivePlan {
  readonly session: ReadableStore<PlanSession>
  readonly recovery: ReadableStore<readonly RecoveryNotice[]>
  /** Hands in again what the server has not got. */
  readonly retryHandIn: () => void
  /** Takes a notice away that its author has read. Only for what the server keeps. */
  readonly dismiss: (notice: RecoveryNotice) => void
  /** Connects again at once: after signing in anew, or when a person asks for it. */
  readonly reconnect: () => void
  /** What the server has not acknowledged, wherever else it is; null when there is nothing. */
  readonly unsaved: () => UnsavedHere | null
  readonly close: () => void
}
