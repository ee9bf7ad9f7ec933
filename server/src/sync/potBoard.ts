/**
 * What the county's plans take from its pots together, kept up to date beside the way of a keystroke. An edit costs it
 * one entry in a set; plans of counties without pots cost nothing more. Where there are pots, plans that were edited
 * are summed again a moment later, seldom enough to cost a twentieth of the time, and what changed is stored and told to
 * every open plan of the county. A closed plan counts with what was stored; where its log has moved on since, it is read anew.
 */
import { readCosts, readPlan } from '@samplan/shared/doc'
import type { CountyId, PlanId, PlanUse, PotUse } from '@samplan/shared/plan'
import { planUseOf, potUseIn, potUseOfLines, sameData } from '@samplan/shared/rules'
import type { Doc } from 'yjs'
import type { KeptPlanUse, Storage } from '../storage/storage.ts'
import { loadDoc } from './loadDoc.ts'
import type { Room } from './room.ts'
import { Rounds } from './rounds.ts'
import type { SyncLog } from './syncLog.ts'

interface Summed {
  readonly use: PlanUse
  readonly position: number
}

export class PotBoard {
  readonly #storage: Storage
  readonly #log: SyncLog
  readonly #open: ReadonlyMap<PlanId, Room>
  /** Open plans that were edited since they were last read. */
  readonly #edited = new Set<PlanId>()
  /** Open plans as they were last read. */
  readonly #summed = new Map<PlanId, Summed>()
  /** Of the plans with pots that were edited, those whose sums nobody has looked at since, and their counties. */
  #due = new Map<PlanId, CountyId>()
  /** Counties in which every plan has to be looked at. */
  #dueCounties = new Set<CountyId>()
  readonly #rounds = new Rounds(() => this.#catchUp())

  constructor({ storage, log }: { storage: Storage; log: SyncLog }, open: ReadonlyMap<PlanId, Room>) {
    this.#storage = storage
    this.#log = log
    this.#open = open
  }

  /** A plan that is open was edited. */
  edited(planId: PlanId): void {
    this.#edited.add(planId)
    const room = this.#open.get(planId)
    if (!room?.register.pots.length) return
    this.#due.set(planId, room.row.countyId)
    this.#rounds.ask()
  }

  /** A plan was opened: what it is told of the others may be older than their logs. */
  opened({ register }: Room): void {
    if (register.pots.length > 0) this.countyChanged(register.countyId)
  }

  closed(planId: PlanId): void {
    this.#edited.delete(planId)
    this.#summed.delete(planId)
  }

  /** The county's pots may be others than before. */
  countyChanged(countyId: CountyId): void {
    this.#dueCounties.add(countyId)
    this.#rounds.ask()
  }

  /** What each plan of the county uses, with every edit in it that was acknowledged before this was asked. */
  async usesOf(countyId: CountyId): Promise<readonly PlanUse[]> {
    const kept = await this.#storage.registers.planUses(countyId)
    const uses: PlanUse[] = []
    for (const one of kept) uses.push(this.#isOld(one) ? await this.#sumAnyway(one) : one)
    return uses
  }

  /** Resolves when nothing is under way. What was not summed is older than its log, and is found so. */
  async stop(): Promise<void> {
    await this.#rounds.stop()
  }

  #isOld({ planId, summedAt, position }: KeptPlanUse): boolean {
    if (this.#edited.has(planId)) return true
    return Math.max(summedAt ?? 0, this.#summed.get(planId)?.position ?? 0) < position
  }

  /** A plan that cannot be read counts with what it last had: it must not hold the others up. */
  async #sumAnyway(kept: KeptPlanUse): Promise<PlanUse> {
    try {
      const { use, position } = await this.#read(kept.planId)
      await this.#storage.registers.putPlanUse(use, position)
      return use
    } catch (cause) {
      this.#log.error({ planId: kept.planId, err: cause }, 'what a plan uses could not be summed')
      return kept
    }
  }

  async #read(planId: PlanId): Promise<Summed> {
    const room = this.#open.get(planId)
    if (room) return room.read((doc, position) => this.#take(planId, doc, position))
    const { doc, position } = await loadDoc(this.#storage.log, planId)
    const use = planUseOf(readPlan(doc), planId)
    doc.destroy()
    return { use, position }
  }

  #take(planId: PlanId, doc: Doc, position: number): Summed {
    const use = this.#rounds.timed(() => planUseOf(readPlan(doc), planId))
    const summed = { use, position }
    this.#edited.delete(planId)
    this.#summed.set(planId, summed)
    return summed
  }

  async #catchUp(): Promise<void> {
    const [due, counties] = [this.#due, this.#dueCounties]
    this.#due = new Map()
    this.#dueCounties = new Set()
    try {
      for (const countyId of counties) await this.usesOf(countyId)
      for (const [planId, countyId] of due) if (await this.#follow(planId)) counties.add(countyId)
      for (const countyId of counties) await this.#tell(countyId)
    } catch (cause) {
      this.#log.error({ err: cause }, 'sums of pots were not brought up to date')
      this.#rounds.failed()
      for (const countyId of [...counties, ...due.values()]) this.countyChanged(countyId)
    }
  }

  /** Sums one plan again; true where the others have to hear of it. A plan that takes what it took is not read whole. */
  async #follow(planId: PlanId): Promise<boolean> {
    const room = this.#open.get(planId)
    if (!room) return true
    const before = this.#summed.get(planId)
    const now = await room.read((doc, position) => {
      return before && this.#takesTheSame(before.use, doc) ? null : this.#take(planId, doc, position)
    })
    if (!now || (before && sameData(before.use, now.use))) return false
    await this.#storage.registers.putPlanUse(now.use, now.position)
    return true
  }

  #takesTheSame({ planId, potUse }: PlanUse, doc: Doc): boolean {
    if (potUse.length === 0 && !namesPots(doc)) return true
    const now = this.#rounds.timed(() => potUseOfLines(readCosts(doc), planId))
    return sameData(sorted(now), sorted(potUse))
  }

  async #tell(countyId: CountyId): Promise<void> {
    const potUse = potUseIn(await this.#storage.registers.planUses(countyId))
    for (const room of this.#open.values()) {
      if (room.register.countyId === countyId) room.tell({ type: 'pot-use', potUse })
    }
  }
}

/** By pot and year: lines may have been moved about without a change of what they take. */
function sorted(potUse: readonly PotUse[]): readonly PotUse[] {
  return [...potUse].sort((a, b) => (a.potId === b.potId ? a.useYear - b.useYear : a.potId < b.potId ? -1 : 1))
}

/** Whether any cost line is paid from a pot, in the bin or not: asked of each line's source alone. */
function namesPots(doc: Doc): boolean {
  for (const line of doc.getMap<{ get?(key: string): unknown }>('costLines').values()) {
    const source = line.get?.('source')
    if (typeof source === 'string' && source.startsWith('pot:')) return true
  }
  return false
}
