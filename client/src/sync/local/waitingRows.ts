/** What is to be written to the local store next, and under which keys. A later change of an edit replaces an earlier. */
import type { Batch, KeptEdit, KnownBatch } from './keptBatch.ts'
import { baseKey, type FactsRow, type OwnRow, seal } from './keptRows.ts'

/** So many rows from the server are merged into one. */
const maxKnownRows = 64

export interface WaitingNeeds {
  readonly windowId: string
  readonly lineage: string
  readonly hasBase: boolean
}

export type WaitingRows = ReturnType<typeof createWaitingRows>

export function createWaitingRows({ windowId, lineage, hasBase }: WaitingNeeds) {
  /** Edits whose row is in the store, or is being written. */
  const stored = new Set<KeptEdit>()
  let own = new Map<KeptEdit, OwnRow | null>()
  let known: Uint8Array[] = []
  /** Put into words only when they are written: under load they change more often than that. */
  let facts: (() => string) | null = null
  let lastFacts: (() => string) | null = null
  let isBased = hasBase
  let rows = 0
  let rowsToMerge = 0
  const toRow = (text: string): FactsRow => ({ ...seal(new TextEncoder().encode(text)), lineage })
  const remove = (edit: KeptEdit) => {
    if (stored.delete(edit)) own.set(edit, null)
    else own.delete(edit)
  }
  const takeKnown = (): KnownBatch | null => {
    const isBase = !isBased
    // Before the whole plan has been here, what came of it is no plan that could be opened.
    if (isBase ? !facts : known.length === 0) return null
    rows += 1
    rowsToMerge += 1
    const taken = { key: isBase ? baseKey(lineage) : [lineage, windowId, rows], isBase, updates: known }
    isBased = true
    known = []
    return taken
  }
  return {
    remove,
    adopt: (edit: KeptEdit) => void stored.add(edit),
    put(edit: KeptEdit, refused: OwnRow['refused']) {
      own.set(edit, { ...seal(edit.update), madeAt: edit.madeAt, refused })
    },
    confirm(edit: KeptEdit) {
      remove(edit)
      known.push(edit.update)
    },
    learn: (update: Uint8Array) => void known.push(update),
    noteFacts(made: () => string) {
      facts = made
    },
    forgetKnown() {
      known = []
      facts = null
      isBased = false
    },
    /** Whether it is time to merge, once for each time. */
    hasManyRows() {
      const hasMany = rowsToMerge >= maxKnownRows
      if (hasMany) rowsToMerge = 0
      return hasMany
    },
    /** What is to be written now; null when there is nothing. */
    take(): Batch | null {
      const batch = { own, known: takeKnown(), facts: facts && toRow(facts()) }
      if (own.size === 0 && !batch.known && !batch.facts) return null
      for (const [edit, row] of own) if (row) stored.add(edit)
      own = new Map()
      lastFacts = facts ?? lastFacts
      facts = null
      return batch
    },
    /** It could not be written. */
    giveBack(batch: Batch) {
      own = new Map([...batch.own, ...own])
      if (batch.facts) facts ??= lastFacts
      if (!batch.known) return
      known = [...batch.known.updates, ...known]
      if (batch.known.isBase) isBased = false
    },
  }
}
