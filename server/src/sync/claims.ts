/**
 * Whose each Yjs client id is. A client id belongs to the person who first wrote or was present with it, by a row in
 * the log's transaction; from then on it says for every letter who typed it, and nobody else can use it (E3).
 */
import type { PersonId } from '@samplan/shared/plan'
import type { Author } from '@samplan/shared/wire'
import * as Y from 'yjs'

export class Claims {
  readonly #authors = new Map<number, Author>()

  constructor(authors: readonly Author[]) {
    this.add(authors)
  }

  get authors(): readonly Author[] {
    return [...this.#authors.values()]
  }

  /** Whose it is; undefined while it is nobody's. */
  ownerOf(clientId: number): PersonId | undefined {
    return this.#authors.get(clientId)?.personId
  }

  add(authors: readonly Author[]): void {
    for (const author of authors) this.#authors.set(author.clientId, author)
  }

  /**
   * Whether a person may use a client id. One that has written already and has no owner is the server's own, from
   * when the plan was made: nobody may go on under it.
   */
  mayUse(personId: PersonId, clientId: number, doc: Y.Doc): boolean {
    const owner = this.ownerOf(clientId)
    return owner === undefined ? Y.getState(doc.store, clientId) === 0 : owner === personId
  }
}
