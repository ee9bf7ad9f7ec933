/** What this browser keeps of a person's that the server has not acknowledged, over all plans, and throwing it away. */
import type { PersonId } from '@samplan/shared/plan'
import { openDatabase } from './database.ts'
import { forgetPerson, forgetPlan, keptPlans, type PlanEntry } from './directory.ts'
import { makeStores } from './keptRows.ts'
import { readKept } from './readKept.ts'

export interface UnsentPlan {
  readonly entry: PlanEntry
  /** In the order they were made in. Windows that are open count too. */
  readonly updates: readonly Uint8Array[]
  /** The plan that they were made upon; empty where it is not here. */
  readonly base: readonly Uint8Array[]
}

/** Plans with something unsent. Reads, and takes nothing over. */
export async function readUnsent(personId: PersonId): Promise<readonly UnsentPlan[]> {
  const own = (await keptPlans()).filter((entry) => entry.personId === personId)
  const all = await Promise.all(own.map(readPlan))
  return all.filter(({ updates }) => updates.length > 0)
}

/** What is kept of one plan. */
export async function readPlan(entry: PlanEntry): Promise<UnsentPlan> {
  const db = await openDatabase(entry.database, makeStores)
  try {
    const { edits, plan } = await readKept(db)
    return { entry, updates: edits.map(({ row }) => row.bytes), base: plan?.updates ?? [] }
  } finally {
    db.close()
  }
}

/**
 * Throws away all that is kept of a person's, and what is kept of others' that the server has too: a shared computer
 * holds no plans of people who have left. What others have not sent stays until they are here again.
 */
export async function wipe(personId: PersonId): Promise<void> {
  for (const entry of await keptPlans()) {
    const isOwn = entry.personId === personId
    if (isOwn || (await readPlan(entry)).updates.length === 0) await forgetPlan(entry.database)
  }
  await forgetPerson()
}
