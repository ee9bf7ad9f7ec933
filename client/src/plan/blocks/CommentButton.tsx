/** *Lämna synpunkt* at the foot of a block, for those who comment and do not write; writers have it in the menu. */
import { Icon } from '../../style/Icon.tsx'
import type { BlockId } from '../board/planIndex.ts'
import { usePlan } from '../planContext.ts'

export function CommentButton({ blockId }: { readonly blockId: BlockId }) {
  const { texts, can, threads } = usePlan()
  if (!can.comment || can.edit) return null
  return (
    <button type="button" className="add" onClick={() => threads.start(blockId)}>
      <Icon name="comment" />
      {texts.comments.leave}
    </button>
  )
}
