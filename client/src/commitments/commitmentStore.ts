/** The answers that stand, as this window knows them: asked for once, then kept up to date by the socket's events. */
import { type StandingCommitments, standingCommitments } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { createStore, type ReadableStore } from '../sync/index.ts'

export type Standing = StandingCommitments<Commitment>

export interface CommitmentStore {
  /** Null until the server has said what stands: until then nobody can be called silent. */
  readonly standing: ReadableStore<Standing | null>
  /** Takes in one answer that is new. */
  take(commitment: Commitment): void
  /** Takes in the server's list; what the socket brought meanwhile and the list lacks stays. */
  load(commitments: readonly Commitment[]): void
}

export function createCommitmentStore(): CommitmentStore {
  const known = new Map<number, Commitment>()
  const standing = createStore<Standing | null>(null)
  let isLoaded = false
  const add = (commitments: readonly Commitment[]) => {
    for (const commitment of commitments) known.set(commitment.number, commitment)
    if (isLoaded) standing.set(standingCommitments(known.values()))
  }
  return {
    standing,
    take: (commitment) => add([commitment]),
    load(commitments) {
      isLoaded = true
      add(commitments)
    },
  }
}
