/** The consultation of an open plan: asked for like its threads, kept up to date by the socket, and what it says to the checks. */
import type { ThreadId } from '@samplan/shared/plan'
import { consultationFacts } from '@samplan/shared/rules'
import { type Consultation, needsReason, type Thread } from '@samplan/shared/wire'
import type { Reply } from '../../api.ts'
import type { BesidePlan } from '../../plan/board/planBoard.ts'
import { createStore, type PlanSession, type ReadableStore } from '../../sync/index.ts'

export interface PlanConsultation {
  /** Null until the server has said it. */
  readonly current: ReadableStore<Consultation | null>
  /** What the checks are asked with; empty while it is not known. */
  readonly facts: ReadableStore<BesidePlan>
  /** From now on the facts follow what is said in the plan's threads. */
  follow(threads: ReadableStore<ReadonlyMap<ThreadId, Thread>>): void
  take(consultation: Consultation): void
  load(ask: () => Promise<Reply<Consultation>>): Promise<void>
  close(): void
}

export function createPlanConsultation(session: PlanSession): PlanConsultation {
  const current = createStore<Consultation | null>(null)
  const facts = createStore<BesidePlan>({})
  let threads: ReadableStore<ReadonlyMap<ThreadId, Thread>> | null = null
  let latest = 0
  const reckon = () => {
    const consultation = current.get()
    if (consultation && threads) facts.set(consultationFacts(consultation, [...threads.get().values()], needsReason))
  }
  const take = (consultation: Consultation) => {
    latest++
    current.set(consultation)
    reckon()
  }
  const leave = [session.onEvent((event) => event.type === 'consultation' && take(event.consultation))]
  return {
    current,
    facts,
    take,
    follow(all) {
      threads = all
      leave.push(all.subscribe(reckon))
      reckon()
    },
    async load(ask) {
      const before = latest
      const reply = await ask()
      // What the socket brought meanwhile is newer than the answer.
      if (reply.ok && latest === before) take(reply.value)
    },
    close() {
      for (const stop of leave) stop()
    },
  }
}
