/** *Öppna nästa utkast*, whose code is fetched when a convenor first means to. */
import { lazy, Suspense } from 'react'
import { usePlan } from '../../plan/planContext.ts'
import { useStore } from '../../sync/index.ts'

const NextDraftDialog = lazy(async () => ({ default: (await import('./NextDraftDialog.tsx')).NextDraftDialog }))

export function NextDraftPanel() {
  const { panel, can } = usePlan()
  const isWanted = useStore(panel)?.name === 'next-draft' && can['open-draft']
  return <Suspense>{isWanted && <NextDraftDialog onClose={() => panel.set(null)} />}</Suspense>
}
