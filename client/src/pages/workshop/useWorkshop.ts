/**
 * The plan's workshop on a page: asked for when the page opens and whenever its line is back, and followed by the plan's
 * socket in between. Of two tellings that cross, the older is passed over.
 */
import type { WorkshopDeed } from '@samplan/shared/plan'
import type { WorkshopHere, WorkshopView } from '@samplan/shared/wire'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Reply } from '../../api.ts'
import { usePreferences } from '../../style/preferences.ts'
import type { PlanSession } from '../../sync/index.ts'
import { useApp } from '../appContext.ts'
import { refusalWords } from '../refusalWords.ts'

export interface WorkshopOnPage {
  /** Null until it has been asked for. */
  readonly here: WorkshopHere | null
  /** The one that closed while this page was open. */
  readonly ended: WorkshopView | null
  readonly nowMs: () => number
  readonly act: (deed: WorkshopDeed) => Promise<string | null>
  /** Takes in what a request of the page's own has answered. */
  readonly take: (answer: WorkshopHere) => void
}

export function useWorkshop(session: PlanSession): WorkshopOnPage {
  const { api, now } = useApp()
  const { texts } = usePreferences()
  const [here, setHere] = useState<WorkshopHere | null>(null)
  const [ended, setEnded] = useState<WorkshopView | null>(null)
  /** How far the server's clock is ahead of this one, in ms. */
  const skewMs = useRef(0)
  const { planId } = session
  const noteClock = useCallback(
    ({ now: told }: WorkshopView) => {
      skewMs.current = Date.parse(told) - now().getTime()
    },
    [now],
  )
  const take = useCallback(
    (answer: WorkshopHere) => {
      if (answer.workshop) noteClock(answer.workshop)
      setHere((before) => (isOlder(answer.workshop, before?.workshop ?? null) ? before : answer))
    },
    [noteClock],
  )
  useEffect(() => followWorkshop(session, () => api.workshop(planId), take), [session, api, planId, take])
  useEffect(
    () =>
      session.onEvent((event) => {
        if (event.type !== 'workshop') return
        const { workshop } = event
        noteClock(workshop)
        if (workshop.closedAt !== null) {
          setEnded(workshop)
          setHere((before) => (before?.workshop?.id === workshop.id ? { workshop: null, mine: [] } : before))
          return
        }
        setHere((before) =>
          isOlder(workshop, before?.workshop ?? null) ? before : { workshop, mine: before?.mine ?? [] },
        )
      }),
    [session, noteClock],
  )
  const act = useCallback(
    async (deed: WorkshopDeed) => {
      const reply = await api.actInWorkshop(planId, deed)
      if (!reply.ok) return refusalWords(reply.code, texts)
      take(reply.value)
      return null
    },
    [api, planId, take, texts],
  )
  const nowMs = useCallback(() => now().getTime() + skewMs.current, [now])
  return useMemo(() => ({ here, ended, nowMs, act, take }), [here, ended, nowMs, act, take])
}

function isOlder(told: WorkshopView | null, known: WorkshopView | null): boolean {
  return told !== null && told.id === known?.id && told.number < known.number
}

/** Asks at once, whenever the line is back, and when one's own rights have changed. Returns how to stop. */
function followWorkshop(
  session: PlanSession,
  ask: () => Promise<Reply<WorkshopHere>>,
  take: (answer: WorkshopHere) => void,
): () => void {
  let isStopped = false
  const load = async () => {
    const reply = await ask()
    if (reply.ok && !isStopped) take(reply.value)
  }
  void load()
  const stopLive = session.connection.subscribe(() => {
    if (session.connection.get().state === 'live') void load()
  })
  const stopAccess = session.onEvent(({ type }) => {
    if (type === 'access') void load()
  })
  return () => {
    isStopped = true
    stopLive()
    stopAccess()
  }
}
