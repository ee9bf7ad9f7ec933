/**
 * What runs beside the page while a session is open: the board that works out findings and sums, the threads, and the
 * organisations' commitments. It starts and stops with the session, never with a drawing.
 */
import { type Register, stockholmDate } from '@samplan/shared/plan'
import { useEffect, useRef, useState } from 'react'
import { createPlanBoard, type PlanBoard } from '../../plan/board/planBoard.ts'
import type { PlanSession } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'
import { watchCommitments } from '../watchCommitments.ts'
import { createPlanCommitments, type PlanCommitments } from './planCommitments.ts'
import { createPlanConsultation, type PlanConsultation } from './planConsultation.ts'
import { createPlanThreads, type PlanThreads } from './planThreads.ts'

export interface PlanMachine {
  readonly board: PlanBoard
  readonly threads: PlanThreads
  readonly commitments: PlanCommitments
  readonly consultation: PlanConsultation
}

/** Null in the moment before it has started. `register` is the first one; later ones come by the session. */
export function usePlanMachine(session: PlanSession, register: Register): PlanMachine | null {
  const { api, now } = useApp()
  const [machine, setMachine] = useState<PlanMachine | null>(null)
  const first = useRef(register)
  useEffect(() => {
    const consultation = createPlanConsultation(session)
    const board = createPlanBoard({
      session,
      beside: consultation.facts,
      register: () => session.register.get() ?? first.current,
      facts: session.facts.get,
      today: () => stockholmDate(now()),
    })
    const threads = createPlanThreads(session, board)
    consultation.follow(threads.all)
    const ask = () => {
      void threads.load(() => api.threads(session.planId))
      void consultation.load(() => api.consultation(session.planId))
    }
    ask()
    // What was said while the line was cut came as no event; a first answer that failed is asked for again, too.
    const stopAsking = session.connection.subscribe(() => {
      if (session.connection.get().state === 'live') ask()
    })
    const watch = watchCommitments(session, () => api.commitments(session.planId))
    const commitments = createPlanCommitments(session, watch)
    setMachine({ board, threads, commitments, consultation })
    return () => {
      setMachine(null)
      stopAsking()
      consultation.close()
      threads.close()
      commitments.close()
      board.close()
    }
  }, [session, api, now])
  return machine
}
