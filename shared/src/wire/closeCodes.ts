/**
 * Why the server closes a plan's socket. y-websocket (3.1 and later) takes 4400–4499 as final and everything else as
 * "try again", so the hundred decides what an unmodified client does; the code tells ours what to show.
 */
export const closeCodes = {
  /** The session has ended: sign in again. */
  signedOut: 4401,
  /** The role does not allow what was sent; what was typed becomes a recovery copy. */
  notAllowed: 4403,
  /** No grant on this plan any more, or the plan is gone. */
  gone: 4404,
  /** Another draft or epoch, or a client id that belongs to somebody else: start anew with a fresh document. */
  otherLineage: 4409,
  /** A frame over its limit. */
  tooLarge: 4413,
  /** The update is malformed, or holds what a plan may not hold. */
  badContent: 4422,
  /** The plan was frozen before this edit reached it. */
  frozen: 4423,
  /** The client's schema is older than the document's: load the page anew. */
  oldClient: 4426,
  /** The update builds on something the server has not seen: connect again and sync. */
  resync: 4500,
  /** The server is stopping, or the next draft was opened: connect again. */
  restart: 4503,
  /** The server cannot store at the moment. */
  storage: 4507,
  /** Too many frames or too much waiting to be read: connect again, later. */
  tooMany: 4529,
} as const

export type CloseReason = keyof typeof closeCodes
export type CloseCode = (typeof closeCodes)[CloseReason]

/** The reason behind a code, or null for codes that are not ours (1000, 1006 …). */
export function closeReason(code: number): CloseReason | null {
  for (const [reason, known] of Object.entries(closeCodes)) if (known === code) return reason as CloseReason
  return null
}
