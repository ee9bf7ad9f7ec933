/** What one session consists of, apart from its socket: document, presence, undo, news, and what is saved and kept. */
import { createPlanUndo, schemaVersion, watchPlan } from '@samplan/shared/doc'
import type { PlanDetails } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { databaseName } from './local/directory.ts'
import { openLocalPlan } from './local/openLocalPlan.ts'
import { isWrittenElsewhere, openPresence, readPeople, samePeople } from './people.ts'
import { createPlanNews, type PlanNews } from './planNews.ts'
import type { ConnectionState, PlanSession } from './planSession.ts'
import type { PlanSocket } from './planSocket.ts'
import { watchSaved } from './savedState.ts'
import { createStore } from './store.ts'
import { watchTakenWords } from './takenWords.ts'
import { createUnacknowledged } from './unacknowledged.ts'
import { holdWriting } from './writingHold.ts'

export interface PartsNeeds {
  readonly details: PlanDetails
  readonly textOrigins: ReadonlySet<unknown>
  /** What was known in the session that this one follows. */
  readonly before?: PlanNews
  readonly now: () => Date
  readonly newId: () => string
}

export type SessionParts = ReturnType<typeof createSessionParts>

export function createSessionParts({ details, textOrigins, before, now, newId }: PartsNeeds) {
  const doc = new Y.Doc()
  const presence = openPresence(doc)
  const connection = createStore<ConnectionState>({ state: 'connecting' })
  const isLive = () => connection.get().state === 'live'
  const local = openLocalPlan({ entry: entryOf(details, now()), windowId: newId(), isOnline: isLive })
  const unacknowledged = createUnacknowledged(local)
  const saved = watchSaved({ unacknowledged, now, isLive })
  const readPresent = () => readPeople(presence.awareness, details.actor.personId)
  const present = createStore(readPresent(), samePeople)
  presence.awareness.on('change', () => present.set(readPresent()))
  const isShared = (owner: string, field: string) => isWrittenElsewhere(presence.awareness, owner, field)
  return {
    doc,
    presence,
    connection,
    local,
    unacknowledged,
    stopTakenWords: watchTakenWords({ doc, unacknowledged, now }),
    saved,
    present,
    hold: holdWriting(local.state, connection),
    plan: watchPlan(doc),
    undo: createPlanUndo(doc, textOrigins, isShared),
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

function entryOf(details: PlanDetails, openedAt: Date) {
  const { facts, actor } = details
  const database = databaseName(details, schemaVersion)
  return { database, personId: actor.personId, planId: facts.id, details, openedAt }
}

/** All but the local store, in which refused edits may still lie. */
export function closeParts({ stopTakenWords, saved, hold, presence, undo, plan, doc }: SessionParts): void {
  stopTakenWords()
  saved.close()
  hold.close()
  presence.close()
  undo.destroy()
  plan.close()
  doc.destroy()
}

export function toSession({ facts, actor }: PlanDetails, parts: SessionParts, socket: PlanSocket): PlanSession {
  const { doc, plan, undo, presence, news, connection, loaded, outdated, saved, local, hold, present } = parts
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
    local: local.state,
    held: hold.store,
    present,
    facts: news.facts,
    role: news.role,
    organisationId: news.organisationId,
    register: news.register,
    potUse: news.potUse,
    family: news.family,
    shares: news.shares,
    authors: news.authors,
    lastChanges: news.lastChanges,
    keptOut: news.keptOut,
    standAt: (place) => awareness.setLocalStateField('at', place),
    lookAt: (blockId) => awareness.setLocalStateField('sees', blockId),
    holdRemote: socket.holdRemote,
    onEvent: news.onEvent,
  }
}
