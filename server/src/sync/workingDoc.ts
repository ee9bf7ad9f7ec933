/**
 * A plan's document in memory, on which updates are tried. Yjs cannot roll back: when an update turns out bad, or the
 * batch it came with cannot be stored, the document is thrown away and made anew from the log, which never had it.
 * Nothing is read from it for anybody while it holds more than the log.
 *
 * A plan that was left in peace lies on disk as one snapshot, which is the very answer that the first window waits for.
 * So the document is made when something has to be tried on it or read from it, and opening costs half of what it
 * did: nothing is encoded, and the window reads while the document is made.
 */
import { checkLayout, touchedRecords } from '@samplan/shared/doc'
import type { PlanId, RecordId } from '@samplan/shared/plan'
import { syncFrame } from '@samplan/shared/wire'
import * as Y from 'yjs'
import type { LoadedLog, LogStore } from '../storage/storage.ts'
import { applyUpdate } from './applyUpdate.ts'
import { isIncomplete, loadDoc, makeDoc } from './loadDoc.ts'
import { webSocketFrame } from './webSocketFrame.ts'

export type Trial =
  /** `update` is what it changed: the same bytes where they were all new. */
  | { readonly ok: true; readonly update: Uint8Array; readonly touched: readonly RecordId[] }
  /** The document is spoiled and must be made anew, unless it was the shadow. */
  | { readonly ok: false; readonly spoiled: boolean; readonly problem: string }

/** A plan as it lies on disk, whole in one snapshot. */
interface Stored {
  readonly log: LoadedLog
  readonly state: Uint8Array
  readonly stateVector: Uint8Array
  /** How many clocks each client id has used. */
  readonly clocks: ReadonlyMap<number, number>
}

export class WorkingDoc {
  readonly #planId: PlanId
  readonly #log: LogStore
  /** What the document is made of once it is needed. */
  #stored: Stored | null
  #doc: Y.Doc | null = null
  #position: number
  #rows: number
  /** A second document on which suspects are tried first. */
  #shadow: Y.Doc | null = null
  #whole: Buffer | null = null

  /** Throws where the log is damaged. */
  static async load(planId: PlanId, log: LogStore): Promise<WorkingDoc> {
    return new WorkingDoc(planId, log, await log.load(planId))
  }

  private constructor(planId: PlanId, log: LogStore, loaded: LoadedLog) {
    this.#planId = planId
    this.#log = log
    this.#stored = storedWhole(loaded)
    this.#position = loaded.position
    this.#rows = loaded.updates.length
    if (!this.#stored) this.#doc = makeDoc(planId, loaded).doc
  }

  /** Throws where the snapshot is not whole. */
  get doc(): Y.Doc {
    if (!this.#doc) {
      if (!this.#stored) throw new Error(`Plan ${this.#planId} has neither a document nor what it is made of`)
      this.#doc = makeDoc(this.#planId, this.#stored.log).doc
      this.#stored = null
    }
    return this.#doc
  }

  /** The log position of the last commit. */
  get position(): number {
    return this.#position
  }

  /** Rows in the log since the last snapshot. */
  get rows(): number {
    return this.#rows
  }

  /** Client ids that have written. */
  writers(): Iterable<number> {
    return this.#stored ? this.#stored.clocks.keys() : this.doc.store.clients.keys()
  }

  hasWriter(clientId: number): boolean {
    return this.#stored ? this.#stored.clocks.has(clientId) : this.doc.store.clients.has(clientId)
  }

  /** The schema that the document is written in; 0 before there is one. */
  get schema(): number {
    const schema = this.doc.getMap('meta').get('schema')
    return typeof schema === 'number' ? schema : 0
  }

  /** Applies an update that the gate let through, and looks at what came of it. */
  try(update: Uint8Array, { whole, suspect }: { whole: boolean; suspect: boolean }): Trial {
    if (suspect) {
      this.#shadow ??= copyOf(this.doc)
      const rehearsal = tryOn(this.#shadow, update, whole)
      if (!rehearsal.ok) {
        this.dropShadow()
        return { ...rehearsal, spoiled: false }
      }
    }
    return tryOn(this.doc, update, whole)
  }

  /** Everything that was tried since the last commit is on disk at this position. */
  committed(updates: readonly Uint8Array[], rows: number, position: number): void {
    if (this.#shadow) applyUpdate(this.#shadow, ...updates)
    this.#position = position
    this.#rows += rows
    if (updates.length > 0) this.#whole = null
  }

  /** Makes the document anew from the log. Throws when storage cannot give it; the plan must then be closed. */
  async rebuild(): Promise<void> {
    const { doc, position, rows } = await loadDoc(this.#log, this.#planId)
    this.#doc?.destroy()
    this.#stored = null
    this.#doc = doc
    this.#position = position
    this.#rows = rows
    this.#whole = null
    this.dropShadow()
  }

  /** A snapshot covers all rows so far. */
  compacted(): void {
    this.#rows = 0
  }

  dropShadow(): void {
    this.#shadow?.destroy()
    this.#shadow = null
  }

  /** The frame that gives a client what it lacks. The whole document is encoded once for each log position. */
  missingFrame(stateVector: Uint8Array): Buffer {
    const lacksAll = stateVector.length === 1 && stateVector[0] === 0
    if (!lacksAll) return webSocketFrame(syncFrame('missing', Y.encodeStateAsUpdate(this.doc, stateVector)))
    this.#whole ??= webSocketFrame(syncFrame('missing', this.#stored?.state ?? Y.encodeStateAsUpdate(this.doc)))
    return this.#whole
  }

  /** The frame that asks a client for what the server lacks. */
  stateVectorFrame(): Buffer {
    return webSocketFrame(syncFrame('stateVector', this.#stored?.stateVector ?? Y.encodeStateVector(this.doc)))
  }

  destroy(): void {
    this.dropShadow()
    this.#doc?.destroy()
  }
}

/** Null where rows have come since the snapshot. */
function storedWhole(log: LoadedLog): Stored | null {
  if (!log.snapshot || log.updates.length > 0) return null
  const { state } = log.snapshot
  const stateVector = Y.encodeStateVectorFromUpdate(state)
  return { log, state, stateVector, clocks: Y.decodeStateVector(stateVector) }
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function tryOn(doc: Y.Doc, update: Uint8Array, whole: boolean): Trial {
  let changed: Uint8Array | null = null
  const capture = (bytes: Uint8Array) => {
    changed = bytes
  }
  if (!whole) doc.on('update', capture)
  try {
    const transaction = applyUpdate(doc, update)
    if (isIncomplete(doc)) return { ok: false, spoiled: true, problem: 'gap' }
    const problem = checkLayout(doc, transaction)
    if (problem) return { ok: false, spoiled: true, problem: JSON.stringify(problem) }
    return { ok: true, update: changed ?? update, touched: touchedRecords(transaction) }
  } catch (cause) {
    // Yjs throws from deep inside for items that are their own or each other's parent: a refusal, not a fault of ours.
    return { ok: false, spoiled: true, problem: cause instanceof Error ? cause.message : String(cause) }
  } finally {
    if (!whole) doc.off('update', capture)
  }
}
