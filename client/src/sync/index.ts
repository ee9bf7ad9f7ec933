/** The open plan: its connection, what is saved, who is here. */
export type { LivePlan, LivePlanOptions, RecoveryNotice } from './livePlan.ts'
export { openPlan } from './openPlan.ts'
export type { ConnectionState, Person, PlanSession, SavedState, SessionEvent } from './planSession.ts'
export { createStore, type ReadableStore, type Store } from './store.ts'
export { useStore } from './useStore.ts'
