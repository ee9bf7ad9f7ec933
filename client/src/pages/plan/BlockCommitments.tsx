/** Who commits to an activity, in its margin. */
import type { ActivityId } from '@samplan/shared/plan'
import { CommitmentNote } from '../../commitments/CommitmentNote.tsx'
import { useKeyed } from '../../plan/board/boardHooks.ts'
import type { BlockId } from '../../plan/board/planIndex.ts'
import { usePlan } from '../../plan/planContext.ts'

export function BlockCommitments({ blockId }: { readonly blockId: BlockId }) {
  const { board, commitments } = usePlan()
  const parties = useKeyed(commitments.byActivity, blockId)
  if (!parties) return null
  const number = board.index.get().get(blockId as ActivityId)?.number ?? ''
  return <CommitmentNote activityId={blockId as ActivityId} number={number} parties={parties} />
}
