/**
 * Says where one is, not only at the top of the page, that the plan has just been frozen, with the way to the version.
 * What one stood in may have gone with it; the focus is then on the notice, where the next letter or Enter of somebody
 * who is still typing does nothing: the button is one Tab away.
 */
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { afterOverlay } from '../../plan/place/afterOverlay.ts'
import { usePlan } from '../../plan/planContext.ts'
import { isFocusLost } from '../../style/isFocusLost.ts'
import { useFrozenVersion } from './useVersions.ts'

export function useFreezeNotice(): void {
  const { texts, facts, notice } = usePlan()
  const [, navigate] = useLocation()
  const number = useFrozenVersion()?.number
  const wasDraft = useRef(facts.status === 'draft')
  useEffect(() => {
    if (facts.status === 'draft') wasDraft.current = true
    if (facts.status === 'draft' || !wasDraft.current || number === undefined) return
    wasDraft.current = false
    const run = () => navigate(`/plans/${facts.id}/versions/${number}`)
    notice.set({ text: texts.plan.frozenBanner(number), actions: [{ label: texts.plan.seeVersion(number), run }] })
    afterOverlay(() => {
      if (isFocusLost()) document.querySelector<HTMLElement>('.page-notice')?.focus()
    })
  }, [facts.status, facts.id, number, notice, navigate, texts])
}
