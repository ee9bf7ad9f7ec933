/**
 * A block as a place to drop on: another block of its kind lands before or after it, and a block of the kind below
 * lands first in it. The half of the block under the pointer decides.
 */
import { type RefObject, useEffect, useState } from 'react'
import type { DropEdge } from '../acts/moveActs.ts'
import { usePlan } from '../planContext.ts'
import type { Movable, MovableKind } from './movable.ts'
import { whenDraggable } from './whenDraggable.ts'

const kindInside: Readonly<Record<MovableKind, MovableKind | null>> = {
  areas: 'goals',
  goals: 'activities',
  activities: null,
}

/** Null where the dragged block may not land here. */
function edgeFor(target: Movable, dragged: Record<string, unknown>, element: Element, y: number): DropEdge | null {
  if (dragged['id'] === target.id) return null
  if (dragged['kind'] === kindInside[target.kind]) return 'inside'
  if (dragged['kind'] !== target.kind) return null
  const box = element.getBoundingClientRect()
  return y < box.top + box.height / 2 ? 'before' : 'after'
}

/** The edge that shows where a dragged block would land, while one is over this block. */
export function useBlockDrop(frame: RefObject<HTMLElement | null>, target: Movable | null): DropEdge | null {
  const { acts } = usePlan()
  const [edge, setEdge] = useState<DropEdge | null>(null)
  const { kind, id, parentId, index } = target ?? {}
  useEffect(() => {
    const element = frame.current
    if (!element || !kind || !id || parentId === undefined || index === undefined) return
    const here: Movable = { kind, id, parentId, index }
    return whenDraggable(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        canDrop: ({ source, input }) => edgeFor(here, source.data, element, input.clientY) !== null,
        onDrag: ({ source, location }) => setEdge(edgeFor(here, source.data, element, location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          const landed = edgeFor(here, source.data, element, location.current.input.clientY)
          setEdge(null)
          if (landed) acts.drop(source.data['id'] as Movable['id'], here, landed)
        },
      }),
    )
  }, [frame, acts, kind, id, parentId, index])
  return edge
}
