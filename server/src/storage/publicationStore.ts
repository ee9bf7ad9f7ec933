/** Which frozen versions everybody may read. Rows stay when a version is withdrawn; its address leads nowhere then. */
import type { IsoInstant, PlanId, PublicationId } from '@samplan/shared/plan'
import type { Publication } from '@samplan/shared/wire'

export interface PublicationStore {
  /** Those that stand, by the version's number. */
  list(planId: PlanId): Promise<readonly Publication[]>
  /** One that stands; null for one that was withdrawn. */
  find(id: PublicationId): Promise<Publication | null>
  add(publication: Publication): Promise<void>
  /** Throws where the version is not published: the caller has just seen it. */
  withdraw(planId: PlanId, number: number, at: IsoInstant): Promise<void>
}
