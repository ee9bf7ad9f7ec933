/** Lets blocks be dragged as soon as the code for it is here: a plan is read and written before anybody drags in it. */
const importDragging = () => import('@atlaskit/pragmatic-drag-and-drop/element/adapter')

type Dragging = Awaited<ReturnType<typeof importDragging>>

/** Asked for once: each of some hundred blocks asking anew held the page up for a tenth of a second. */
let asked: Promise<Dragging> | undefined

function fetchDragging(): Promise<Dragging> {
  asked ??= importDragging().catch((error) => {
    asked = undefined
    throw error
  })
  return asked
}

/** Attaches once dragging is here; gives what takes it away again. Without it, *Flytta…* in the block's menu does the same. */
export function whenDraggable(attach: (dragging: Dragging) => () => void): () => void {
  let isOver = false
  let detach = () => {}
  fetchDragging().then(
    (dragging) => {
      if (!isOver) detach = attach(dragging)
    },
    () => {
      // The line broke: the block is moved by its menu.
    },
  )
  return () => {
    isOver = true
    detach()
  }
}
