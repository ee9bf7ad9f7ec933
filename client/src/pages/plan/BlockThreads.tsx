/** A block's threads in its margin: open ones first, answered ones folded, and the form for a new one. */
import type { Thread } from '@samplan/shared/wire'
import { useComments } from '../../comments/commentsContext.ts'
import { ThreadForm } from '../../comments/ThreadForm.tsx'
import { ThreadNote } from '../../comments/ThreadNote.tsx'
import { useKeyed } from '../../plan/board/boardHooks.ts'
import type { BlockId } from '../../plan/board/planIndex.ts'
import { usePlan } from '../../plan/planContext.ts'

/** More than this many threads are a number that opens. */
const shownThreads = 2

const noThreads: readonly Thread[] = []

export function BlockThreads({ blockId }: { readonly blockId: BlockId }) {
  const { threads } = usePlan()
  const all = useKeyed(threads.byBlock, blockId) ?? noThreads
  const composing = useKeyed(threads.composing, blockId)
  const open = all.filter(({ answer }) => answer === null)
  const answered = all.filter(({ answer }) => answer !== null)
  const { texts } = useComments()
  return (
    <div className="threads">
      {open.slice(0, shownThreads).map((thread) => (
        <ThreadNote key={thread.id} thread={thread} />
      ))}
      <FoldedThreads threads={open.slice(shownThreads)} label={texts.comments.more} />
      <FoldedThreads threads={answered} label={texts.comments.settled} />
      {composing && <ThreadForm anchor={composing} onDone={threads.stopComposing} />}
    </div>
  )
}

interface FoldedThreadsProps {
  readonly threads: readonly Thread[]
  readonly label: (count: number) => string
}

function FoldedThreads({ threads, label }: FoldedThreadsProps) {
  if (threads.length === 0) return null
  return (
    <details className="threads-more">
      <summary>{label(threads.length)}</summary>
      {threads.map((thread) => (
        <ThreadNote key={thread.id} thread={thread} />
      ))}
    </details>
  )
}
