/** What lies in the local store that the server has not acknowledged. */
import type { RecoveryReason } from '@samplan/shared/wire'
import type { KeptEdit } from './keptBatch.ts'
import type { KeptPlan } from './readKept.ts'

/** Edits that can only become a recovery copy. */
export interface RefusedEdits {
  readonly reason: RecoveryReason
  readonly edits: readonly KeptEdit[]
}

/** What a window that closed has left. */
export interface Leftovers {
  /** To be sent, in the order they were made in, window by window. */
  readonly edits: readonly KeptEdit[]
  readonly refused: readonly RefusedEdits[]
}

export interface OpenedPlan extends Leftovers {
  readonly plan: KeptPlan | null
}
