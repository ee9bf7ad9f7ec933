/** The browser's own store of one plan, as one window's session uses it. */
import type { PlanDetails } from '@samplan/shared/wire'
import type { ReadableStore } from '../store.ts'
import type { PlanEntry } from './directory.ts'
import type { KeptEdit } from './keptBatch.ts'
import type { KeptWriter } from './keptWriter.ts'
import type { Leftovers, OpenedPlan } from './leftovers.ts'
import type { LocalState } from './localState.ts'
import type { KeptPlan } from './readKept.ts'

export interface LocalPlanOptions {
  readonly entry: PlanEntry
  /** A name of its own for each opening. */
  readonly windowId: string
  readonly isOnline: () => boolean
}

export interface LocalPlan extends Omit<KeptWriter, 'state' | 'keep' | 'adopt' | 'fail'> {
  readonly state: ReadableStore<LocalState>
  /** Never rejects: where nothing can be kept, there is nothing, and the state says why. */
  open(): Promise<OpenedPlan>
  /** Keeps an edit from now on. */
  keep(update: Uint8Array, madeAt: Date): KeptEdit
  /** Role or plan have changed: a page without network is to open as it is now. */
  remember(details: PlanDetails): void
  /** Puts the whole state in the place of what was opened, which it was made from. */
  replace(opened: KeptPlan, whole: Uint8Array): Promise<void>
  /** Hands over what windows have left that have closed, and what those will leave that are open, when they close. */
  lookForLeftovers(take: (leftovers: Leftovers) => void): Promise<void>
}
