/** Who one is in a plan: from the server, or, where that cannot be reached, from what this browser remembers. */
import type { PlanId } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import type { ApiClient, Reply } from '../../api.ts'
import { recallDetails } from '../../sync/index.ts'

/** On a line that is neither there nor away, nobody waits longer for a plan that lies in the browser. */
const patienceMs = 4_000

/** `asked` is the answer where it is on its way already. */
export async function askDetails(
  api: ApiClient,
  planId: PlanId,
  asked: Promise<Reply<PlanDetails>> | null = null,
): Promise<Reply<PlanDetails>> {
  const answer = asked ?? api.planDetails(planId)
  const first = await Promise.race([answer, after(patienceMs)])
  if (first && (first.ok || first.code !== 'unreachable')) return first
  // A browser that keeps nothing remembers nothing.
  const remembered = await recallDetails(planId).catch(() => null)
  return remembered ? { ok: true, value: remembered } : await answer
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms))
}
