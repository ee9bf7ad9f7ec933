/** What opens over the plan, one at a time. */
import { lazy, Suspense } from 'react'
import { useStore } from '../../sync/index.ts'
import type { Command } from '../palette/command.ts'
import { usePlan } from '../planContext.ts'
import { BinDialog } from './BinDialog.tsx'

const FindBar = lazy(async () => ({ default: (await import('../find/FindBar.tsx')).FindBar }))
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }))
const MoveDialog = lazy(async () => ({ default: (await import('./MoveDialog.tsx')).MoveDialog }))
const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }))

interface PlanPanelsProps {
  /** What the page around the plan lets one do from the palette. */
  readonly pageCommands: () => readonly Command[]
}

/** The code of most is fetched when somebody first opens one. */
export function PlanPanels(props: PlanPanelsProps) {
  return (
    <Suspense>
      <OpenPanel {...props} />
    </Suspense>
  )
}

function OpenPanel({ pageCommands }: PlanPanelsProps) {
  const { panel } = usePlan()
  const open = useStore(panel)
  const close = () => panel.set(null)
  switch (open?.name) {
    case 'move':
      return <MoveDialog movable={open.movable} onClose={close} />
    case 'bin':
      return <BinDialog onClose={close} />
    case 'help':
      return <HelpDialog onClose={close} />
    case 'palette':
      return <Palette pageCommands={pageCommands} onClose={close} />
    case 'find':
      return <FindBar key={open.words} words={open.words} onClose={close} />
    default:
      // The page's own panels, such as freezing, are drawn by the page.
      return null
  }
}
