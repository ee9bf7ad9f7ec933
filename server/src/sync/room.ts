/**
 * Steps 6 and 8 of a keystroke's way. One plan, live in memory, with one queue: admit → authorise → try → log → fan
 * out → acknowledge. A turn of the queue (`takeTurn.ts`) takes what waits, judges each update after those before it,
 * stores the good ones together, and only then shows them to anyone (`publish.ts`). Joining and reading wait their
 * turn, so nobody ever sees what is not in the log. Knows peers, never sockets.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { FamilyShare, PersonId, PlanFamily, PlanId, Register } from '@samplan/shared/plan'
import type { ClientFrame, CloseReason, PlanEvent } from '@samplan/shared/wire'
import * as Y from 'yjs'
import type { PlanRow } from '../storage/storage.ts'
import { Announcer } from './announcer.ts'
import type { QueueItem, SeatItem, Task } from './batch.ts'
import { compact } from './compaction.ts'
import { ContentCheck } from './contentCheck.ts'
import { limits } from './limits.ts'
import type { RoomStart } from './openRoom.ts'
import { Pace } from './pace.ts'
import type { Peer } from './peer.ts'
import { PresenceBoard } from './presence.ts'
import { presenceMessage, readPresenceEntries } from './presenceFrames.ts'
import { refreshRights } from './refreshRights.ts'
import type { RoomDeps, RoomState } from './roomState.ts'
import { createSeat, type Seat } from './seat.ts'
import { Sittings } from './sittings.ts'
import { takeNews } from './takeNews.ts'
import { type TurnOutcome, takeTurn } from './takeTurn.ts'
import { type EventFor, tellEach } from './tellEach.ts'
import { whoIs } from './whoIs.ts'

export class Room {
  readonly #state: RoomState
  readonly #onEnd: () => void
  readonly #pace = new Pace(limits.roomPace)
  #queue: QueueItem[] = []
  #running = false
  #ended = false

  constructor(planId: PlanId, start: RoomStart, deps: RoomDeps, onEnd: () => void) {
    const seats = new Map<Peer, Seat>()
    const board = new PresenceBoard((peer) => whoIs(this.#state.rights, peer))
    const welcomed = () => [...seats.values()].filter((seat) => seat.welcomed).map((seat) => seat.peer)
    const announcer = new Announcer(board, start.lastChanges, welcomed)
    const contentCheck = new ContentCheck(start.working)
    this.#state = { ...deps, ...start, planId, seats, board, announcer, contentCheck, sittings: new Sittings() }
    this.#onEnd = onEnd
  }

  get row(): PlanRow {
    return this.#state.rights.row
  }

  get peers(): Iterable<Peer> {
    return this.#state.seats.keys()
  }

  get planId(): PlanId {
    return this.#state.planId
  }

  /** Null for a plan without links. */
  get family(): PlanFamily | null {
    return this.#state.family
  }

  /** What each plan of the family brings, as it was last told. */
  get shares(): ReadonlyMap<PlanId, FamilyShare> {
    return this.#state.shares
  }

  get register(): Register {
    return this.#state.register
  }

  get size(): number {
    return this.#state.seats.size
  }

  /** Client ids that are held in memory: of those who have written, and of those who are here. */
  get clientIds(): number {
    return this.#state.claims.size
  }

  get queued(): number {
    return this.#queue.length
  }

  /** True when nobody is here and nothing is under way. */
  get isQuiet(): boolean {
    return this.size === 0 && this.#queue.length === 0 && !this.#running
  }

  get wantsCompaction(): boolean {
    return this.#state.working.rows >= (this.size === 0 ? limits.rowsAtRest : limits.rowsAtWork)
  }

  /** True where a snapshot would take the place of something. */
  get hasRows(): boolean {
    return this.#state.working.rows > 0
  }

  get wantsComparing(): boolean {
    const { contentCheck, seats, now } = this.#state
    return contentCheck.isDue(seats.values(), now().getTime())
  }

  /** Takes a peer in. What it is told on opening comes when its turn does. */
  join(peer: Peer): void {
    if (this.#ended) {
      peer.close('restart')
      return
    }
    const seat = createSeat(peer)
    this.#state.seats.set(peer, seat)
    this.#enqueue({ kind: 'join', seat })
  }

  leave(peer: Peer): void {
    const { seats, board, announcer, now } = this.#state
    if (!seats.delete(peer)) return
    board.leave(peer, now().getTime())
    announcer.presenceChanged()
  }

  /** Takes a frame from a peer, after all that it sent before. */
  receive(peer: Peer, frame: ClientFrame): void {
    const seat = this.#state.seats.get(peer)
    if (!seat || peer.closed) return
    switch (frame.type) {
      case 'state-vector':
        if (!isStateVector(frame.stateVector)) {
          peer.close('badContent')
          return
        }
        this.#enqueue({ kind: 'read', seat, stateVector: frame.stateVector })
        break
      case 'update':
        this.#enqueue({ kind: 'update', seat, step: frame.step, update: frame.update })
        break
      case 'presence':
        this.#hear(seat, frame.presence)
        break
      case 'query-presence':
        peer.sendPresence(this.#state.board.everyone(peer))
        break
      case 'content-hash':
        this.#state.contentCheck.hear(seat, frame, this.#state)
        break
    }
  }

  /** Whether a person may edit at this moment; how large a first answer may be depends on it. */
  mayEdit(personId: PersonId): boolean {
    return this.#state.rights.permits(personId, 'edit').ok
  }

  /**
   * Runs a task with everything before it on disk, nothing uncommitted in the document and no edit in between. A task
   * must not ask for another one in the same plan: it would wait for itself.
   */
  async withPlan<T>(task: (plan: { doc: Y.Doc; row: PlanRow; position: number }) => Promise<T>): Promise<T> {
    return this.#inQueue(async () => {
      await this.refresh()
      if (this.#ended) throw new Error(`Plan ${this.#state.planId} was closed`)
      const { working, rights } = this.#state
      try {
        return await task({ doc: working.doc, row: rights.row, position: working.position })
      } finally {
        // A task that froze the plan has changed what the next update is judged by.
        await this.refresh()
      }
    })
  }

  /** Looks at the document as it is on disk. What is read must not wait for anything. */
  async read<T>(look: (doc: Y.Doc, position: number) => T): Promise<T> {
    return this.#inQueue(async () => look(this.#state.working.doc, this.#state.working.position))
  }

  /** Reads rights and facts again; windows follow at once. */
  async refresh(): Promise<void> {
    if ((await refreshRights(this.#state)) === 'lineage') this.end('restart')
  }

  tell(event: PlanEvent): void {
    const news = takeNews(this.#state, event)
    if (news) this.#state.announcer.tell(news)
  }

  /** Tells each window what its person is entitled to; null is nothing. */
  tellEach(eventFor: EventFor): void {
    tellEach(this.#state, eventFor)
  }

  closeAll(reason: CloseReason): void {
    for (const peer of [...this.peers]) peer.close(reason)
  }

  /** Stores a snapshot that has been read back, in the plan's queue. */
  async compact(): Promise<void> {
    const { working, storage, planId, now } = this.#state
    await this.#inQueue(() => compact({ working, log: storage.log, planId, now }))
  }

  /** Tells every window what the document holds at this position. */
  async compare(): Promise<void> {
    await this.#inQueue(async () => this.#state.contentCheck.tell(this.#state.seats.values()))
  }

  /** Keeps presence alive and stock clients connected. */
  keepAlive(): void {
    const { board, announcer, claims, seats, now } = this.#state
    board.renew(now().getTime())
    const here = new Set([...seats.values()].flatMap(({ clientIds }) => [...clientIds]))
    claims.forget((clientId) => here.has(clientId) || board.remembers(clientId))
    announcer.presenceChanged()
    const nothing = presenceMessage([])
    for (const { peer, welcomed } of seats.values()) if (welcomed) peer.sendPresence(nothing)
  }

  /** Resolves when everything that waits now has been dealt with. */
  async drain(): Promise<void> {
    await this.#inQueue(async () => undefined)
  }

  /** Ends the room: peers are closed, tasks that wait fail, and the plan is loaded anew when it is next opened. */
  end(reason: CloseReason): void {
    if (this.#ended) return
    this.#ended = true
    this.closeAll(reason)
    for (const item of this.#queue)
      if (item.kind === 'task') item.fail(new Error(`Plan ${this.#state.planId} was closed`))
    this.#queue = []
    this.#state.announcer.stop()
    this.#state.working.destroy()
    this.#onEnd()
  }

  #inQueue<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const task: Task = { kind: 'task', run: () => work().then(resolve, reject), fail: reject }
    if (this.#ended) reject(new Error(`Plan ${this.#state.planId} was closed`))
    else this.#enqueue(task)
    return promise
  }

  #enqueue(item: QueueItem): void {
    this.#queue.push(item)
    if (this.#running) return
    this.#running = true
    // After the sockets have been read: what arrived in this turn of the event loop is stored together.
    setImmediate(() => void this.#run())
  }

  async #run(): Promise<void> {
    try {
      while (this.#queue.length > 0) {
        const first = this.#queue[0]
        if (first?.kind === 'task') {
          this.#queue.shift()
          await first.run()
          continue
        }
        const waitMs = this.#pace.waitMs(performance.now(), this.size)
        if (waitMs > 0) await pause(waitMs)
        const outcome = await this.#turn()
        if (outcome === 'lost') this.end('restart')
        if (outcome === 'storage-failed') await pause(limits.storagePauseMs)
      }
    } catch (cause) {
      this.#state.log.error({ planId: this.#state.planId, err: cause }, 'the plan was closed by a fault')
      this.end('storage')
    } finally {
      this.#running = false
    }
  }

  async #turn(): Promise<TurnOutcome> {
    const startedAt = performance.now()
    const outcome = await takeTurn(this.#state, this.#takeBatch())
    this.#pace.took(startedAt, performance.now())
    return outcome
  }

  /** What waits, up to the next task, and not so much of it that other plans wait for long. */
  #takeBatch(): readonly SeatItem[] {
    const items: SeatItem[] = []
    let bytes = 0
    for (const item of this.#queue) {
      if (item.kind === 'task' || items.length >= limits.batchItems || bytes >= limits.batchBytes) break
      items.push(item)
      if (item.kind === 'update') bytes += item.update.length
    }
    this.#queue.splice(0, items.length)
    return items
  }

  #hear(seat: Seat, bytes: Uint8Array): void {
    const entries = readPresenceEntries(bytes)
    if (!entries) {
      seat.peer.close('badContent')
      return
    }
    const { introducing } = seat
    if (entries.length > 0) seat.introducing = false
    for (const entry of entries) this.#hearEntry(seat, entry, introducing)
    this.#state.announcer.presenceChanged()
  }

  #hearEntry(seat: Seat, entry: { clientId: number; clock: number; state: Uint8Array }, introducing: boolean): void {
    const { claims, board, now } = this.#state
    const { peer } = seat
    const owner = claims.ownerOf(entry.clientId)
    if (owner === peer.personId) {
      board.take(peer, entry, introducing, now().getTime())
      if (introducing || board.isOf(peer, entry.clientId)) seat.clientIds.add(entry.clientId)
      return
    }
    if (owner !== undefined) {
      // A client introduces itself with its own id; later it may echo what it heard of others, which is no claim.
      if (introducing) peer.close('otherLineage')
      return
    }
    if (!seat.clientIds.has(entry.clientId)) {
      if (seat.claimed >= limits.clientIdsPerSocket) return
      seat.claimed++
      seat.clientIds.add(entry.clientId)
    }
    this.#enqueue({ kind: 'introduction', seat, entry, introducing })
  }
}

function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    // Truncated: an expected refusal, whatever lib0 says of it.
    return false
  }
}
