/**
 * Tells everyone in a room what goes beside the text: presence ten times a second at most, who last changed a record
 * once a second. One timer for each while there is something to tell, none when it is quiet.
 */
import type { RecordId } from '@samplan/shared/plan'
import { eventFrame, type LastChange, type PlanEvent } from '@samplan/shared/wire'
import { limits } from './limits.ts'
import type { Peer } from './peer.ts'
import type { PresenceBoard } from './presence.ts'
import { webSocketFrame } from './webSocketFrame.ts'

/** Often enough for "senast ändrad av", seldom enough to weigh nothing beside the text. */
const changesEveryMs = 1_000

export class Announcer {
  readonly #board: PresenceBoard
  readonly #welcomed: () => Iterable<Peer>
  readonly #lastChanges: Map<RecordId, LastChange>
  readonly #unsentChanges = new Set<RecordId>()
  #presenceTimer: NodeJS.Timeout | null = null
  #changesTimer: NodeJS.Timeout | null = null

  constructor(board: PresenceBoard, lastChanges: readonly LastChange[], welcomed: () => Iterable<Peer>) {
    this.#board = board
    this.#welcomed = welcomed
    this.#lastChanges = new Map(lastChanges.map((change) => [change.recordId, change]))
  }

  get lastChanges(): readonly LastChange[] {
    return [...this.#lastChanges.values()]
  }

  /** Sends an event to everyone who has been welcomed. */
  tell(event: PlanEvent): void {
    const frame = webSocketFrame(eventFrame(event))
    for (const peer of this.#welcomed()) peer.send(frame)
  }

  changed(changes: readonly LastChange[]): void {
    for (const change of changes) {
      this.#lastChanges.set(change.recordId, change)
      this.#unsentChanges.add(change.recordId)
    }
    if (this.#unsentChanges.size > 0) this.#changesTimer ??= setTimeout(() => this.#sendChanges(), changesEveryMs)
  }

  presenceChanged(): void {
    if (this.#board.hasUnsent) this.#presenceTimer ??= setTimeout(() => this.#sendPresence(), limits.presenceEveryMs)
  }

  stop(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    if (this.#changesTimer) clearTimeout(this.#changesTimer)
  }

  #sendPresence(): void {
    this.#presenceTimer = null
    this.#board.send(this.#welcomed())
  }

  #sendChanges(): void {
    this.#changesTimer = null
    const lastChanges = [...this.#unsentChanges].flatMap((id) => this.#lastChanges.get(id) ?? [])
    this.#unsentChanges.clear()
    this.tell({ type: 'changes', lastChanges })
  }
}
