/** Puts one session together: document, socket, presence, undo, and what is saved of it. */
import { createPlanUndo, schemaVersion, watchPlan } from '@samplan/shared/doc'
import { may } from '@samplan/shared/rules'
import type { CloseReason, PlanDetails } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { watchContent } from './contentWatch.ts'
import type { LocalPlan } from './local/localPlan.ts'
import { openSessionStore } from './openSessionStore.ts'
import { watchPending } from './pendingWatch.ts'
import { openPresence, readPeople, samePeople } from './people.ts'
import { createPlanNews, type PlanNews } from './planNews.ts'
import type { ConnectionState, PlanSession } from './planSession.ts'
import { openPlanSocket, type PlanSocket } from './planSocket.ts'
import { watchSaved } from './savedState.ts'
import { type KeeperNeeds, keepSession, type SessionKeeper } from './sessionKeeper.ts'
import { createStore } from './store.ts'
import { createUnacknowledged, type Unacknowledged } from './unacknowledged.ts'
import { watchWindow } from './windowWatch.ts'
import { holdWriting } from './writingHold.ts'

export interface SessionOptions {
  readonly details: PlanDetails
  readonly socketOrigin: string
  readonly textOrigins: ReadonlySet<unknown>
  readonly maxBackoffMs: number
  readonly now: () => Date
  readonly newId: () => string
  /** What was known in the session that this one follows. */
  readonly before?: PlanNews
  /** True for a document that takes the place of one that did not agree with the server's. */
  readonly isSecond: boolean
  /** The document cannot go on: `mismatch` when it is stuck or not the server's, otherwise as the server said. */
  readonly onRefused: (reason: CloseReason | 'mismatch') => void
  /** An earlier window left them in this browser, and they cannot be sent as edits. */
  readonly onRefusedEdits: KeeperNeeds['onRefusedEdits']
}

/** A session, and what only the live plan around it may do with it. */
export interface OpenSession {
  readonly session: PlanSession
  readonly news: PlanNews
  readonly unacknowledged: Unacknowledged
  /** Stays open when the session is closed. */
  readonly local: LocalPlan
  /** To be called after `unacknowledged.take()`. */
  readonly refreshSaved: () => void
  readonly reconnect: () => void
  readonly close: () => void
}

type Parts = ReturnType<typeof createParts>

export function openPlanSession(options: SessionOptions): OpenSession {
  const parts = createParts(options)
  const { doc, news, unacknowledged, saved, plan, loaded, outdated } = parts
  // Before the provider listens, so that an edit is listed before the frame that carries it is counted.
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return
    unacknowledged.add(update, options.now())
    saved.refresh()
  })
  const refuse = (reason: CloseReason | 'mismatch') => {
    // Nobody writes in a document that the server will not take from; a welcome says again what one may do.
    news.role.set('reader')
    if (reason !== 'mismatch') parts.setConnection({ state: 'refused', reason })
    options.onRefused(reason)
  }
  const content = watchContent({
    doc,
    isSecond: options.isSecond,
    isAllAcknowledged: () => unacknowledged.count === 0,
    resync: () => socket.reconnect(),
    report: (held) => socket.report(held),
    onDiffers() {
      keepWhole(parts, options.now())
      refuse('mismatch')
    },
  })
  const socket: PlanSocket = openPlanSocket({
    ...options,
    doc,
    awareness: parts.presence.awareness,
    syncPath: options.details.syncPath,
    onOpened() {
      unacknowledged.restart()
      content.handleOpened()
      keeper.handleLive()
      parts.setConnection({ state: 'live' })
    },
    onLost() {
      const at = options.now()
      keeper.handleLost(at)
      parts.setConnection({ state: 'offline', since: keeper.lostAt ?? at })
    },
    onLoaded() {
      showWhole()
      keeper.handleLoaded()
    },
    onUpdateSent(frame, step) {
      unacknowledged.handleSent(frame, step)
      content.handleSent(frame)
    },
    onAcknowledged(acknowledgement) {
      if (unacknowledged.acknowledge(acknowledgement.frames)) saved.handleAcknowledged()
      content.handleAcknowledged(acknowledgement)
    },
    onContentHash: (expected) => content.handleHash(expected),
    onEvent: news.handle,
    onRefused: refuse,
  })
  const showWhole = () => {
    outdated.set(plan.plan.schema > schemaVersion)
    loaded.set(true)
  }
  const keeper = keepSession({
    ...parts,
    onTakenIn() {
      saved.refresh()
      // Its first answer on a new connection holds them all.
      if (parts.connection.get().state === 'live') socket.reconnect()
    },
    onOpened: showWhole,
    onRefusedEdits: options.onRefusedEdits,
  })
  parts.leftovers.handle = keeper.takeIn
  let isClosed = false
  void keeper.open().then(() => {
    if (!isClosed) socket.connect()
  })
  const stopWatching = watchAround(parts, socket, refuse)
  const close = () => {
    isClosed = true
    keeper.close()
    stopWatching()
    content.close()
    socket.close()
    closeParts(parts)
  }
  const session = toSession(options.details, parts, socket)
  return { session, news, unacknowledged, refreshSaved: saved.refresh, reconnect: socket.reconnect, close }
}

