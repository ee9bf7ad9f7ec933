/** The comments as the plan's blocks see them. */
import { wholeAnchor } from '@samplan/shared/wire'
import type { ThreadsOnPage } from '../../plan/planContext.ts'
import { BlockThreads } from './BlockThreads.tsx'
import type { PlanThreads } from './planThreads.ts'

export function threadsOnPage(threads: PlanThreads): ThreadsOnPage {
  return {
    byBlock: threads.byBlock,
    ranges: threads.ranges,
    composing: threads.composing,
    selected: threads.selected,
    select: threads.select,
    openCount: threads.open,
    arrived: threads.arrived,
    Notes: BlockThreads,
    take: threads.take,
    has: threads.has,
    stopComposing: () => threads.compose(null),
    start: (about) => threads.compose(typeof about === 'string' ? wholeAnchor(about, null) : about),
    open(thread) {
      threads.openThread.set(thread)
      document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: 'nearest' })
    },
  }
}
