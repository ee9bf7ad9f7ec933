/**
 * The plan's workshop on the plan page. Whether one is under way is asked by every open plan; its strip is fetched only
 * where there is one.
 */
import { useEffect } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useAnnounce } from '../../style/announcer.ts'
import { useStore } from '../../sync/index.ts'
import { useFetched } from '../useFetched.ts'
import { useWorkshop } from '../workshop/useWorkshop.ts'

const fetchStrip = async () => (await import('../workshop/OpenWorkshopStrip.tsx')).OpenWorkshopStrip

export function WorkshopStrip() {
  const { session, texts, me } = usePlan()
  const connection = useStore(session.connection)
  const page = useWorkshop(session)
  const announce = useAnnounce()
  const isUnderWay = (page.here?.workshop ?? null) !== null
  // A guest whose time in the plan is over: the words are on the page still, and nothing follows any more.
  const isOut = me.guest !== undefined && connection.state === 'refused' && connection.reason === 'gone'
  // Where it cannot be fetched, the plan is all there without it.
  const { here: OpenWorkshopStrip } = useFetched(fetchStrip, isUnderWay || isOut)
  const endedTitle = page.ended?.title
  useEffect(() => {
    if (endedTitle !== undefined) announce(texts.workshop.ended(endedTitle))
  }, [endedTitle, announce, texts])
  if (!OpenWorkshopStrip || !(isUnderWay || isOut)) return null
  return <OpenWorkshopStrip page={page} isOut={isOut} />
}
