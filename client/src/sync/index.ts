/** The open plan: its connection, what is saved, who is here. */
export type { LivePlan, LivePlanOptions } from './livePlan.ts'
export { recallDetails } from './local/directory.ts'
export type { LocalState } from './local/localState.ts'
export { openPlan } from './openPlan.ts'
export type { ConnectionState, Person, PlanSession, SavedState, SessionEvent } from './planSession.ts'
export type { RecoveryNotice } from './recovery.ts'
export { createStore, type ReadableStore, type Store } from './store.ts'
export { useStore } from './useStore.ts'
