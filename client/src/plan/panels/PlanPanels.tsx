/** What opens over the plan, one at a time. */
import { lazy, Suspense } from 'react'
import { useStore } from '../../sync/index.ts'
import type { Command } from '../palette/command.ts'
import { usePlan } from '../planContext.ts'
import { BinDialog } from './BinDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'

const FindBar = lazy(async () => ({ default: (await import('../find/FindBar.tsx')).FindBar }))
const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }))

interface PlanPanelsProps {
  /** What the page around the plan lets one do from the palette. */
  readonly pageCommands: () => readonly Command[]
}

export function PlanPanels({ pageCommands }: PlanPanelsProps) {
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
      return (
        <Suspense>
          <Palette pageCommands={pageCommands} onClose={close} />
        </Suspense>
      )
    case 'find':
      return (
        <Suspense>
          <FindBar key={open.words} words={open.words} onClose={close} />
        </Suspense>
      )
    default:
      // The page's own panels, such as freezing, are drawn by the page.
      return null
  }
}
