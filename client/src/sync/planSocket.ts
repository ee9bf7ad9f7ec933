/**
 * Steps 2 and 9 of a keystroke's way: out to the server and in from it. The unmodified provider of y-websocket does
 * the syncing; what is ours is counting the update frames, so that acknowledgements can be matched, and reading our
 * own frame types. Tabs never talk to each other directly: another tab's person may hold other rights.
 */
import { schemaVersion } from '@samplan/shared/doc'
import {
  type Acknowledgement,
  type CloseReason,
  type ContentHash,
  carriesUpdate,
  closeReason,
  contentHashFrame,
  frameTypes,
  type PlanEvent,
  readAcknowledgement,
  readContentHash,
  readEvent,
  syncFrame,
  syncSteps,
} from '@samplan/shared/wire'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { holdRemoteOf } from './remoteHold.ts'

/** Yjs cannot see by itself that a message was lost: asking once a minute costs a few hundred bytes. */
const resyncEveryMs = 60_000
/** After sleep a socket can look open for minutes without being so. */
const probePatienceMs = 5_000

export interface SocketHandlers {
  /** Connected; update frames are counted from 1 again. */
  readonly onOpened: () => void
  /** No longer connected, or trying to connect failed. */
  readonly onLost: () => void
  /** The server's whole answer has been applied. */
  readonly onLoaded: () => void
  readonly onUpdateSent: (frame: number, step: 'missing' | 'update') => void
  readonly onAcknowledged: (acknowledgement: Acknowledgement) => void
  readonly onEvent: (event: PlanEvent) => void
  /** What the document holds where every update so far is in it. */
  readonly onContentHash: (expected: ContentHash) => void
  /** Closed for good: the provider does not come back by itself. */
  readonly onRefused: (reason: CloseReason) => void
}

export interface PlanSocketOptions extends SocketHandlers {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** `wss://host`. */
  readonly socketOrigin: string
  /** `/sync/plan/<id>/<epoch>.<draft>`. */
  readonly syncPath: string
  readonly maxBackoffMs: number
}

export interface PlanSocket {
  /** Opens it for the first time. */
  connect(): void
  /** Asks the server for what is missing here. */
  ask(): void
  /** Asks, and connects anew unless something comes back within five seconds. Connects at once where waiting to. */
  probe(): void
  reconnect(): void
  /** Tells the server what the document holds here. */
  report(held: ContentHash): void
  holdRemote(hold: boolean): void
  close(): void
}

export function openPlanSocket(options: PlanSocketOptions): PlanSocket {
  const { doc } = options
  const provider = createProvider(options)
  const send = (frame: Uint8Array) => {
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(new Uint8Array(frame))
  }
  const ask = () => send(syncFrame('stateVector', Y.encodeStateVector(doc)))
  const reconnect = () => {
    provider.disconnect()
    provider.connect()
  }
  let patience: ReturnType<typeof setTimeout> | undefined
  return {
    connect: () => provider.connect(),
    ask,
    reconnect,
    report: (held) => send(contentHashFrame(held)),
    probe() {
      if (!provider.shouldConnect) return
      if (!provider.wsconnected) return reconnect()
      const before = provider.wsLastMessageReceived
      ask()
      clearTimeout(patience)
      patience = setTimeout(() => {
        if (provider.wsLastMessageReceived === before) reconnect()
      }, probePatienceMs)
    },
    holdRemote: holdRemoteOf(provider),
    close() {
      clearTimeout(patience)
      provider.destroy()
    },
  }
}

function createProvider(options: PlanSocketOptions): WebsocketProvider {
  const { syncPath, socketOrigin, doc, awareness, maxBackoffMs } = options
  const [room = '', ...folders] = syncPath.split('/').reverse()
  const provider = new WebsocketProvider(socketOrigin + folders.reverse().join('/'), room, doc, {
    awareness,
    params: { schema: String(schemaVersion) },
    disableBc: true,
    resyncInterval: resyncEveryMs,
    maxBackoffTime: maxBackoffMs,
    WebSocketPolyfill: countingSocket(options.onUpdateSent),
    connect: false,
  })
  provider.messageHandlers[frameTypes.acknowledgement] = (_, decoder) =>
    options.onAcknowledged(readAcknowledgement(decoder))
  provider.messageHandlers[frameTypes.contentHash] = (_, decoder) => options.onContentHash(readContentHash(decoder))
  provider.messageHandlers[frameTypes.event] = (_, decoder) => options.onEvent(readEvent(decoder))
  provider.on('status', ({ status }) => {
    if (status === 'connected') options.onOpened()
  })
  provider.on('connection-close', options.onLost)
  provider.on('sync', (isSynced) => {
    if (isSynced) options.onLoaded()
  })
  provider.on('closed', ({ code }) => options.onRefused(closeReason(code) ?? 'gone'))
  // The provider sends what it hears of the others back to the server, which wrote it: with sixty people in a plan,
  // that is more than everything they type. Only what this window says of itself goes out.
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', (changes: PresenceChanges, origin: unknown) => {
    if (origin !== provider) provider._awarenessUpdateHandler(changes, origin)
  })
  return provider
}

type PresenceChanges = Parameters<WebsocketProvider['_awarenessUpdateHandler']>[0]

/** A WebSocket that tells how many update frames it has sent, each after it went out. */
function countingSocket(onUpdateSent: SocketHandlers['onUpdateSent']): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    #frames = 0

    override send(data: Parameters<WebSocket['send']>[0]): void {
      // The server has closed it and the provider has not heard yet: the edit goes out on the next one.
      if (this.readyState !== WebSocket.OPEN) return
      super.send(data)
      if (!(data instanceof Uint8Array) || !carriesUpdate(data)) return
      this.#frames += 1
      onUpdateSent(this.#frames, data[1] === syncSteps.missing ? 'missing' : 'update')
    }
  }
}
