/**
 * Whose each Yjs client id is. A client id belongs to the person who first wrote or was present with it, by a row in
 * the log's transaction; from then on it says for every letter who typed it, and nobody else can use it.
 *
 * Memory holds those who have written and those who are here, however many came before them: the transaction knows the
 * others. Whoever may only look has no row, since nothing can be written in their name.
 */
import type { PersonId } from '@samplan/shared/plan'
import type { Author } from '@samplan/shared/wire'
import type { WorkingDoc } from './workingDoc.ts'

export class Claims {
  readonly #authors = new Map<number, Author>()
  /** Those who have written; most windows only look, and nobody needs a name for them. */
  readonly #writers = new Map<number, Author>()

  /** `earlier` wrote before the plan was restored: they are named, and nobody goes on under their client ids. */
  constructor(
    authors: readonly Author[],
    earlier: readonly Author[],
    working: Pick<WorkingDoc, 'writers' | 'hasWriter'>,
  ) {
    this.add(authors.filter(({ clientId }) => working.hasWriter(clientId)))
    this.noteWriters(working.writers())
    for (const author of earlier) {
      const { clientId } = author
      if (working.hasWriter(clientId) && !this.#writers.has(clientId)) this.#writers.set(clientId, author)
    }
  }

  get writers(): readonly Author[] {
    return [...this.#writers.values()]
  }

  /** Notes who has written now; gives those who had not before. */
  noteWriters(clientIds: Iterable<number>): readonly Author[] {
    const first: Author[] = []
    for (const clientId of new Set(clientIds)) {
      const author = this.#writers.has(clientId) ? undefined : this.#authors.get(clientId)
      if (author) first.push(author)
    }
    for (const author of first) this.#writers.set(author.clientId, author)
    return first
  }

  /** Whose it is; undefined while it is nobody's. */
  ownerOf(clientId: number): PersonId | undefined {
    return this.#authors.get(clientId)?.personId
  }

  add(authors: readonly Author[]): void {
    for (const author of authors) this.#authors.set(author.clientId, author)
  }

  /** Forgets who has not written and is not here. */
  forget(isHere: (clientId: number) => boolean): void {
    for (const clientId of this.#authors.keys()) {
      if (!this.#writers.has(clientId) && !isHere(clientId)) this.#authors.delete(clientId)
    }
  }

  get size(): number {
    return this.#authors.size
  }

  /**
   * Whether a person may use a client id. One that has written already and has no owner is the server's own, from
   * when the plan was made: nobody may go on under it.
   */
  mayUse(personId: PersonId, clientId: number, working: Pick<WorkingDoc, 'hasWriter'>): boolean {
    const owner = this.ownerOf(clientId)
    return owner === undefined ? !working.hasWriter(clientId) : owner === personId
  }
}
