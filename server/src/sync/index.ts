/** Steps 3–8 of a keystroke's way: sockets, plans in memory, and the log behind them. */
export { type Admission, admit } from './admission.ts'
export { applyUpdate } from './applyUpdate.ts'
export { isIncomplete } from './loadDoc.ts'
export { Pace } from './pace.ts'
export { createRooms, type PlanAtRest, type Rooms, type RoomsStats } from './rooms.ts'
export { Sittings } from './sittings.ts'
export type { SyncLog } from './syncLog.ts'
export { attachUpgrade, type SessionReader, type UpgradeOptions } from './upgrade.ts'