function createParts({ details, textOrigins, before, now }: SessionOptions) {
  const doc = new Y.Doc()
  const presence = openPresence(doc)
  const connection = createStore<ConnectionState>({ state: 'connecting' })
  const unacknowledged = createUnacknowledged()
  const saved = watchSaved({ unacknowledged, now, isLive: () => connection.get().state === 'live' })
  const readPresent = () => readPeople(presence.awareness, details.actor.personId)
  const present = createStore(readPresent(), samePeople)
  presence.awareness.on('change', () => present.set(readPresent()))
  return {
    doc,
    presence,
    connection,
    unacknowledged,
    saved,
    present,
    plan: watchPlan(doc),
    undo: createPlanUndo(doc, textOrigins),
    news: createPlanNews(details, before),
    loaded: createStore(false),
    outdated: createStore(false),
    setConnection(state: ConnectionState) {
      // Every failed attempt to connect says so again; offline is since the first of them.
      if (state.state !== 'offline' || connection.get().state !== 'offline') connection.set(state)
      saved.refresh()
    },
  }
}

function watchAround({ doc, presence }: Parts, socket: PlanSocket, refuse: (reason: 'mismatch') => void): () => void {
  const stopPending = watchPending({ doc, ask: socket.ask, onStuck: () => refuse('mismatch') })
  const stopWindow = watchWindow({
    onReturn: socket.probe,
    onVisible: (isVisible) => presence.awareness.setLocalStateField('away', !isVisible),
  })
  return () => {
    stopWindow()
    stopPending()
  }
}

/** A document that has grown apart from the server's may hold words that are nowhere else; a reader wrote none. */
function keepWhole({ doc, news, unacknowledged }: Parts, now: Date): void {
  if (may(news.role.get(), 'edit', 'draft').ok) unacknowledged.add(Y.encodeStateAsUpdate(doc), now)
}

function closeParts({ saved, presence, undo, plan, doc }: Parts): void {
  saved.close()
  presence.close()
  undo.destroy()
  plan.close()
  doc.destroy()
}

function toSession({ facts, actor }: PlanDetails, parts: Parts, socket: PlanSocket): PlanSession {
  const { doc, plan, undo, presence, news, connection, loaded, outdated, saved, present } = parts
  const { awareness } = presence
  return {
    planId: facts.id,
    draft: facts.draft,
    epoch: facts.epoch,
    personId: actor.personId,
    doc,
    awareness,
    plan,
    undo,
    connection,
    loaded,
    outdated,
    saved: saved.store,
    present,
    facts: news.facts,
    role: news.role,
    organisationId: news.organisationId,
    register: news.register,
    authors: news.authors,
    lastChanges: news.lastChanges,
    standAt: (place) => awareness.setLocalStateField('at', place),
    holdRemote: socket.holdRemote,
    onEvent: news.onEvent,
  }
}
