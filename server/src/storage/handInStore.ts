/** Which frozen versions were handed in, when and to whom. */
import type { PlanId } from '@samplan/shared/plan'
import type { HandIn } from '@samplan/shared/wire'

export interface HandInStore {
  /** By the version's number. */
  list(planId: PlanId): Promise<readonly HandIn[]>
  /** In the place of what was recorded of the same version before. */
  put(handIn: HandIn): Promise<void>
  /** Throws where nothing was recorded of the version. */
  remove(planId: PlanId, number: number): Promise<void>
}
