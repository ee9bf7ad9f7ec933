/** What opens over the plan, one at a time. */
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import { BinDialog } from './BinDialog.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'

export function PlanPanels() {
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
    default:
      // The page's own panels, such as freezing, are drawn by the page.
      return null
  }
}
