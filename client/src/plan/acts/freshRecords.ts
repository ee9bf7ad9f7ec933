/** What was made here by Enter and may still be as it was made, with where the person came from. */
import { dropEmptyRecord, type TitledKind } from '@samplan/shared/doc'
import type * as Y from 'yjs'

export interface FreshRecord {
  readonly kind: TitledKind
  readonly cameFrom: string
}

export interface FreshRecords {
  add(id: string, made: FreshRecord): void
  /** Puts a record away and says what it was; null, and it stays, where it is not fresh, empty and nobody else's. */
  drop(id: string): FreshRecord | null
  /** Puts all away but the one that is named. What others are at is looked at again the next time. */
  dropAllBut(id: string | null): void
}

/** `isOthers` says of a record whether others are in it or have said something about it. */
export function createFreshRecords(doc: Y.Doc, isOthers: (id: string) => boolean): FreshRecords {
  const fresh = new Map<string, FreshRecord>()
  const drop = (id: string) => {
    const made = fresh.get(id)
    if (!made || isOthers(id)) return null
    fresh.delete(id)
    return dropEmptyRecord(doc, made.kind, id as never) ? made : null
  }
  return {
    add: (id, made) => void fresh.set(id, made),
    drop,
    dropAllBut(stays) {
      for (const id of fresh.keys()) if (id !== stays) drop(id)
    },
  }
}
