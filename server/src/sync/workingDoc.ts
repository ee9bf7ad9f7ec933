/**
 * A plan's document in memory, on which updates are tried. Yjs cannot roll back: when an update turns out bad, or the
 * batch it came with cannot be stored, the document is thrown away and made anew from the log, which never had it.
 * Nothing is read from it for anybody while it holds more than the log.
 */
import { checkLayout, touchedRecords } from '@samplan/shared/doc'
import type { PlanId, RecordId } from '@samplan/shared/plan'
import { syncFrame } from '@samplan/shared/wire'
import * as Y from 'yjs'
import type { LogStore } from '../storage/storage.ts'
import { applyUpdate } from './applyUpdate.ts'
import { isIncomplete, type LoadedDoc, loadDoc } from './loadDoc.ts'
import { webSocketFrame } from './webSocketFrame.ts'

export type Trial =
  /** `update` is what it changed: the same bytes where they were all new. */
  | { readonly ok: true; readonly update: Uint8Array; readonly touched: readonly RecordId[] }
  /** The document is spoiled and must be made anew, unless it was the shadow. */
  | { readonly ok: false; readonly spoiled: boolean; readonly problem: string }

export class WorkingDoc {
  readonly #planId: PlanId
  readonly #log: LogStore
  #loaded: LoadedDoc
  /** A second document on which suspects are tried first. */
  #shadow: Y.Doc | null = null
  #whole: Buffer | null = null

  constructor(planId: PlanId, log: LogStore, loaded: LoadedDoc) {
    this.#planId = planId
    this.#log = log
    this.#loaded = loaded
  }

  get doc(): Y.Doc {
    return this.#loaded.doc
  }

  /** The log position of the last commit. */
  get position(): number {
    return this.#loaded.position
  }

  /** Rows in the log since the last snapshot. */
  get rows(): number {
    return this.#loaded.rows
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
    this.#loaded = { doc: this.doc, position, rows: this.rows + rows }
    if (updates.length > 0) this.#whole = null
  }

  /** Makes the document anew from the log. Throws when storage cannot give it; the plan must then be closed. */
  async rebuild(): Promise<void> {
    const loaded = await loadDoc(this.#log, this.#planId)
    this.#loaded.doc.destroy()
    this.#loaded = loaded
    this.#whole = null
    this.dropShadow()
  }

  /** A snapshot covers all rows so far. */
  compacted(): void {
    this.#loaded = { ...this.#loaded, rows: 0 }
  }

  dropShadow(): void {
    this.#shadow?.destroy()
    this.#shadow = null
  }

  /** The frame that gives a client what it lacks. The whole document is encoded once for each log position. */
  missingFrame(stateVector: Uint8Array): Buffer {
    const lacksAll = stateVector.length === 1 && stateVector[0] === 0
    if (!lacksAll) return webSocketFrame(syncFrame('missing', Y.encodeStateAsUpdate(this.doc, stateVector)))
    this.#whole ??= webSocketFrame(syncFrame('missing', Y.encodeStateAsUpdate(this.doc)))
    return this.#whole
  }

  /** The frame that asks a client for what the server lacks. */
  stateVectorFrame(): Buffer {
    return webSocketFrame(syncFrame('stateVector', Y.encodeStateVector(this.doc)))
  }

  destroy(): void {
    this.dropShadow()
    this.doc.destroy()
  }
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
