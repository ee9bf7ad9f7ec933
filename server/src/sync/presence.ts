/**
 * Who is in the plan, and where. The server owns it: it writes who somebody is, keeps an entry exactly as long as its
 * socket is open, and renews it, so that a window whose timers the browser slows down does not flicker.
 *
 * Clocks. y-protocols takes an entry only with a higher clock than the last. What goes out is the client's own clock
 * plus `ahead`, which grows when the server itself has something to say (renewal, another role, a window that is back).
 * A client that heard of itself with a clock ahead of its own would take an older caret for its newest, so whoever is
 * ahead is left out of what goes to its own socket.
 */
import type { PresenceClaim, PresentPerson } from '@samplan/shared/wire'
import { limits } from './limits.ts'
import type { Peer } from './peer.ts'
import { type PresenceEntry, type PresentEntry, presenceMessage, readClaim } from './presenceFrames.ts'

interface Present {
  readonly peer: Peer
  readonly claim: PresenceClaim
  readonly clock: number
  readonly ahead: number
  readonly json: string
  readonly renewedAtMs: number
}

interface Departed {
  /** The client's own last clock. */
  readonly clock: number
  /** The last that went out. */
  readonly sentClock: number
  readonly atMs: number
}

/**
 * What y-protocols takes the last clock of an unknown client to be. A client that only opened the plan says so with this
 * very clock, and nobody would hear of it before it moved.
 */
const unheardClock = 0

/** Who a peer is now: asked whenever an entry is written. */
export type WhoIs = (peer: Peer) => PresentPerson | null

export class PresenceBoard {
  readonly #whoIs: WhoIs
  readonly #present = new Map<number, Present>()
  /** Last clock of those who left, so that a late echo does not bring a ghost and a return is believed. */
  readonly #departed = new Map<number, Departed>()
  readonly #unsent = new Set<number>()

  constructor(whoIs: WhoIs) {
    this.#whoIs = whoIs
  }

  get hasUnsent(): boolean {
    return this.#unsent.size > 0
  }

  /**
   * Takes what a peer says of a client id that is its person's. `introducing` is its first frame, in which every
   * client speaks of itself alone; later ones may echo the same person's other windows.
   */
  take(peer: Peer, entry: PresenceEntry, introducing: boolean, nowMs: number): void {
    const { clientId, clock } = entry
    const current = this.#present.get(clientId)
    if (clock > limits.clock || (current && current.peer !== peer && !introducing)) return
    const departed = this.#departed.get(clientId)
    if (!current && departed && clock <= departed.clock && !introducing) return
    if (current?.peer === peer && clock < current.clock) return
    const claim = readClaim(entry.state)
    if (claim === null || (!current && this.#isFull(peer))) return
    if (claim === 'gone') {
      this.#remove(clientId, nowMs)
      return
    }
    if (current?.peer === peer && clock === current.clock) return
    const last = current ? current.clock + current.ahead : departed?.sentClock
    const starts = !current || current.peer !== peer
    const ahead = starts ? Math.max(0, (last ?? unheardClock) + 1 - clock) : current.ahead
    this.#write(clientId, { peer, claim, clock, ahead, renewedAtMs: nowMs })
  }

  /** Whether a client id is shown as this peer's. */
  isOf(peer: Peer, clientId: number): boolean {
    return this.#present.get(clientId)?.peer === peer
  }

  /** Whether a client id is shown, or was until a moment ago and may still be echoed. */
  remembers(clientId: number): boolean {
    return this.#present.has(clientId) || this.#departed.has(clientId)
  }

  /** The peer is gone, and with it whoever it said it was. */
  leave(peer: Peer, nowMs: number): void {
    for (const [clientId, present] of this.#present) if (present.peer === peer) this.#remove(clientId, nowMs)
  }

  /** Writes anew who a peer is, after a change of role or organisation. */
  stampAnew(peer: Peer, nowMs: number): void {
    for (const [clientId, present] of this.#present) if (present.peer === peer) this.#raise(clientId, present, nowMs)
  }

  /** Renews whoever has not spoken for a while, and forgets those who left long ago. */
  renew(nowMs: number): void {
    for (const [clientId, present] of this.#present) {
      if (nowMs - present.renewedAtMs >= limits.keepAliveEveryMs) this.#raise(clientId, present, nowMs)
    }
    for (const [clientId, { atMs }] of this.#departed) {
      if (nowMs - atMs > limits.silentForMs) this.#departed.delete(clientId)
    }
  }

  /** Everyone, as one frame; `except` is left out of what it is sent itself. */
  everyone(except: Peer): Buffer {
    const others = [...this.#present].filter(([, { peer }]) => peer !== except)
    return presenceMessage(others.map(([clientId, present]) => outgoing(clientId, present)))
  }

  /** Sends what changed since the last time: one frame for all, another only for those who are ahead of themselves. */
  send(readers: Iterable<Peer>): void {
    const changed = [...this.#unsent].map((clientId) => {
      const present = this.#present.get(clientId)
      return present
        ? { ...outgoing(clientId, present), hiddenFrom: present.ahead > 0 ? present.peer : null }
        : { clientId, clock: this.#departed.get(clientId)?.sentClock ?? 0, json: null, hiddenFrom: null }
    })
    this.#unsent.clear()
    const shared = presenceMessage(changed)
    const apart = new Set(changed.map(({ hiddenFrom }) => hiddenFrom))
    for (const reader of readers) {
      const frame = apart.has(reader)
        ? presenceMessage(changed.filter(({ hiddenFrom }) => hiddenFrom !== reader))
        : shared
      reader.sendPresence(frame)
    }
  }

  #isFull(peer: Peer): boolean {
    if (this.#present.size >= limits.presentClients) return true
    let own = 0
    for (const present of this.#present.values()) if (present.peer === peer) own++
    return own >= limits.presentPerSocket
  }

  #raise(clientId: number, present: Present, nowMs: number): void {
    this.#write(clientId, { ...present, ahead: present.ahead + 1, renewedAtMs: nowMs })
  }

  #write(clientId: number, present: Omit<Present, 'json'>): void {
    const user = this.#whoIs(present.peer)
    if (!user) return
    this.#present.set(clientId, { ...present, json: withUser(present.claim, user) })
    this.#departed.delete(clientId)
    this.#unsent.add(clientId)
  }

  #remove(clientId: number, nowMs: number): void {
    const present = this.#present.get(clientId)
    if (!present) return
    this.#present.delete(clientId)
    const { clock, ahead } = present
    this.#departed.set(clientId, { clock, sentClock: clock + ahead + 1, atMs: nowMs })
    this.#unsent.add(clientId)
  }
}

/** What a caret costs: who somebody is is written out once, and not with each key. */
const usersAsJson = new WeakMap<PresentPerson, string>()

function withUser(claim: PresenceClaim, user: PresentPerson): string {
  const userAsJson = usersAsJson.get(user) ?? JSON.stringify(user)
  usersAsJson.set(user, userAsJson)
  const claimed = JSON.stringify(claim)
  return `${claimed.slice(0, -1)}${claimed === '{}' ? '' : ','}"user":${userAsJson}}`
}

function outgoing(clientId: number, { clock, ahead, json }: Present): PresentEntry {
  return { clientId, clock: clock + ahead, json }
}
