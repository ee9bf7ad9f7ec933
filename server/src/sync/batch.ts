/** What waits in a plan's queue, and what one turn of the queue has found good to be stored together. */
import type { OrganisationId, PersonId, RecordId } from '@samplan/shared/plan'
import type { Author, LastChange } from '@samplan/shared/wire'
import * as Y from 'yjs'
import type { LogRow } from '../storage/storage.ts'
import type { PresenceEntry } from './presenceFrames.ts'
import type { Rights } from './rights.ts'
import type { Seat } from './seat.ts'

/** What comes from one window. */
export type SeatItem =
  | { readonly kind: 'join'; readonly seat: Seat }
  | { readonly kind: 'read'; readonly seat: Seat; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly seat: Seat; readonly step: 'missing' | 'update'; readonly update: Uint8Array }
  /** Presence under a client id that is nobody's yet. */
  | { readonly kind: 'introduction'; readonly seat: Seat; readonly entry: PresenceEntry; readonly introducing: boolean }

/** Something that needs the plan at rest. Neither call throws; the outcome goes to whoever asked. */
export interface Task {
  readonly kind: 'task'
  run(): Promise<void>
  /** The room ended before the task's turn came. */
  fail(cause: unknown): void
}

export type QueueItem = SeatItem | Task

export type UpdateItem = Extract<SeatItem, { kind: 'update' }>

export interface Accepted {
  readonly seat: Seat
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly update: Uint8Array
  readonly touched: readonly RecordId[]
  /** Client ids that it writes with. */
  readonly clients: readonly number[]
}

/** How a counted frame was dealt with. */
export interface Counted {
  readonly seat: Seat
  readonly step: 'missing' | 'update'
  readonly passedOver: boolean
}

export interface Batch {
  /** What everything in it is judged by; the log refuses it when they are no longer the newest. */
  readonly rights: Rights
  readonly accepted: Accepted[]
  readonly claims: Author[]
  readonly counted: Counted[]
  /** Seats whose first step 2 stands in this batch. */
  readonly answered: Set<Seat>
  /** Joins, reads and presence: they see what this batch has stored. */
  readonly after: SeatItem[]
}

export function emptyBatch(rights: Rights): Batch {
  return { rights, accepted: [], claims: [], counted: [], answered: new Set(), after: [] }
}

/**
 * One row for each run of updates by the same person. Order is kept: what one person wrote on another's words is never
 * stored before them. Of the records that they touched, those are kept that `changes` names.
 */
export function logRows(
  accepted: readonly Accepted[],
  changes: readonly LastChange[],
  at: LogRow['at'],
): readonly LogRow[] {
  const changedBy = new Map(changes.map(({ recordId, organisationId }) => [recordId, organisationId]))
  const runs: Accepted[][] = []
  for (const one of accepted) {
    const run = runs.at(-1)
    if (run?.[0]?.personId === one.personId) run.push(one)
    else runs.push([one])
  }
  return runs.flatMap((run) => {
    const [first] = run
    if (!first) return []
    const { personId, organisationId } = first
    const records = new Set(run.flatMap((one) => one.touched))
    const touched = [...records].filter((record) => changedBy.get(record) === organisationId)
    return [{ personId, organisationId, update: merged(run.map(({ update }) => update)), at, touched }]
  })
}

/** Who changed each record last in a batch. */
export function lastChangesOf(accepted: readonly Accepted[], at: LogRow['at']): readonly LastChange[] {
  const changes = new Map<RecordId, LastChange>()
  for (const { touched, organisationId } of accepted) {
    for (const recordId of touched) changes.set(recordId, { recordId, organisationId, at })
  }
  return [...changes.values()]
}

/** Several updates as one; a single one is passed on as it came. */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  const [only] = updates
  return only && updates.length === 1 ? only : Y.mergeUpdates([...updates])
}
