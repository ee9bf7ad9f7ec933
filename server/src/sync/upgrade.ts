/**
 * Step 3 of a keystroke's way: whether a socket opens at all. Address `/sync/plan/<planId>/<epoch>.<draft>?schema=<n>`
 * and, before the WebSocket exists: the exact Origin (403; another site's page must not borrow our cookie), the session
 * behind the cookie, a part in the plan, the plan's own draft and epoch.
 *
 * Only a wrong Origin or address is answered in HTTP. A browser tells a page nothing of why an upgrade failed and a
 * stock client would try for ever, so every other refusal opens the socket and closes it with its code at once, before
 * a byte of the plan is sent or a byte of theirs is read.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Server as SecureServer } from 'node:https'
import type { Duplex } from 'node:stream'
import type { PlanId } from '@samplan/shared/plan'
import { type CloseReason, closeCodes } from '@samplan/shared/wire'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Storage } from '../storage/storage.ts'
import { Connection } from './connection.ts'
import { limits } from './limits.ts'
import { Outbox } from './outbox.ts'
import { PlanWebSocket } from './planWebSocket.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { SyncLog } from './syncLog.ts'

/** The part of `auth` that the upgrade needs. */
export interface SessionReader {
  sessionOf(cookieHeader: string | undefined): Promise<Session | null>
}

type Session = { readonly person: { readonly id: Parameters<Room['mayEdit']>[0] }; readonly sessionHash: string }

export interface UpgradeOptions {
  readonly rooms: Rooms
  readonly storage: Storage
  readonly auth: SessionReader
  /** Origins of our own pages, exactly as browsers write them: `https://samplan.example`. */
  readonly origins: Iterable<string>
  readonly now: () => Date
  readonly log: SyncLog
}

interface Address {
  readonly planId: PlanId
  readonly epoch: number
  readonly draft: number
  readonly schema: number
}

type Admittance =
  | { readonly ok: true; readonly room: Room; readonly session: Session; readonly schema: number }
  | { readonly ok: false; readonly reason: CloseReason }

/** Takes over the server's upgrades. */
export function attachUpgrade(server: Server | SecureServer, options: UpgradeOptions): void {
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameBytes,
    perMessageDeflate: false,
    WebSocket: PlanWebSocket,
  })
  const outbox = new Outbox()
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // Before anything else: a reset while we ask the database must not stop the process.
    stream.on('error', () => stream.destroy())
    handle({ webSockets, outbox }, options, request, stream, head).catch((cause: unknown) => {
      options.log.error({ err: cause, path: pathOf(request) }, 'a socket could not be opened')
      refuseInHttp(stream, '500 Internal Server Error')
    })
  })
}

interface Sockets {
  readonly webSockets: WebSocketServer
  readonly outbox: Outbox
}

async function handle(
  { webSockets, outbox }: Sockets,
  options: UpgradeOptions,
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
): Promise<void> {
  const address = readAddress(request.url ?? '')
  if (!address) return refuseInHttp(stream, '404 Not Found')
  if (!isOwnOrigin(options.origins, request.headers.origin)) return refuseInHttp(stream, '403 Forbidden')
  const admittance = await admitSocket(options, address, request.headers.cookie)
  if (stream.destroyed) return
  webSockets.handleUpgrade(request, stream, head, (webSocket) => {
    if (admittance.ok) connect({ ...options, outbox }, webSocket, stream, admittance)
    else refuse(webSocket, admittance.reason)
  })
}

async function admitSocket(options: UpgradeOptions, address: Address, cookie: string | undefined): Promise<Admittance> {
  const { rooms, storage, auth, log } = options
  const { planId } = address
  const session = await auth.sessionOf(cookie)
  if (!session) return refused('signedOut')
  const personId = session.person.id
  if (!(await storage.plans.participant(planId, personId))) return refused('gone')
  if (rooms.isStopping) return refused('restart')
  if (!rooms.mayOpen(personId)) return refused('tooMany')
  try {
    const room = await rooms.open(planId)
    if (!room) return refused('gone')
    if (!isCurrent(room, address)) await room.refresh()
    if (!isCurrent(room, address)) return refused('otherLineage')
    if (rooms.hasEnded(session.sessionHash)) return refused('signedOut')
    return isFull(room, personId) ? refused('tooMany') : { ok: true, room, session, schema: address.schema }
  } catch (cause) {
    log.error({ planId, err: cause }, 'a plan could not be opened')
    return refused('storage')
  }
}

function connect(
  { now, outbox }: UpgradeOptions & Pick<Sockets, 'outbox'>,
  webSocket: WebSocket,
  stream: Duplex,
  { room, session, schema }: Extract<Admittance, { ok: true }>,
): void {
  const { person, sessionHash } = session
  new Connection({ webSocket, stream, outbox, room, personId: person.id, sessionHash, schema, now })
}

function refuse(webSocket: WebSocket, reason: CloseReason): void {
  // Nothing it sends is read; an error is only its end.
  webSocket.on('error', () => webSocket.terminate())
  webSocket.close(closeCodes[reason], reason)
}

function refused(reason: CloseReason): Admittance {
  return { ok: false, reason }
}

function isCurrent({ row }: Room, { epoch, draft }: Address): boolean {
  return row.facts.epoch === epoch && row.facts.draft === draft
}

function isFull(room: Room, personId: Session['person']['id']): boolean {
  const own = [...room.peers].filter((peer) => peer.personId === personId)
  return own.length >= limits.socketsPerPerson || room.size >= limits.socketsPerPlan
}

function isOwnOrigin(origins: Iterable<string>, origin: string | undefined): boolean {
  if (origin === undefined) return false
  for (const own of origins) if (own === origin) return true
  return false
}

function readAddress(url: string): Address | null {
  const match = /^\/sync\/plan\/([A-Za-z0-9_-]{10,40})\/(\d{1,9})\.(\d{1,9})(?:\?(.*))?$/.exec(url)
  if (!match) return null
  const schema = Number(new URLSearchParams(match[4]).get('schema'))
  return {
    planId: match[1] as PlanId,
    epoch: Number(match[2]),
    draft: Number(match[3]),
    // Without one, the client has not said that it knows how to write: it may read.
    schema: Number.isSafeInteger(schema) && schema > 0 ? schema : 0,
  }
}

/** Without the query: nothing that a client sends beside the address belongs in a log. */
function pathOf({ url }: IncomingMessage): string {
  return (url ?? '').split('?')[0] ?? ''
}

function refuseInHttp(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
