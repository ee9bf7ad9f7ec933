/**
 * A restored plan is another document under the old one's name. Windows that were open before the backup was brought
 * back hold edits that it never had; merged, they would bring half of them back. So every plan gets a new epoch, and
 * whoever comes with another is closed before a byte merges, keeps its unsaved words and starts anew (4409).
 */
import type { PlanId } from '@samplan/shared/plan'
import type { Storage } from '../storage/index.ts'

/**
 * Gives every plan an epoch that none of its windows can have seen, and takes back all sign-in links: one that was used
 * after the backup would be good again. `earlier` are epochs that were in use where the backup is put.
 */
export async function startEpochs(
  storage: Pick<Storage, 'together'>,
  now: Date,
  earlier: ReadonlyMap<PlanId, number> = new Map(),
): Promise<number> {
  return storage.together(async ({ plans, people }) => {
    const rows = await plans.list(null)
    for (const { facts } of rows) {
      const last = Math.max(facts.epoch, earlier.get(facts.id) ?? 0)
      await plans.startEpoch(facts.id, Math.max(last + 1, epochOf(now)))
    }
    await people.removeSignInLinks()
    return rows.length
  })
}

/**
 * Seconds since 2024: counted up by one, two restores of the same backup would make two lineages of one number. Nine
 * digits, as the address of a plan's socket has room for, last until 2055.
 */
function epochOf(now: Date): number {
  return Math.floor((now.getTime() - Date.UTC(2024, 0, 1)) / 1000)
}
