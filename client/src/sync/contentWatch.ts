/**
 * Compares what this window holds with what the server says that the plan holds. Only at rest: everything sent is
 * acknowledged, and nothing has come since the server read its document. A difference is first taken for a lost
 * message: connecting anew syncs both ways in full. Where it stays, two documents that should be one have grown apart,
 * and this one is given up: its words are kept, and a fresh one is fetched.
 */
import { contentHash } from '@samplan/shared/doc'
import type { Acknowledgement, ContentHash } from '@samplan/shared/wire'
import type * as Y from 'yjs'

export interface ContentWatchNeeds {
  readonly doc: Y.Doc
  /** False while there are edits here that no acknowledgement covers. */
  readonly isAllAcknowledged: () => boolean
  /** True for a document that took the place of one that differed: should it differ too, another would not help. */
  readonly isSecond: boolean
  /** Syncs both ways from the start. */
  readonly resync: () => void
  /** Tells the server what is held here. */
  readonly report: (held: ContentHash) => void
  readonly onDiffers: () => void
}

export interface ContentWatch {
  /** A new connection counts its frames from 1. */
  handleOpened(): void
  handleSent(frame: number): void
  handleAcknowledged(acknowledgement: Acknowledgement): void
  handleHash(expected: ContentHash): void
  close(): void
}

export function watchContent({ doc, ...needs }: ContentWatchNeeds): ContentWatch {
  let sent = 0
  let acknowledged = 0
  let expected: ContentHash | null = null
  let state: 'untried' | 'agreed' | 'resynced' | 'over' = 'untried'
  let hasAgreed = !needs.isSecond

  const compare = () => {
    if (!expected || state === 'over' || sent === 0 || acknowledged < sent || !needs.isAllAcknowledged()) return
    const held = { position: expected.position, hash: contentHash(doc) }
    const agrees = sameBytes(held.hash, expected.hash)
    expected = null
    if (agrees) {
      state = 'agreed'
      hasAgreed = true
    } else if (state !== 'resynced') {
      state = 'resynced'
      needs.resync()
    } else {
      state = 'over'
      needs.report(held)
      if (hasAgreed) needs.onDiffers()
    }
  }
  const handleUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (!local) expected = null
  }
  doc.on('update', handleUpdate)
  return {
    handleOpened() {
      sent = 0
      acknowledged = 0
      expected = null
    },
    handleSent(frame) {
      sent = frame
    },
    handleAcknowledged({ frames, position }) {
      acknowledged = frames
      if (expected && expected.position !== position) expected = null
      compare()
    },
    handleHash(next) {
      expected = next
      compare()
    },
    close: () => doc.off('update', handleUpdate),
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
