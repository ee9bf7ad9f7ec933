/**
 * People whose bytes had to be thrown away after a trial. They are tried on a separate document for an hour, so that
 * the plan is not rebuilt at their pleasure, and kept out for ten minutes after the third time. Also the client ids of
 * windows that were refused: their documents hold what the plan refused, and would bring it back later (E16).
 */
import type { PersonId } from '@samplan/shared/plan'
import { limits } from './limits.ts'

/** More windows than this are refused in no county's week; the oldest are forgotten first. */
const rememberedClientIds = 10_000

export class Suspects {
  readonly #strikes = new Map<PersonId, number[]>()
  readonly #refusedClientIds = new Set<number>()

  /** Notes that a person's update turned out bad. */
  strike(personId: PersonId, nowMs: number): void {
    this.#strikes.set(personId, [...this.#recent(personId, nowMs), nowMs])
  }

  isSuspect(personId: PersonId, nowMs: number): boolean {
    return this.#recent(personId, nowMs).length > 0
  }

  isBarred(personId: PersonId, nowMs: number): boolean {
    return this.barredUntil(personId, nowMs) !== null
  }

  /** The time until which a person is kept out; null for somebody who is not. */
  barredUntil(personId: PersonId, nowMs: number): number | null {
    const recent = this.#recent(personId, nowMs)
    const untilMs = (recent.at(-1) ?? 0) + limits.barredMs
    return recent.length >= limits.strikes && nowMs < untilMs ? untilMs : null
  }

  /** Notes that a window's document holds a refused edit. */
  refuse(clientIds: Iterable<number>): void {
    for (const clientId of clientIds) this.#refusedClientIds.add(clientId)
    for (const oldest of this.#refusedClientIds) {
      if (this.#refusedClientIds.size <= rememberedClientIds) break
      this.#refusedClientIds.delete(oldest)
    }
  }

  wasRefused(clientIds: Iterable<number>): boolean {
    for (const clientId of clientIds) if (this.#refusedClientIds.has(clientId)) return true
    return false
  }

  #recent(personId: PersonId, nowMs: number): number[] {
    const strikes = this.#strikes.get(personId) ?? []
    const recent = strikes.filter((atMs) => nowMs - atMs < limits.suspectMs)
    if (recent.length === 0) this.#strikes.delete(personId)
    return recent
  }
}
