/**
 * All plans that are open: loads each once, lets go of it when it is quiet, and passes on what commands and sign-outs
 * change. One process serves a plan from here; several will meet in the log.
 */
import type { CountyId, CountyRegister, FamilyShare, PersonId, PlanFamily, PlanId, PlanUse } from '@samplan/shared/plan'
import type { CloseReason, PlanEvent } from '@samplan/shared/wire'
import type { Doc } from 'yjs'
import type { PlanRow, Storage } from '../storage/storage.ts'
import { Allowance } from './allowance.ts'
import { FamilyBoard } from './familyBoard.ts'
import { limits } from './limits.ts'
import { LogWriter } from './logWriter.ts'
import { readRoomStart } from './openRoom.ts'
import { PotBoard } from './potBoard.ts'
import { Room } from './room.ts'
import type { RoomDeps } from './roomState.ts'
import { Suspects } from './suspects.ts'
import type { SyncLog } from './syncLog.ts'
import type { EventFor } from './tellEach.ts'

/** What a task in a plan's queue is given. The document holds exactly the log up to `position`; it is only to be read. */
export interface PlanAtRest {
  readonly doc: Doc
  readonly row: PlanRow
  readonly position: number
}

export interface RoomsStats {
  readonly rooms: number
  readonly peers: number
  readonly queued: number
  /** Client ids that are remembered; they do not grow with the windows that ever came. */
  readonly clientIds: number
  /** Transactions of the log since the start. */
  readonly commits: number
}

/** Peers that can be asked whether they are still there. */
interface Probed {
  probe(): void
}

export class Rooms {
  readonly #deps: RoomDeps
  readonly #rooms = new Map<PlanId, Promise<Room | null>>()
  readonly #open = new Map<PlanId, Room>()
  readonly #quietSinceMs = new Map<PlanId, number>()
  readonly #potBoard: PotBoard
  readonly #familyBoard: FamilyBoard
  readonly #timers: readonly NodeJS.Timeout[]
  readonly #openings = new Map<PersonId, Allowance>()
  /** When each ended; only sockets that were on their way then need to know. */
  readonly #endedSessions = new Map<string, number>()
  #stopping = false

