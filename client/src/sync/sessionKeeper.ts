/**
 * Between a session and the browser's own store: what lay there comes into the document before the socket opens, and
 * everything that happens to the document afterwards is kept. Nothing of it decides what is *sparat*; that is the
 * server's word alone.
 */
import { may } from '@samplan/shared/rules'
import type { PlanDetails, PlanEvent } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { takeInFacts, writeFacts } from './keptFacts.ts'
import type { Leftovers, RefusedEdits } from './local/leftovers.ts'
import type { LocalPlan } from './local/localPlan.ts'
import type { PlanNews } from './planNews.ts'
import type { Unacknowledged } from './unacknowledged.ts'

export interface KeeperNeeds {
  readonly details: PlanDetails
  readonly doc: Y.Doc
  readonly news: PlanNews
  readonly local: LocalPlan
  readonly unacknowledged: Unacknowledged
  /** Edits came in that the socket may know nothing of. */
  readonly onTakenIn: () => void
  /** A whole plan, as it was when it was last here, is in the document. */
  readonly onOpened: () => void
  /** Left by an earlier window, and not to be sent as edits. */
  readonly onRefusedEdits: (refused: readonly RefusedEdits[]) => void
}

export interface SessionKeeper {
  /** Brings in what lies in the store. */
  open(): Promise<void>
  /** Looks whether another window has closed that left something. */
  look(): void
  /** The whole plan has come from the server. */
  handleLoaded(): void
  handleLive(): void
  /** To be called when the news have it. */
  handleEvent(event: PlanEvent): void
  handleLost(at: Date): void
  /** When the network went away, in this window or before it was opened; null when it has been here. */
  readonly lostAt: Date | null
  close(): void
}

/** The origin of what comes out of the store: it is kept already, and undo leaves it alone. */
const keptOrigin = Symbol('from the local store')

export function keepSession(needs: KeeperNeeds): SessionKeeper {
  const { doc, news, local, unacknowledged } = needs
  let lostAt: Date | null = null
  let isLoaded = false
  const note = () => {
    if (isLoaded && news.register.get()) local.noteFacts(() => writeFacts(news, lostAt))
  }
  const handleUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local && origin !== keptOrigin) local.learn(update)
  }
  const remember = () => {
    const { actor } = needs.details
    const role = { role: news.role.get(), organisationId: news.organisationId.get() }
    local.remember({ ...needs.details, facts: news.facts.get(), actor: { ...actor, ...role } })
  }
  doc.on('update', handleUpdate)
  const stops = [news.register, news.authors, news.lastChanges].map((store) => store.subscribe(note))
  const takeIn = ({ edits, refused }: Leftovers) => {
    // Sent, they would be refused: and what was allowed when it was written must not come in when it is again (E16).
    const permission = may(news.role.get(), 'edit', news.facts.get().status)
    if (permission.ok) {
      for (const edit of edits) {
        unacknowledged.addKept(edit)
        Y.applyUpdate(doc, edit.update, keptOrigin)
      }
    }
    const reason = !permission.ok && permission.code === 'plan-frozen' ? 'frozen' : 'not-allowed'
    const all = permission.ok || edits.length === 0 ? refused : [...refused, { reason, edits } as const]
    if (all.length > 0) needs.onRefusedEdits(all)
    if (edits.length > 0 && permission.ok) needs.onTakenIn()
  }
  const look = () => void local.lookForLeftovers(takeIn)
  return {
    look,
    get lostAt() {
      return lostAt
    },
    async open() {
      const { plan, ...leftovers } = await local.open()
      if (plan) {
        Y.applyUpdate(doc, Y.mergeUpdates([...plan.updates]), keptOrigin)
        lostAt = takeInFacts(plan.facts, news)
        void local.replace(plan, Y.encodeStateAsUpdate(doc))
        needs.onOpened()
      }
      takeIn(leftovers)
    },
    handleLoaded() {
      isLoaded = true
      note()
    },
    handleLive() {
      lostAt = null
      note()
      look()
    },
    handleEvent({ type }) {
      if (type === 'welcome' || type === 'facts' || type === 'access') remember()
    },
    handleLost(at) {
      lostAt ??= at
      note()
    },
    close() {
      for (const stop of stops) stop()
      doc.off('update', handleUpdate)
    },
  }
}
