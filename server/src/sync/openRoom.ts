/** Reads what a room starts with. All of it, or there is no room: a plan is never served half loaded. */
import type { FamilyShare, PlanFamily, PlanId, PotUse, Register } from '@samplan/shared/plan'
import { potUseIn } from '@samplan/shared/rules'
import type { LastChange } from '@samplan/shared/wire'
import { keptShares, readFamily } from '../storage/readFamily.ts'
import type { Storage } from '../storage/storage.ts'
import { Claims } from './claims.ts'
import { type Rights, readRights } from './rights.ts'
import { WorkingDoc } from './workingDoc.ts'

export interface RoomStart {
  readonly rights: Rights
  readonly working: WorkingDoc
  readonly claims: Claims
  readonly register: Register
  /** What all plans of the county take from its pots, as last summed. */
  readonly potUse: readonly PotUse[]
  readonly lastChanges: readonly LastChange[]
  readonly family: PlanFamily | null
  /** What each plan of the family brings, as last summed. */
  readonly shares: Map<PlanId, FamilyShare>
}

/** Null for an unknown plan; throws where storage fails or the log is damaged. */
export async function readRoomStart(storage: Storage, planId: PlanId): Promise<RoomStart | null> {
  const rights = await readRights(storage.plans, planId)
  if (!rights) return null
  const { epoch } = rights.row.facts
  const [working, authors, earlier, register, lastChanges, family] = await Promise.all([
    WorkingDoc.load(planId, storage.log),
    storage.log.authors(planId, epoch),
    storage.log.earlierAuthors(planId, epoch),
    storage.registers.forPlan(planId),
    storage.log.lastChanges(planId),
    readFamily(storage, planId),
  ])
  const { countyId, pots } = register
  const potUse = pots.length > 0 ? potUseIn(await storage.registers.planUses(countyId)) : []
  const shares = new Map(family && (await keptShares(storage, family)).map((share) => [share.planId, share]))
  const claims = new Claims(authors, earlier, working)
  return { rights, working, claims, register, potUse, lastChanges, family, shares }
}
