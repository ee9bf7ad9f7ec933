/** The plan on screen: what its parts are called, and what its fields say when they are empty. */
import type { Words } from '../sv.ts'

export const plan: Words['plan'] = {
  undo: 'Undo',
  redo: 'Redo',
  background: 'Background',
  analysis: 'Analysis',
}
