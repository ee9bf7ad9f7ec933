/**
 * After an undo or a redo the screen goes to what it changed and says so, whether a key in a text, a key on the page or
 * a button asked for it. Who stands in the changed field already is left alone.
 */
import { useEffect } from 'react'
import { useAnnounce } from '../../style/announcer.ts'
import { usePlan } from '../planContext.ts'
import { placeOf } from './usePlaceReport.ts'

export function useUndoFollow(): void {
  const { session, texts, goTo } = usePlan()
  const announce = useAnnounce()
  const { undo } = session
  useEffect(() => {
    let last = undo.lastPlace
    return undo.subscribe(() => {
      const place = undo.lastPlace
      if (!place || place === last) return
      last = place
      announce(texts.plan.tookBack)
      const here = placeOf(document.activeElement)
      if (here?.recordId !== place.owner || here.field !== place.field) {
        goTo({ recordId: place.owner, field: place.field })
      }
    })
  }, [undo, texts, goTo, announce])
}
