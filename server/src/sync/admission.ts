/**
 * Step 5 on a keystroke's way. The gate: looks at an update's bytes and says whether Yjs may see them at all. Stops what Yjs would take in and
 * never let go of: gaps (E1, E6), claims of size (E4, E5), words under another's name (E3). Asks nobody's rights and
 * changes nothing; what a plan may hold is asked after the trial (`checkLayout`).
 */
import { layout, parseTextName } from '@samplan/shared/doc'
import * as Y from 'yjs'
import { Placement } from './placement.ts'
import { type Id, type OutlinedStruct, readOutline } from './updateOutline.ts'

export type Admission =
  /** Holds nothing that the document lacks: every client's first answer is one of these. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'news'
      /** True where every byte of it is new, so that it can be kept and sent on as it came. */
      readonly whole: boolean
      /**
       * True where all it does is delete formatting marks. Yjs does that by itself in every client, a reader's too, to
       * marks that have no effect any more; nobody meant it, and it is no edit.
       */
      readonly tidiesOnly: boolean
      /** Client ids that it writes with, in order of appearance. */
      readonly clients: readonly number[]
    }
  /** Builds on something that the document lacks. */
  | { readonly kind: 'gap' }
  /** Writes with a client id that is not the sender's. */
  | { readonly kind: 'foreign'; readonly clientId: number }
  | { readonly kind: 'malformed'; readonly why: string }

/** Whether the sender may write with a client id: theirs, or nobody's yet. */
export type MayWriteAs = (clientId: number) => boolean

/** Judges an update against what the document holds. Never throws, never changes the document. */
export function admit(doc: Y.Doc, update: Uint8Array, mayWriteAs: MayWriteAs): Admission {
  const gate = new Gate(doc, mayWriteAs)
  try {
    readOutline(update, gate)
    return gate.verdict()
  } catch (cause) {
    // lib0 throws for truncated bytes, JSON.parse for bad marks, the stack for values nested too deep: all one refusal.
    return { kind: 'malformed', why: cause instanceof Error ? cause.message : String(cause) }
  }
}

function isRoot(name: string): boolean {
  return Object.hasOwn(layout, name) || parseTextName(name) !== null
}

class Gate {
  #doc: Y.Doc
  #mayWriteAs: MayWriteAs
  /** Where each writing client's clock stands with the update applied. */
  #ends = new Map<number, number>()
  #open: Id[] = []
  readonly #placement: Placement
  #whole = true
  #news = false
  #tidiesOnly = true
  #gap = false
  #foreign: number | null = null
  #unknownRoot: string | null = null

  constructor(doc: Y.Doc, mayWriteAs: MayWriteAs) {
    this.#doc = doc
    this.#mayWriteAs = mayWriteAs
    this.#placement = new Placement(doc)
  }

  struct(struct: OutlinedStruct): void {
    const { client, clock, length } = struct
    const known = Y.getState(this.#doc.store, client)
    if (struct.kind === 'skip' || clock + length <= known) {
      this.#whole = false
      return
    }
    const end = this.#ends.get(client) ?? known
    if (clock > end) this.#gap = true
    else if (clock < end) this.#whole = false
    if (!this.#ends.has(client) && !this.#mayWriteAs(client)) this.#foreign ??= client
    this.#ends.set(client, clock + length)
    this.#news = true
    this.#tidiesOnly = false
    if (struct.root !== null && !isRoot(struct.root)) this.#unknownRoot ??= struct.root
    this.#placement.add(struct)
    this.#depend(struct, struct.origin)
    this.#depend(struct, struct.rightOrigin)
    this.#depend(struct, struct.parent)
  }

  /** One's own later clock can never be met; another client's may stand further on in this update. */
  #depend({ client, clock }: OutlinedStruct, id: Id | null): void {
    if (!id) return
    if (id.client !== client) {
      if (id.clock >= Y.getState(this.#doc.store, id.client)) this.#open.push(id)
    } else if (id.clock >= clock) this.#gap = true
  }

  deletion(client: number, clock: number, length: number): void {
    const end = this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
    if (clock + length > end) {
      this.#gap = true
      return
    }
    const deletes = livingKind(this.#doc, client, clock, clock + length)
    if (deletes === 'nothing') this.#whole = false
    else this.#news = true
    if (deletes === 'content') this.#tidiesOnly = false
  }

  verdict(): Admission {
    if (this.#foreign !== null) return { kind: 'foreign', clientId: this.#foreign }
    if (this.#unknownRoot !== null) return { kind: 'malformed', why: `root ${this.#unknownRoot}` }
    if (this.#gap || this.#open.some((id) => id.clock >= (this.#ends.get(id.client) ?? 0))) return { kind: 'gap' }
    if (!this.#news) return { kind: 'nothing' }
    if (!this.#placement.isSound()) return { kind: 'malformed', why: 'an item between two lists' }
    return { kind: 'news', whole: this.#whole, tidiesOnly: this.#tidiesOnly, clients: [...this.#ends.keys()] }
  }
}

/** What of a range is still alive: nothing, formatting marks alone, or content. New structs count as content. */
function livingKind(doc: Y.Doc, client: number, from: number, to: number): 'nothing' | 'marks' | 'content' {
  const structs = doc.store.clients.get(client)
  if (!structs || Y.getState(doc.store, client) < to) return 'content'
  let living: 'nothing' | 'marks' = 'nothing'
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= to) break
    if (struct.deleted) continue
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentFormat)) return 'content'
    living = 'marks'
  }
  return living
}
