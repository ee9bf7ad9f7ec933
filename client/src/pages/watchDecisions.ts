/** What was decided on an open plan: asked for once and after each gap in the line, then kept up by the socket. */
import type { DecisionBook } from '@samplan/shared/wire'
import type { Reply } from '../api.ts'
import { createDecisionStore, type DecisionStore } from '../decisions/decisionStore.ts'
import type { PlanSession } from '../sync/index.ts'

export interface DecisionWatch extends Pick<DecisionStore, 'book' | 'take'> {
  close(): void
}

export function watchDecisions(session: PlanSession, ask: () => Promise<Reply<DecisionBook>>): DecisionWatch {
  const store = createDecisionStore()
  const load = async () => {
    const reply = await ask()
    if (reply.ok) store.load(reply.value)
  }
  void load()
  const leave = [
    session.onEvent((event) => {
      if (event.type === 'decisions') store.take(event.decisions)
    }),
    session.connection.subscribe(() => {
      if (session.connection.get().state === 'live') void load()
    }),
    // Who decides is said in the register.
    session.register.subscribe(() => void load()),
  ]
  return {
    book: store.book,
    take: store.take,
    close() {
      for (const stop of leave) stop()
    },
  }
}
