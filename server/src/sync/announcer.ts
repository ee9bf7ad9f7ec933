/**
 * Tells everyone in a room what goes beside the text: where people are, who last changed a record. It rides with the
 * next edits that are shown, since then it costs no write of its own; where no edits come, it goes by a timer of its own,
 * of which there is one while there is something to tell and none when it is quiet.
 */
import type { RecordId } from '@samplan/shared/plan'
import { eventFrame, type LastChange, type PlanEvent } from '@samplan/shared/wire'
import { limits } from './limits.ts'
import type { Peer } from './peer.ts'
import type { PresenceBoard } from './presence.ts'
import { webSocketFrame } from './webSocketFrame.ts'

export class Announcer {
  readonly #board: PresenceBoard
  readonly #welcomed: () => Iterable<Peer>
  readonly #lastChanges: Map<RecordId, LastChange>
  readonly #unsentChanges = new Set<RecordId>()
  #changesSentAtMs = Number.NEGATIVE_INFINITY
  #presenceTimer: NodeJS.Timeout | null = null
  /** True where presence went out with edits since the timer was set. */
  #presenceRode = false
  #changesTimer: NodeJS.Timeout | null = null

  constructor(board: PresenceBoard, lastChanges: readonly LastChange[], welcomed: () => Iterable<Peer>) {
    this.#board = board
    this.#welcomed = welcomed
    this.#lastChanges = new Map(lastChanges.map((change) => [change.recordId, change]))
  }

  get lastChanges(): readonly LastChange[] {
    return [...this.#lastChanges.values()]
  }

  /** Whether a change says more than what is known of its record: another organisation, or a later second. */
  isNews({ recordId, organisationId, at }: LastChange): boolean {
    const last = this.#lastChanges.get(recordId)
    return last?.organisationId !== organisationId || Date.parse(at) - Date.parse(last.at) >= limits.changesEveryMs
  }

  /** Sends an event to everyone who has been welcomed. */
  tell(event: PlanEvent): void {
    const frame = webSocketFrame(eventFrame(event))
    for (const peer of this.#welcomed()) peer.send(frame)
  }

  /** Notes who changed what, and lets what is untold ride with the edits that are being shown. */
  shown(changes: readonly LastChange[], nowMs: number): void {
    for (const change of changes) {
      this.#lastChanges.set(change.recordId, change)
      this.#unsentChanges.add(change.recordId)
    }
    if (this.#board.hasUnsent) {
      this.#board.send(this.#welcomed())
      this.#presenceRode = true
    }
    if (this.#unsentChanges.size === 0) return
    if (nowMs - this.#changesSentAtMs >= limits.changesEveryMs) this.#sendChanges(nowMs)
    else this.#changesTimer ??= setTimeout(() => this.#changesLate(), limits.changesWithinMs)
  }

  presenceChanged(): void {
    if (this.#board.hasUnsent) this.#presenceTimer ??= setTimeout(() => this.#presenceLate(), limits.presenceEveryMs)
  }

  stop(): void {
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    if (this.#changesTimer) clearTimeout(this.#changesTimer)
  }

  /** Where edits come, the next ones take along what is new since; to set a timer anew for each of them costs more. */
  #presenceLate(): void {
    this.#presenceTimer = null
    if (this.#presenceRode) this.presenceChanged()
    else if (this.#board.hasUnsent) this.#board.send(this.#welcomed())
    this.#presenceRode = false
  }

  #changesLate(): void {
    this.#changesTimer = null
    if (this.#unsentChanges.size > 0) this.#sendChanges(this.#changesSentAtMs + limits.changesWithinMs)
  }

  #sendChanges(nowMs: number): void {
    this.#changesSentAtMs = nowMs
    const lastChanges = [...this.#unsentChanges].flatMap((id) => this.#lastChanges.get(id) ?? [])
    this.#unsentChanges.clear()
    this.tell({ type: 'changes', lastChanges })
  }
}
