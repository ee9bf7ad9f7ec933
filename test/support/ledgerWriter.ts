/**
 * One person typing against a server that is about to end. What the server said is on disk is written down here, in
 * another process than the server's.
 */
import { activityId } from './liveServer.ts'
import type { PlainClient } from './plainClient.ts'
import { type, wordsOf } from './words.ts'

/** Texts take turns, so that none grows beyond what a plan may hold. */
const fields = [
  ['plan', 'background'],
  [activityId, 'title'],
  [activityId, 'description'],
  [activityId, 'targetGroup'],
] as const

/** A writer types no more than so many words ahead of what is on disk. */
const mostUnanswered = 10

export class LedgerWriter {
  /** Every word that the server ever said is on disk. */
  readonly ledger: string[] = []
  /** Words that the server had not answered when it ended. */
  readonly unanswered: string[] = []
  readonly #name: string
  #client: PlainClient | null = null
  #typed: string[] = []
  #count = 0

  constructor(name: string) {
    this.#name = name
  }

  /** Begins on a fresh socket, which is open and answered when this resolves. */
  async open(client: PlainClient): Promise<void> {
    this.#typed = []
    this.#client = client
    await client.until(() => client.acknowledged.frames > 0 || client.closeCode !== null)
  }

  /** Words typed since then that are on disk, says the server: each is one update after the empty step 2. */
  get acknowledged(): number {
    return Math.max(0, (this.#client?.acknowledged.frames ?? 0) - 1)
  }

  get isOpen(): boolean {
    return this.#client !== null && this.#client.closeCode === null
  }

  /** Types a word of its own, unless too many wait for their acknowledgement already. */
  typeOne(): void {
    if (!this.#client || !this.isOpen || this.#typed.length >= this.acknowledged + mostUnanswered) return
    const word = `[${this.#name}${this.#count++}]`
    this.#typed.push(word)
    const [owner, field] = fields[this.#count % fields.length] ?? fields[0]
    type(this.#client.doc, word, owner, field)
  }

  /** After the end: what had been acknowledged goes into the ledger. */
  async settle(): Promise<void> {
    await this.#client?.closing()
    this.ledger.push(...this.#typed.slice(0, this.acknowledged))
    this.unanswered.push(...this.#typed.slice(this.acknowledged))
  }
}

/** All words of the texts that the writers write in. */
export function ledgerWords(doc: PlainClient['doc']): string {
  return fields.map(([owner, field]) => wordsOf(doc, owner, field)).join('')
}
