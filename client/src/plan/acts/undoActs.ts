/** Taking back and doing again one's own edits, with the screen following to where it happened. */
import type { ActsNeeds } from './actsNeeds.ts'

export interface UndoActs {
  undo(): void
  redo(): void
}

export function createUndoActs({ session, texts, announce, goTo }: ActsNeeds): UndoActs {
  const { undo } = session
  const follow = (done: boolean, said: string) => {
    if (!done) return
    announce(said)
    const place = undo.lastPlace
    if (place) goTo({ recordId: place.owner, field: place.field })
  }
  return {
    undo: () => follow(undo.undo(), texts().plan.undone),
    redo: () => follow(undo.redo(), texts().plan.redone),
  }
}