  constructor(deps: Omit<RoomDeps, 'edited'>) {
    this.#potBoard = new PotBoard(deps, this.#open)
    this.#familyBoard = new FamilyBoard(deps, this.#open)
    const edited = (planId: PlanId) => {
      this.#potBoard.edited(planId)
      this.#familyBoard.edited(planId)
    }
    this.#deps = { ...deps, edited }
    this.#timers = [
      setInterval(() => this.#keepAlive(), limits.keepAliveEveryMs),
      setInterval(() => this.#probe(), limits.pingEveryMs),
      setInterval(() => this.#sweep(), limits.sweepEveryMs),
    ]
    for (const timer of this.#timers) timer.unref()
  }

  get isStopping(): boolean {
    return this.#stopping
  }

  /** The plan's room, loaded once however many ask; null for an unknown plan. Throws where it cannot be loaded whole. */
  open(planId: PlanId): Promise<Room | null> {
    const known = this.#rooms.get(planId)
    if (known) return known
    const loading = this.#load(planId)
    this.#rooms.set(planId, loading)
    return loading
  }

  /** Runs a task in the plan's queue, after what waits there is on disk and before any later edit. */
  async withPlan<T>(planId: PlanId, task: (plan: PlanAtRest) => Promise<T>): Promise<T> {
    const room = await this.open(planId)
    if (!room) throw new Error(`There is no plan ${planId}`)
    return room.withPlan(task)
  }

  /** A person's role or part in a plan changed: their windows follow now, and so does the next update. */
  async accessChanged(planId: PlanId, _personId: PersonId): Promise<void> {
    await this.#refresh(planId)
  }

  /** Title, status, draft or period changed: every window hears of it. */
  async factsChanged(planId: PlanId): Promise<void> {
    await this.#refresh(planId)
  }

  /** Tells every window of a plan something. */
  tell(planId: PlanId, event: PlanEvent): void {
    this.#open.get(planId)?.tell(event)
  }

  /** Tells each window of a plan what its person is entitled to. */
  tellEach(planId: PlanId, eventFor: EventFor): void {
    this.#open.get(planId)?.tellEach(eventFor)
  }

  /** The county's register changed: every open plan gets it as that plan sees it, those being opened too. */
  async registerChanged(county: CountyRegister): Promise<void> {
    const { agreements, ...shared } = county
    const rooms = await Promise.allSettled([...this.#rooms.values()])
    for (const room of rooms.flatMap((opening) => (opening.status === 'fulfilled' ? (opening.value ?? []) : []))) {
      const agreement = agreements.find(({ id }) => id === room.row.agreementId)
      if (room.row.countyId !== county.countyId || !agreement) continue
      room.tell({ type: 'register', register: { ...shared, agreement } })
      this.#potBoard.opened(room)
    }
  }

  /** What each plan of the county uses of its register now. Not to be asked inside a plan's queue: it waits for them all. */
  async planUses(countyId: CountyId): Promise<readonly PlanUse[]> {
    return this.#potBoard.usesOf(countyId)
  }

  /** A plan of the county that is not open takes something from its pots: open ones hear of it. */
  potsChanged(countyId: CountyId): void {
    this.#potBoard.countyChanged(countyId)
  }

  /** Links, versions or states of plans changed: their families hear of it, plans that are being opened too. */
  async familyChanged(planIds: readonly PlanId[]): Promise<void> {
    await Promise.allSettled([...this.#rooms.values()])
    await this.#familyBoard.changed(planIds)
  }

  /** What each plan of a family brings now. Not to be asked inside a plan's queue: it waits for them all. */
  async familyShares(family: PlanFamily): Promise<readonly FamilyShare[]> {
    return this.#familyBoard.sharesOf(family)
  }

  closeAll(planId: PlanId, reason: CloseReason): void {
    this.#open.get(planId)?.closeAll(reason)
  }

  /** Whether a person may open one more socket now; asking counts as opening. */
  mayOpen(personId: PersonId): boolean {
    const nowMs = this.#deps.now().getTime()
    const allowance =
      this.#openings.get(personId) ?? new Allowance(limits.openingsPerSecond, limits.openingsAtOnce, nowMs)
    this.#openings.set(personId, allowance)
    return allowance.take(1, nowMs) && !this.#deps.suspects.isBarred(personId, nowMs)
  }

  /** True for a session that ended while its socket was on its way. */
  hasEnded(sessionHash: string): boolean {
    return this.#endedSessions.has(sessionHash)
  }

  /** A session ended: every window that came with it is closed. */
  signedOut(sessionHash: string): void {
    this.#endedSessions.set(sessionHash, this.#deps.now().getTime())
    for (const room of this.#open.values()) {
      for (const peer of [...room.peers]) if (peer.sessionHash === sessionHash) peer.close('signedOut')
    }
  }

  /** Stores what waits, closes every window so that it comes back, and takes no more. */
  async shutdown(): Promise<void> {
    this.#stopping = true
    for (const timer of this.#timers) clearInterval(timer)
    await this.#potBoard.stop()
    await this.#familyBoard.stop()
    await Promise.allSettled([...this.#rooms.values()])
    const rooms = [...this.#open.values()]
    await Promise.allSettled(rooms.map((room) => room.drain()))
    for (const room of rooms) room.end('restart')
  }

  stats(): RoomsStats {
    const rooms = [...this.#open.values()]
    return {
      rooms: rooms.length,
      peers: rooms.reduce((sum, room) => sum + room.size, 0),
      queued: rooms.reduce((sum, room) => sum + room.queued, 0),
      clientIds: rooms.reduce((sum, room) => sum + room.clientIds, 0),
      commits: this.#deps.writer.commits,
    }
  }

  async #load(planId: PlanId): Promise<Room | null> {
    try {
      const start = await readRoomStart(this.#deps.storage, planId)
      if (!start) {
        this.#rooms.delete(planId)
        return null
      }
      const room = new Room(planId, start, this.#deps, () => this.#forget(planId))
      this.#open.set(planId, room)
      this.#potBoard.opened(room)
      this.#familyBoard.opened(room)
      return room
    } catch (cause) {
      // Whoever asked hears of it; the next one tries anew.
      this.#rooms.delete(planId)
      throw new Error(`Plan ${planId} could not be opened`, { cause })
    }
  }

  /** A plan that is being opened may have read what was true before, and keeps its windows by it. */
  async #refresh(planId: PlanId): Promise<void> {
    // Where it cannot be opened, whoever asked for it hears of that.
    const room = await this.#rooms.get(planId)?.catch(() => null)
    await room?.refresh()
  }

  #forget(planId: PlanId): void {
    this.#rooms.delete(planId)
    this.#open.delete(planId)
    this.#quietSinceMs.delete(planId)
    this.#potBoard.closed(planId)
  }

  #keepAlive(): void {
    for (const room of this.#open.values()) room.keepAlive()
  }

  #probe(): void {
    for (const room of this.#open.values()) for (const peer of [...room.peers]) if (isProbed(peer)) peer.probe()
  }

  #sweep(): void {
    const nowMs = this.#deps.now().getTime()
    for (const [personId, allowance] of this.#openings) if (allowance.isFull(nowMs)) this.#openings.delete(personId)
    for (const [sessionHash, atMs] of this.#endedSessions) {
      if (nowMs - atMs > limits.silentForMs) this.#endedSessions.delete(sessionHash)
    }
    for (const [planId, room] of [...this.#open]) {
      if (room.wantsComparing) this.#compare(planId, room)
      if (room.wantsCompaction) void this.#compact(planId, room)
      else if (!room.isQuiet) this.#quietSinceMs.delete(planId)
      else if (nowMs - this.#quietSince(planId, nowMs) >= limits.quietMs) void this.#leave(planId, room)
    }
  }

  /** Lets go of a plan. What was edited becomes one snapshot first, which is what the next to open it is sent. */
  async #leave(planId: PlanId, room: Room): Promise<void> {
    if (room.hasRows) await this.#compact(planId, room)
    if (room.isQuiet) room.end('restart')
  }

  #quietSince(planId: PlanId, nowMs: number): number {
    const since = this.#quietSinceMs.get(planId) ?? nowMs
    this.#quietSinceMs.set(planId, since)
    return since
  }

  #compare(planId: PlanId, room: Room): void {
    // The room may end before its turn comes; whoever opens it next is told anew.
    room.compare().catch((cause: unknown) => this.#deps.log.warn({ planId, err: cause }, 'nothing was compared'))
  }

  async #compact(planId: PlanId, room: Room): Promise<void> {
    const { log } = this.#deps
    // Rows stay until a snapshot has proved itself, so a failure costs time and nothing else.
    await room.compact().catch((cause: unknown) => log.error({ planId, err: cause }, 'the log was not compacted'))
  }
}

function isProbed(peer: object): peer is Probed {
  return 'probe' in peer
}

/** Opens no plan yet; each is loaded when it is first asked for. */
export function createRooms({ storage, now, log }: { storage: Storage; now: () => Date; log: SyncLog }): Rooms {
  return new Rooms({ storage, now, log, writer: new LogWriter(storage.log), suspects: new Suspects() })
}
