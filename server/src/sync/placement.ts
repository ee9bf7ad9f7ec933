/**
 * Where the new items of an update would hang. An honest item's neighbours stand in one list, and lived there when it
 * was made. An item between neighbours of different lists, or between a living and a collected one, ends up in one
 * place on this replica and in another on that, depending on when each collected its garbage; what an honest person
 * then writes beside it is lost where it was dropped. So the gate lets none through.
 */
import * as Y from 'yjs'
import type { Id, OutlinedStruct } from './updateOutline.ts'

/** A list or map entry that an item can hang in: the type, or its coming id, and the key. `lost`: its parent is gone. */
type Place = 'lost' | { readonly parent: object | string; readonly key: string | null }

export class Placement {
  readonly #doc: Y.Doc
  /** New structs of each client in order of clock, and how many of them have been placed. */
  readonly #fresh = new Map<number, { readonly structs: OutlinedStruct[]; readonly places: Place[] }>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  add(struct: OutlinedStruct): void {
    const fresh = this.#fresh.get(struct.client)
    if (fresh) fresh.structs.push(struct)
    else this.#fresh.set(struct.client, { structs: [struct], places: [] })
  }

  /** Whether every new item has one place to be. Every dependency must be known or added. Throws for a ring of them. */
  isSound(): boolean {
    for (const [client, { structs }] of this.#fresh) {
      if (!this.#placeUpTo(client, structs.length)) return false
    }
    return true
  }

  /** Places a client's first `count` new structs; those that they depend on first. */
  #placeUpTo(client: number, count: number): boolean {
    const fresh = this.#fresh.get(client)
    if (!fresh) return false
    const { structs, places } = fresh
    while (places.length < count) {
      const struct = structs[places.length]
      const place = struct && this.#placeOf(struct)
      if (!place) return false
      places.push(place)
    }
    return true
  }

  #placeOf(struct: OutlinedStruct): Place | null {
    const { client, clock, origin, rightOrigin } = struct
    const known = Y.getState(this.#doc.store, client)
    // The document has its beginning: the rest goes where that is.
    if (clock < known) return this.#lookUp({ client, clock: known - 1 })
    if (struct.kind === 'gc') return 'lost'
    const left = origin && this.#lookUp(origin)
    const right = rightOrigin && this.#lookUp(rightOrigin)
    if (origin && rightOrigin) return left && right && isSame(left, right) ? left : null
    return left ?? right ?? this.#inParent(struct)
  }

  #inParent({ root, parent, key }: OutlinedStruct): Place | null {
    if (root !== null) return { parent: this.#doc.share.get(root) ?? root, key }
    if (!parent) return null
    if (parent.clock >= Y.getState(this.#doc.store, parent.client)) {
      return this.#lookUp(parent) && { parent: `${parent.client}:${parent.clock}`, key }
    }
    const item = structAt(this.#doc, parent)
    if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) return 'lost'
    return item.content instanceof Y.ContentType ? { parent: item.content.type, key } : null
  }

  /** Where a struct hangs that is in the document or comes before in the update. */
  #lookUp(id: Id): Place | null {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const item = structAt(this.#doc, id)
      return item instanceof Y.Item && item.parent instanceof Y.AbstractType
        ? { parent: item.parent, key: item.parentSub }
        : 'lost'
    }
    const structs = this.#fresh.get(id.client)?.structs ?? []
    const index = indexAt(structs, id.clock)
    if (index === -1 || !this.#placeUpTo(id.client, index + 1)) return null
    return this.#fresh.get(id.client)?.places[index] ?? null
  }
}

function isSame(one: Place, other: Place): boolean {
  if (one === 'lost' || other === 'lost') return one === other
  return one.parent === other.parent && one.key === other.key
}

function structAt(doc: Y.Doc, { client, clock }: Id): Y.Item | Y.GC | undefined {
  const structs = doc.store.clients.get(client)
  return structs?.[Y.findIndexSS(structs, clock)]
}

/** Which of the structs holds a clock; -1 where none does. */
function indexAt(structs: readonly OutlinedStruct[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (!struct || clock < struct.clock) high = middle - 1
    else if (clock >= struct.clock + struct.length) low = middle + 1
    else return middle
  }
  return -1
}
