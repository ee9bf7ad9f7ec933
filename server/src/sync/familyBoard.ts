/**
 * What linked plans bring into their family, kept up to date beside the way of a keystroke. An edit of a plan without
 * links costs nothing here, one of a linked plan an entry in a set; it is summed again a moment later, and where its
 * share changed, that is stored and told to every open plan of the family. A closed plan counts with what was stored;
 * where its log has moved on since, it is read anew.
 */
import { readPart } from '@samplan/shared/doc'
import type { FamilyShare, PlanFamily, PlanId } from '@samplan/shared/plan'
import { familyShare, sameData } from '@samplan/shared/rules'
import type { Doc } from 'yjs'
import { keptShares, readFamily, shareIn } from '../storage/readFamily.ts'
import type { KeptShare, Storage } from '../storage/storage.ts'
import { loadDoc } from './loadDoc.ts'
import type { Room } from './room.ts'
import { Rounds } from './rounds.ts'
import type { SyncLog } from './syncLog.ts'

interface Summed {
  readonly share: FamilyShare
  readonly position: number
}

export class FamilyBoard {
  readonly #storage: Storage
  readonly #log: SyncLog
  readonly #open: ReadonlyMap<PlanId, Room>
  readonly #rounds = new Rounds(() => this.#catchUp())
  /** Linked plans that were edited since they were last summed. */
  #due = new Set<PlanId>()
  /** Parents in whose families every plan has to be looked at. */
  #dueFamilies = new Set<PlanId>()

  constructor({ storage, log }: { storage: Storage; log: SyncLog }, open: ReadonlyMap<PlanId, Room>) {
    this.#storage = storage
    this.#log = log
    this.#open = open
  }

  /** A plan that is open was edited. */
  edited(planId: PlanId): void {
    if (!this.#open.get(planId)?.family) return
    this.#due.add(planId)
    this.#rounds.ask()
  }

  /** A plan was opened: what it is told of the others may be older than their logs. */
  opened({ family }: Pick<Room, 'family'>): void {
    if (!family) return
    this.#dueFamilies.add(family.parentId)
    this.#rounds.ask()
  }

  /** Links, versions or states of these plans changed: they and their families hear of it, before this resolves. */
  async changed(planIds: readonly PlanId[]): Promise<void> {
    for (const room of [...this.#open.values()]) {
      const members = room.family?.members ?? []
      if (![room.planId, ...members.map(({ planId }) => planId)].some((id) => planIds.includes(id))) continue
      const family = await readFamily(this.#storage, room.planId)
      room.tell({ type: 'family', family })
      if (family) room.tell({ type: 'family-shares', shares: await keptShares(this.#storage, family) })
      this.opened({ family })
    }
  }

  /** What each plan of a family brings, with every edit in it that was acknowledged before this was asked. */
  async sharesOf(family: PlanFamily): Promise<readonly FamilyShare[]> {
    const kept = await this.#storage.links.shares(family.members.map(({ planId }) => planId))
    const shares: FamilyShare[] = []
    for (const one of kept) shares.push((one.summedAt ?? 0) < one.position ? await this.#sumAnyway(one) : shareIn(one))
    return shares
  }

  /** Resolves when nothing is under way. What was not summed is older than its log, and is found so. */
  async stop(): Promise<void> {
    await this.#rounds.stop()
  }

  /** A plan that cannot be read counts with what it last had: it must not hold the others up. */
  async #sumAnyway(kept: KeptShare): Promise<FamilyShare> {
    try {
      const { share, position } = await this.#sum(kept.planId)
      await this.#storage.links.putShare(share, position)
      return share
    } catch (cause) {
      this.#log.error({ planId: kept.planId, err: cause }, 'what a plan brings into its family could not be summed')
      return shareIn(kept)
    }
  }

  async #sum(planId: PlanId): Promise<Summed> {
    const room = this.#open.get(planId)
    if (room) return room.read((doc, position) => ({ share: this.#read(planId, doc), position }))
    const { doc, position } = await loadDoc(this.#storage.log, planId)
    const share = this.#read(planId, doc)
    doc.destroy()
    return { share, position }
  }

  #read(planId: PlanId, doc: Doc): FamilyShare {
    return this.#rounds.timed(() => {
      const { costs, parentGoalIds } = readPart(doc)
      return familyShare(planId, costs, parentGoalIds)
    })
  }

  async #catchUp(): Promise<void> {
    const [due, families] = [this.#due, this.#dueFamilies]
    this.#due = new Set()
    this.#dueFamilies = new Set()
    try {
      for (const parentId of families) {
        const family = await readFamily(this.#storage, parentId)
        if (family) this.#tell(await this.sharesOf(family))
      }
      for (const planId of due) await this.#follow(planId)
    } catch (cause) {
      this.#log.error({ err: cause }, 'shares of linked plans were not brought up to date')
      this.#rounds.failed()
      for (const id of families) this.#dueFamilies.add(id)
      for (const id of due) this.#due.add(id)
      this.#rounds.ask()
    }
  }

  /** Sums one plan again; it is stored and told only where its share is another one than what its family knows. */
  async #follow(planId: PlanId): Promise<void> {
    const known = this.#open.get(planId)?.shares.get(planId)
    const { share, position } = await this.#sum(planId)
    if (sameData(known, share)) return
    await this.#storage.links.putShare(share, position)
    this.#tell([share])
  }

  #tell(shares: readonly FamilyShare[]): void {
    for (const room of this.#open.values()) {
      const theirs = shares.filter(({ planId }) => room.family?.members.some((member) => member.planId === planId))
      if (theirs.length > 0) room.tell({ type: 'family-shares', shares: theirs })
    }
  }
}
