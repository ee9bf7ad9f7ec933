/**
 * What the commands are given. A command is what spans rooms and storage: it takes its turn in the plan's queue, asks
 * rights as they are at that moment, stores, and then tells whoever has the plan open.
 *
 * `LiveRooms` is the part of `sync` that commands use, named here so that a command can be read without the sync path.
 */
import type { CountyId, CountyRegister, FamilyShare, PersonId, PlanFamily, PlanId, PlanUse } from '@samplan/shared/plan'
import type { CloseReason, Participant, PlanEvent } from '@samplan/shared/wire'
import type { Doc } from 'yjs'
import type { PlanRow, Storage } from '../storage/storage.ts'

export interface PlanInQueue {
  /** The plan's document with every acknowledged edit in it. Only to be read. */
  readonly doc: Doc
  readonly row: PlanRow
  /** The log position that the document stands at. */
  readonly position: number
}

export interface LiveRooms {
  /** Runs a task in the plan's queue, after what waits there is on disk and before any later edit. */
  withPlan<T>(planId: PlanId, task: (plan: PlanInQueue) => Promise<T>): Promise<T>
  /** Rights of a person changed: their open sockets follow at once. */
  accessChanged(planId: PlanId, personId: PersonId): unknown
  /** Title, status or draft changed: every open socket hears of it. */
  factsChanged(planId: PlanId): unknown
  tell(planId: PlanId, event: PlanEvent): unknown
  /** Tells each open window what its person is entitled to; null is nothing. */
  tellEach(planId: PlanId, eventFor: (participant: Participant) => PlanEvent | null): unknown
  /** The county's register changed: every open plan of it gets it. */
  registerChanged(county: CountyRegister): Promise<void>
  /** What each plan of the county uses, with every edit until now. Never to be asked inside a plan's queue. */
  planUses(countyId: CountyId): Promise<readonly PlanUse[]>
  /** Links, versions or states of plans changed: they and their families hear of it. */
  familyChanged(planIds: readonly PlanId[]): Promise<void>
  /** A plan that draws on the county's pots came into being: open plans hear of it. */
  potsChanged(countyId: CountyId): unknown
  /** What each plan of a family brings, with every edit until now. Never to be asked inside a plan's queue. */
  familyShares(family: PlanFamily): Promise<readonly FamilyShare[]>
  closeAll(planId: PlanId, reason: CloseReason): unknown
}

export interface CommandDeps {
  readonly storage: Storage
  readonly rooms: LiveRooms
  readonly now: () => Date
  readonly newId: () => string
  /** A secret of at least 256 bits that can stand in an address. */
  readonly randomToken: () => string
  /** A single-use link's token for a person, valid for so many milliseconds. */
  readonly makeSignInToken: (personId: PersonId, validForMs: number) => Promise<string>
}
