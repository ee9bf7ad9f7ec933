/** The plan that was made already for the same wish, by what was asked for word by word. */
import type { PlanFacts } from '@samplan/shared/plan'
import { sameData } from '@samplan/shared/rules'
import type { NewNextPlan } from '@samplan/shared/wire'
import type { Stores } from '../../storage/storage.ts'
import type { Who } from '../inTurn.ts'

/** Null where there is none, and where the person takes no part in it: then it is somebody else's, or was left. */
export async function sameWishOf(
  { successions, plans }: Pick<Stores, 'successions' | 'plans'>,
  { planId, personId }: Who,
  wish: NewNextPlan,
): Promise<PlanFacts | null> {
  const same = (await successions.successors(planId)).find((one) => sameData(one.wish, wish))
  if (!same || !(await plans.participant(same.planId, personId))) return null
  return (await plans.find(same.planId))?.facts ?? null
}
