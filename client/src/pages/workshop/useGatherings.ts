/** Follows *alla hit* on this page, and gives the way to where the convenor last called everybody. */
import type { GatheringPlace } from '@samplan/shared/plan'
import { useCallback, useEffect, useRef } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { useWorkshopScreen } from '../../workshop/workshopContext.ts'

export function useGatherings(): () => void {
  const { show, goTo, board, texts } = usePlan()
  const words = texts.workshop
  const { workshop } = useWorkshopScreen()
  const announce = useAnnounce()
  const { here, openedBy } = workshop
  const heard = useRef(here?.at)
  const nameOf = useCallback(
    ({ recordId }: GatheringPlace) => {
      const entry = recordId === 'plan' ? null : board.index.get().get(recordId)
      return entry ? entry.number || texts.plan.analysis : words.theStart
    },
    [board, texts, words],
  )
  useEffect(() => {
    if (!here || here.at === heard.current) return
    heard.current = here.at
    announce(words.calledHere(openedBy.name, nameOf(here)))
    if (!isWriting()) show(here)
  }, [here, openedBy, announce, words, nameOf, show])
  return useCallback(() => {
    if (here) goTo({ recordId: here.recordId, field: here.field })
  }, [here, goTo])
}

/** Whoever has the caret somewhere is in the middle of something. */
function isWriting(): boolean {
  const { activeElement } = document
  return (activeElement?.closest('[contenteditable="true"], input, textarea, select, [role="dialog"]') ?? null) !== null
}
