/** What the parts of a room share. `rights` and `register` are replaced whole when they change. */
import type { FamilyShare, PlanFamily, PlanId, PotUse, Register } from '@samplan/shared/plan'
import type { Storage } from '../storage/storage.ts'
import type { Announcer } from './announcer.ts'
import type { Claims } from './claims.ts'
import type { ContentCheck } from './contentCheck.ts'
import type { LogWriter } from './logWriter.ts'
import type { Peer } from './peer.ts'
import type { PresenceBoard } from './presence.ts'
import type { Rights } from './rights.ts'
import type { Seat } from './seat.ts'
import type { Sittings } from './sittings.ts'
import type { Suspects } from './suspects.ts'
import type { SyncLog } from './syncLog.ts'
import type { WorkingDoc } from './workingDoc.ts'

/** What rooms are given from outside, the same for all of them. */
export interface RoomDeps {
  readonly storage: Storage
  readonly writer: LogWriter
  readonly suspects: Suspects
  readonly now: () => Date
  readonly log: SyncLog
  /** Told when edits of a plan are on disk and shown. */
  readonly edited: (planId: PlanId) => void
}

export interface RoomState extends RoomDeps {
  readonly planId: PlanId
  readonly working: WorkingDoc
  readonly claims: Claims
  readonly seats: Map<Peer, Seat>
  readonly board: PresenceBoard
  readonly announcer: Announcer
  readonly sittings: Sittings
  readonly contentCheck: ContentCheck
  rights: Rights
  register: Register
  potUse: readonly PotUse[]
  family: PlanFamily | null
  shares: Map<PlanId, FamilyShare>
}
