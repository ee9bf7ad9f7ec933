/** Taking back and doing again one's own edits. The screen follows by `useUndoFollow`, whoever asked for it. */
import type { ActsNeeds } from './actsNeeds.ts'

export interface UndoActs {
  undo(): void
  redo(): void
}

export function createUndoActs({ session }: ActsNeeds): UndoActs {
  return { undo: () => void session.undo.undo(), redo: () => void session.undo.redo() }
}
