/** The unmodified provider of y-websocket, as any other program would use it: a session cookie and an origin. */
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { LiveServer, Who } from './liveServer.ts'

export interface StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Resolves when the provider says that it is synced. */
  synced(): Promise<void>
  /** Resolves with the code of a close that the provider takes as final. */
  refused(): Promise<number>
  close(): void
}

export async function openStock(live: LiveServer, who: Who, doc = new Y.Doc()): Promise<StockClient> {
  const headers = { cookie: await live.cookieOf(who), origin: live.origin }
  class SignedInWebSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers })
    }
  }
  const provider = new WebsocketProvider(live.syncUrl, live.roomName, doc, {
    params: { schema: '1' },
    disableBc: true,
    WebSocketPolyfill: SignedInWebSocket as unknown as typeof globalThis.WebSocket,
  })
  const refused = new Promise<number>((resolve) => provider.on('closed', ({ code }) => resolve(code)))
  return {
    doc,
    provider,
    synced: () =>
      new Promise((resolve) => {
        if (provider.synced) resolve()
        else provider.on('sync', (state: boolean) => state && resolve())
      }),
    refused: () => refused,
    close() {
      provider.destroy()
      provider.awareness.destroy()
      doc.destroy()
    },
  }
}
