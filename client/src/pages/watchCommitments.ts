/** The answers that stand in an open plan: asked for once and after each gap in the line, then kept up by the socket. */
import type { Commitment } from '@samplan/shared/wire'
import type { Reply } from '../api.ts'
import { type CommitmentStore, createCommitmentStore } from '../commitments/commitmentStore.ts'
import type { PlanSession } from '../sync/index.ts'

export interface CommitmentWatch extends Pick<CommitmentStore, 'standing' | 'take'> {
  close(): void
}

export function watchCommitments(
  session: PlanSession,
  ask: () => Promise<Reply<readonly Commitment[]>>,
): CommitmentWatch {
  const store = createCommitmentStore()
  const load = async () => {
    const reply = await ask()
    if (reply.ok) store.load(reply.value)
  }
  void load()
  const leave = [
    session.onEvent((event) => {
      if (event.type === 'commitment') store.take(event.commitment)
    }),
    session.connection.subscribe(() => {
      if (session.connection.get().state === 'live') void load()
    }),
  ]
  return {
    standing: store.standing,
    take: store.take,
    close() {
      for (const stop of leave) stop()
    },
  }
}
