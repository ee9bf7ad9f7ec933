/**
 * The frame of every block of the page: number and grip in the gutter, the text in its column, the notes in the
 * margin. The axis at which the text begins is the same for all of them.
 */
import type { RecordKind } from '@samplan/shared/plan'
import { type ReactNode, useRef } from 'react'
import { usePeople } from '../board/boardHooks.ts'
import type { BlockId } from '../board/planIndex.ts'
import { Margin } from '../margin/Margin.tsx'
import { usePlan } from '../planContext.ts'
import { BlockGrip } from './BlockGrip.tsx'
import type { Movable } from './movable.ts'
import { useBlockDrop } from './useBlockDrop.ts'

interface BlockProps {
  readonly id: BlockId
  readonly kind: RecordKind | 'plan'
  readonly number?: string
  /** Where the block stands among its siblings; only what can be moved has it. */
  readonly movable?: Movable
  /** What the margin says before people and threads, such as an area's sum. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Block({ id, kind, number, movable, aside, children }: BlockProps) {
  const { can } = usePlan()
  const frame = useRef<HTMLDivElement>(null)
  const edge = useBlockDrop(frame, can.edit ? (movable ?? null) : null)
  return (
    <div
      ref={frame}
      className={`block block-${kind}`}
      id={`b-${id}`}
      data-block={id}
      tabIndex={-1}
      data-drop={edge ?? undefined}
    >
      <div className="block-gutter">
        {can.edit && movable && <BlockGrip movable={movable} number={number ?? ''} />}
        {number && (
          <span className="block-number" aria-hidden="true">
            {number}
          </span>
        )}
        <PresenceBar blockId={id} />
      </div>
      <div className="block-body">{children}</div>
      <Margin blockId={id}>{aside}</Margin>
    </div>
  )
}

/** A bar in the colour of the organisation that is in the block; the margin says the same in words. */
function PresenceBar({ blockId }: { readonly blockId: BlockId }) {
  const [first] = usePeople(blockId)
  return first ? <span className={`block-bar hue-${first.hue}`} aria-hidden="true" /> : null
}
