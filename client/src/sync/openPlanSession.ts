/** Puts one session together: document, socket, presence, undo, and what is saved and kept of it. */
import { schemaVersion } from '@samplan/shared/doc'
import { may } from '@samplan/shared/rules'
import type { CloseReason } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { watchContent } from './contentWatch.ts'
import type { LocalPlan } from './local/localPlan.ts'
import { watchPending } from './pendingWatch.ts'
import type { PlanNews } from './planNews.ts'
import type { PlanSession } from './planSession.ts'
import { openPlanSocket, type PlanSocket, type SocketHandlers } from './planSocket.ts'
import { type KeeperNeeds, keepSession, type SessionKeeper } from './sessionKeeper.ts'
import { closeParts, createSessionParts, type PartsNeeds, type SessionParts, toSession } from './sessionParts.ts'
import type { Unacknowledged } from './unacknowledged.ts'
import { watchWindow } from './windowWatch.ts'

export interface SessionOptions extends PartsNeeds {
  readonly socketOrigin: string
  readonly maxBackoffMs: number
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

export function openPlanSession(options: SessionOptions): OpenSession {
  const parts = createSessionParts(options)
  const { doc, news, unacknowledged, saved, local } = parts
  let isClosed = false
  // Before the provider listens, so that an edit is listed before the frame that carries it is counted.
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return
    unacknowledged.add(update, options.now())
    saved.refresh()
  })
  const keeper = keepSession({
    ...parts,
    details: options.details,
    onTakenIn() {
      saved.refresh()
      // The first answer on a new connection holds them all.
      if (parts.connection.get().state === 'live') socket.reconnect()
    },
    onOpened: () => showWhole(parts),
    onRefusedEdits: options.onRefusedEdits,
  })
  const refuse = (reason: CloseReason | 'mismatch') => {
    // Nobody writes in a document that the server will not take from; a welcome says again what one may do.
    news.role.set('reader')
    if (reason !== 'mismatch') parts.setConnection({ state: 'refused', reason })
    options.onRefused(reason)
  }
  const content = watchOwnContent(parts, {
    isSecond: options.isSecond,
    now: options.now,
    socket: () => socket,
    onDiffers: () => refuse('mismatch'),
  })
  const socket: PlanSocket = openPlanSocket({
    ...options,
    doc,
    awareness: parts.presence.awareness,
    syncPath: options.details.syncPath,
    ...socketHandlers(parts, { keeper, content, now: options.now }),
    onRefused: refuse,
  })
  const stopWatching = watchAround(parts, { socket, keeper, refuse })
  void keeper.open().then(() => {
    if (!isClosed) socket.connect()
  })
  const close = () => {
    isClosed = true
    keeper.close()
    stopWatching()
    content.close()
    socket.close()
    closeParts(parts)
  }
  const session = toSession(options.details, parts, socket)
  return { session, news, unacknowledged, local, refreshSaved: saved.refresh, reconnect: socket.reconnect, close }
}

type ContentWatch = ReturnType<typeof watchContent>

function socketHandlers(
  parts: SessionParts,
  { keeper, content, now }: { keeper: SessionKeeper; content: ContentWatch; now: () => Date },
): Omit<SocketHandlers, 'onRefused'> {
  const { unacknowledged, saved, news } = parts
  return {
    onOpened() {
      unacknowledged.restart()
      content.handleOpened()
      keeper.handleLive()
      parts.setConnection({ state: 'live' })
    },
    onLost() {
      const at = now()
      keeper.handleLost(at)
      parts.setConnection({ state: 'offline', since: keeper.lostAt ?? at })
    },
    onLoaded() {
      showWhole(parts)
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
    onEvent(event) {
      news.handle(event)
      keeper.handleEvent(event)
    },
  }
}

/** The whole plan is in the document. */
function showWhole({ plan, outdated, loaded }: SessionParts): void {
  outdated.set(plan.plan.schema > schemaVersion)
  loaded.set(true)
}

interface ContentNeeds {
  readonly isSecond: boolean
  readonly now: () => Date
  readonly socket: () => PlanSocket
  readonly onDiffers: () => void
}

function watchOwnContent(parts: SessionParts, { isSecond, now, socket, onDiffers }: ContentNeeds): ContentWatch {
  const { doc, news, unacknowledged } = parts
  return watchContent({
    doc,
    isSecond,
    isAllAcknowledged: () => unacknowledged.count === 0,
    resync: () => socket().reconnect(),
    report: (held) => socket().report(held),
    onDiffers() {
      // A document that has grown apart from the server's may hold words that are nowhere else; a reader wrote none.
      if (may(news.role.get(), 'edit', 'draft').ok) unacknowledged.add(Y.encodeStateAsUpdate(doc), now())
      onDiffers()
    },
  })
}

interface AroundNeeds {
  readonly socket: PlanSocket
  readonly keeper: SessionKeeper
  readonly refuse: (reason: 'mismatch') => void
}

function watchAround({ doc, presence, local }: SessionParts, { socket, keeper, refuse }: AroundNeeds): () => void {
  const stopPending = watchPending({ doc, ask: socket.ask, onStuck: () => refuse('mismatch') })
  const stopWindow = watchWindow({
    onReturn: socket.probe,
    onFocus: keeper.look,
    onVisible(isVisible) {
      presence.awareness.setLocalStateField('away', !isVisible)
      // The last that a page on its way out is told: what waits to be written goes now.
      if (!isVisible) void local.flush()
    },
  })
  return () => {
    stopWindow()
    stopPending()
  }
}
