/** What a room sees of one open window: a person, and a way to tell them something. Behind it is a socket. */
import type { PersonId } from '@samplan/shared/plan'
import type { CloseReason } from '@samplan/shared/wire'

export interface Peer {
  readonly personId: PersonId
  /** SHA-256 of the session's token: signing out ends every socket that came with it. */
  readonly sessionHash: string
  /** The newest document schema that this client knows how to write. */
  readonly schema: number
  readonly closed: boolean
  /** Sends a WebSocket frame that must arrive; the peer is closed where too much waits already. */
  send(frame: Buffer): void
  /** Sends a frame that may be left out when the reader is slow. */
  sendPresence(frame: Buffer): void
  /** Closes for good; nothing is sent or taken from here on. */
  close(reason: CloseReason): void
}
