/**
 * Hands in what this browser still keeps of a plan that can no longer be opened as it was (an earlier draft, an older
 * schema, a plan one has left), and then throws the rest away.
 */
import type { RecoveryReason } from '@samplan/shared/wire'
import { forgetPlan, type PlanEntry } from './local/directory.ts'
import { openLocalPlan } from './local/openLocalPlan.ts'
import { isInUse } from './local/windowLocks.ts'
import type { Recovery } from './recovery.ts'

interface ClearNeeds {
  readonly recovery: Recovery
  readonly newId: () => string
}

/**
 * Resolves to whether nothing is left. A plan that another window still has open is left to it, and so is one that
 * another window is clearing at this moment.
 */
export async function clearLeftBehind(entry: PlanEntry, reason: RecoveryReason, needs: ClearNeeds): Promise<boolean> {
  return await navigator.locks.request(`clearing ${entry.database}`, { ifAvailable: true }, async (lock) => {
    if (!lock || (await isInUse(navigator.locks, entry.database))) return false
    return await clear(entry, reason, needs)
  })
}

async function clear(entry: PlanEntry, reason: RecoveryReason, { recovery, newId }: ClearNeeds): Promise<boolean> {
  const local = openLocalPlan({ entry, windowId: newId(), isOnline: () => true })
  const { edits, refused } = await local.open()
  if (local.state.get().state !== 'keeping') return false
  const { draft, epoch } = entry.details.facts
  if (edits.length > 0) local.refuse(edits, reason)
  await local.flush()
  const isDone = await recovery.handIn(
    { draft, epoch, local },
    edits.length > 0 ? [...refused, { reason, edits }] : refused,
  )
  recovery.release(local)
  if (isDone) await forgetPlan(entry.database)
  return isDone
}
