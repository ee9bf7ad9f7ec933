/**
 * Before somebody signs out: what this browser has not sent yet is sent. Open windows do so by themselves; plans that
 * no window has open are opened for it.
 */
import type { PersonId } from '@samplan/shared/plan'
import { clearGonePlan, type LivePlan, openPlan, type UnsavedHere } from '../../sync/index.ts'
import { readUnsent, type UnsentPlan } from '../../sync/local/unsent.ts'
import { isInUse } from '../../sync/local/windowLocks.ts'
import { type LivePlanNeeds, livePlanOptions } from '../plan/livePlanOptions.ts'

const stepMs = 250
/** A good line needs less, and on a bad one nobody should stand before a closed door for longer. */
const longestMs = 8_000

export interface Unsent {
  readonly plans: readonly UnsentPlan[]
  /** What the page's own window has and the browser's store has not. */
  readonly here: UnsavedHere | null
}

export interface SettleNeeds extends LivePlanNeeds {
  readonly personId: PersonId
  readonly here: () => UnsavedHere | null
}

/** Resolves to what remains, when nothing does or nobody should wait any longer. */
export async function settleUnsent(needs: SettleNeeds): Promise<Unsent> {
  const read = async (): Promise<Unsent> => {
    // A browser that keeps nothing has nothing unsent but what is in its windows.
    const plans = await readUnsent(needs.personId).catch(() => [])
    const here = needs.here()
    return { plans, here: plans.some(({ entry }) => entry.planId === here?.facts.id) ? null : here }
  }
  let unsent = await read()
  if (isSettled(unsent)) return unsent
  const opened = await Promise.all(unsent.plans.map((plan) => openClosed(plan, needs)))
  for (let waitedMs = 0; waitedMs < longestMs && !isSettled(unsent); waitedMs += stepMs) {
    await new Promise((resolve) => setTimeout(resolve, stepMs))
    unsent = await read()
  }
  for (const plan of opened) plan?.close()
  return unsent
}

export function isSettled({ plans, here }: Unsent): boolean {
  return plans.length === 0 && here === null
}

/** Null for a plan that a window has open, and for one that cannot be opened. What is left of the latter is handed in. */
async function openClosed({ entry }: UnsentPlan, needs: SettleNeeds): Promise<LivePlan | null> {
  if (await isInUse(navigator.locks, entry.database)) return null
  const details = await needs.api.planDetails(entry.planId)
  if (details.ok) return openPlan(livePlanOptions(details.value, needs))
  if (details.code === 'not-found') {
    const { handIn, newId } = livePlanOptions(entry.details, needs)
    await clearGonePlan(entry.planId, { handIn, newId })
  }
  return null
}
