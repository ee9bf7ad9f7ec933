/** What a check of everything that is stored finds. */
import type { PlanId } from '@samplan/shared/plan'

export interface StoredFault {
  /** Null for a fault of the database itself. */
  readonly planId: PlanId | null
  readonly kind: 'database' | 'log' | 'snapshot' | 'document' | 'claim' | 'version' | 'event' | 'decision'
  /** Log position, or number of the version or entry; null where it is of the whole. */
  readonly at: number | null
  /** In words, without anybody's. */
  readonly problem: string
}

export interface StorageReport {
  readonly plans: number
  /** Log rows, snapshots, versions, decisions and entries of event logs that were read. */
  readonly read: number
  readonly faults: readonly StoredFault[]
}

/** What of a plan's log makes a document. */
export interface LogPart {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
}

export interface Rebuilt {
  /** Equal for documents with the same content. */
  readonly content: string
  /** Client ids that have written in it. */
  readonly writers: readonly number[]
}

/** Makes a document and reads it; throws where the bytes make none. Handed in: storage knows bytes, not documents. */
export type Rebuild = (part: LogPart) => Rebuilt

/** What the checks of one plan share. */
export interface PlanCheck {
  readonly planId: PlanId
  readonly found: (kind: StoredFault['kind'], at: number | null, problem: string) => void
  /** Counts what was read. */
  readonly count: (rows: number) => void
}
