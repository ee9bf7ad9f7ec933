/** A plan that one has no part in any more: its words are handed in, and nothing of it stays in this browser. */
import type { PlanId } from '@samplan/shared/plan'
import type { NewRecoveryCopy } from '@samplan/shared/wire'
import { clearLeftBehind } from './clearLeftBehind.ts'
import { keptPlans, recallDetails } from './local/directory.ts'
import { createRecovery } from './recovery.ts'

interface GoneNeeds {
  readonly handIn: (copy: NewRecoveryCopy) => Promise<void>
  readonly newId: () => string
}

/** Resolves to whether nothing is left. Rejects where the browser's store cannot be read. */
export async function clearGonePlan(planId: PlanId, { handIn, newId }: GoneNeeds): Promise<boolean> {
  const personId = (await recallDetails(planId))?.actor.personId
  const recovery = createRecovery(handIn)
  const kept = (await keptPlans()).filter((entry) => entry.planId === planId && entry.personId === personId)
  const outcomes: boolean[] = []
  for (const entry of kept) outcomes.push(await clearLeftBehind(entry, 'gone', { recovery, newId }))
  recovery.close()
  return outcomes.every((isDone) => isDone)
}
