/** Changing the county's register. */

export { potUseOfLines } from '../money/potStates.ts'
export { applyRegisterChange, type ChangedEntry, changedPart } from './applyRegisterChange.ts'
export { entriesOf, entryOf } from './parts.ts'
export { planUseOf, potUseIn } from './planUse.ts'
export { sameData } from './sameData.ts'
export { strayFaults } from './strayFaults.ts'
export { undoChange } from './undoChange.ts'
