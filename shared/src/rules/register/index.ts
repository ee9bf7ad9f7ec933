/** Changing the county's register. */

export { potUseOfLines } from '../money/potStates.ts'
export { applyRegisterChange, type ChangedEntry, changedPart, type RegisterOutcome } from './applyRegisterChange.ts'
export { type AnyEntry, entryOf } from './parts.ts'
export { planUseOf, potUseIn } from './planUse.ts'
export { sameData } from './sameData.ts'
export { type Undoing, undoChange } from './undoChange.ts'
