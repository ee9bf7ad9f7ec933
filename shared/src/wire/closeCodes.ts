/**
 * Why the server closes a plan's socket, part of the protocol in `frames.ts`. The close frame's reason is the name here.
 * y-websocket (3.1 and later) takes 4400–4499 as final and everything else as "try again", so the hundred decides what
 * an unmodified client does; the code tells ours what to show and what to do with words that were not acknowledged.
 *
 * 44xx: this document, or this person, gets no further by trying again. Unacknowledged words become a recovery copy,
 * except for 4401, after which the same document goes on once its person is signed in. 45xx: the document is sound;
 * connecting again syncs it, and nothing is lost. Nothing that was acknowledged is ever among what a code refuses.
 *
 * Codes that are not ours: 1000 and 1001 (the window closes), 1006 (the line broke). A message beyond 8 MB, which is not
 * read at all, is 4413 like every other that is too large. What is wrong before there is a socket is answered in HTTP:
 * 403 for another site's page, 404 for an address that is none.
 */
export const closeCodes = {
  /** The session has ended: sign in again. On opening, and within a second while open. */
  signedOut: 4401,
  /** The role does not allow what was sent; what was typed becomes a recovery copy. */
  notAllowed: 4403,
  /** No grant on this plan any more, or no such plan; which of the two is not said. */
  gone: 4404,
  /** Another draft or epoch, or a client id that belongs to somebody else: start anew with a fresh document. */
  otherLineage: 4409,
  /** A message over its limit. */
  tooLarge: 4413,
  /** The frame or its update is malformed, or holds what a plan may not hold. */
  badContent: 4422,
  /** The plan was frozen before this edit reached it. */
  frozen: 4423,
  /** The client's schema is older than the document's, and it has written: load the page anew. */
  oldClient: 4426,
  /** The update builds on something the server has not seen: connect again and sync. */
  resync: 4500,
  /** The server is stopping, or the next draft was opened: connect again. */
  restart: 4503,
  /** The server cannot store at the moment; what was sent is not stored and is sent again. */
  storage: 4507,
  /** Too many frames, sockets or refused edits, or too much waiting to be read: connect again, later. */
  tooMany: 4529,
} as const

export type CloseReason = keyof typeof closeCodes
export type CloseCode = (typeof closeCodes)[CloseReason]

/** The reason behind a code, or null for codes that are not ours (1000, 1006 …). */
export function closeReason(code: number): CloseReason | null {
  for (const [reason, known] of Object.entries(closeCodes)) if (known === code) return reason as CloseReason
  return null
}
