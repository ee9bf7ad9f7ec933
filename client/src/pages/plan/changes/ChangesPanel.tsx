/** The feed of changes over the plan page, fetched when somebody asks for it. */
import { lazy, Suspense } from 'react'
import { usePlan } from '../../../plan/planContext.ts'
import { useStore } from '../../../sync/index.ts'
import { useLastVisit } from './useLastVisit.ts'

const ChangesDialog = lazy(async () => ({ default: (await import('./ChangesDialog.tsx')).ChangesDialog }))

export function ChangesPanel() {
  const { panel } = usePlan()
  const lastVisit = useLastVisit()
  if (useStore(panel)?.name !== 'changes') return null
  return (
    <Suspense>
      <ChangesDialog lastVisit={lastVisit} onClose={() => panel.set(null)} />
    </Suspense>
  )
}
