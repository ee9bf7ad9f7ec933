/**
 * The server as a whole: settings → storage → auth → rooms → commands → HTTP. `openServices` makes everything but the
 * listening, which is all that the command line needs when no server runs; `startServer` adds the ports.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer as createHttp, type Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { DemoCountyName } from '@samplan/shared/wire'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { type Auth, createAuth } from './auth/index.ts'
import { type Commands, createCommands } from './commands/index.ts'
import { type DemoLink, demoCounties, demoLinks, makeDemo } from './demo/index.ts'
import { createApp } from './http/app.ts'
import { createControl } from './http/control.ts'
import { openControlPort } from './http/controlPort.ts'
import { isSecure, type Settings } from './settings.ts'
import { DatabaseInUse, lockFolder, openPostgres, openSqlite, type Storage } from './storage/index.ts'
import { attachUpgrade, createRooms, type Rooms } from './sync/index.ts'

export { type ControlAddress, readControlAddress } from './http/controlPort.ts'

export interface ServerOptions {
  readonly settings: Settings
  readonly now: () => Date
  readonly newId: () => string
  readonly randomToken: () => string
  readonly log: Logger
  /** The built client; the workspace's own where nothing else is said. */
  readonly clientDir?: string
}

export interface Services {
  readonly storage: Storage
  readonly auth: Auth
  readonly rooms: Rooms
  readonly commands: Commands
  /** Makes that county as a demo where it is not there; gives a fresh sign-in link for each role in it. */
  makeDemo(url: string, county: DemoCountyName): Promise<readonly DemoLink[]>
  /** Finishes what is under way and lets go of storage. */
  close(): Promise<void>
}

export interface RunningServer extends Services {
  readonly port: number
  /** Where people reach it: the public address, or its own. */
  readonly url: string
  /** Stops taking requests, commits what is under way, closes every socket so that it comes back, lets go. */
  stop(): Promise<void>
}

/** Opens storage for this process alone. Throws {@link DatabaseInUse} where another one has it. */
export async function openServices(options: ServerOptions): Promise<Services> {
  const { settings, now, newId, randomToken, log } = options
  const storage = await openStorage(settings)
  const auth = createAuth({ storage, now, randomToken, secure: isSecure(settings) })
  const rooms = createRooms({ storage, now, log })
  auth.onSessionEnd((sessionHash) => rooms.signedOut(sessionHash))
  const { makeSignInToken } = auth
  const commands = createCommands({ storage, rooms, now, newId, randomToken, makeSignInToken })
  const close = async () => {
    await rooms.shutdown()
    await storage.close()
  }
  const demo = async (url: string, county: DemoCountyName) => {
    await makeDemo({ storage, now, newId }, county)
    return demoLinks(demoCounties[county], { makeSignInToken, url })
  }
  return { storage, auth, rooms, commands, makeDemo: demo, close }
}

/** PostgreSQL locks itself; a file is locked by its folder. */
async function openStorage({ databaseUrl, dataDir }: Settings): Promise<Storage> {
  // Beside PostgreSQL too: it holds the address at which commands find this server.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (databaseUrl !== null) return openPostgres(databaseUrl, { alone: true })
  const lock = lockFolder(dataDir)
  if (!lock) throw new DatabaseInUse(`Another server or command is working on ${dataDir}`)
  try {
    const storage = await openSqlite(join(dataDir, 'samplan.sqlite'))
    return { ...storage, close: () => storage.close().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Opens storage and serves it. Throws when the port is taken or the storage in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const services = await openServices(options)
  try {
    // Nobody is let in by a workshop whose time ran out while no server ran.
    await services.commands.endDueWorkshops()
    const server = await listen(options, services)
    const { port } = server.address() as AddressInfo
    const url = siteUrl(options.settings, port)
    attachUpgrade(server, { ...options, ...services, origins: originsOf(options.settings, port) })
    const token = options.randomToken()
    const control = createControlApp(options, services, { url, token })
    const closeControl = await openControlPort(options.settings.dataDir, token, control)
    const stopEnding = endWhatIsOver(services, options.log)
    return {
      ...services,
      port,
      url,
      async stop() {
        stopEnding()
        await stop(server, services, closeControl)
      },
    }
  } catch (error) {
    await services.close()
    throw error
  }
}

async function listen(options: ServerOptions, services: Services): Promise<Server> {
  const { settings, now, log, clientDir = fileURLToPath(new URL('../../client/dist', import.meta.url)) } = options
  const { tls } = settings
  const app = createApp({ ...services, now, log, clientDir, settings })
  const answer = getRequestListener(app.fetch)
  const files = tls && readCertificate(tls)
  const server = files ? createHttps(files, answer) : createHttp(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`PORT: cannot serve on ${settings.port}`, { cause })))
    server.listen(settings.port, settings.host, resolve)
  })
  return server
}

/** What the command line calls, whether a server runs or not. */
export function createControlApp(
  { now, newId, log }: ServerOptions,
  { storage, auth, commands, makeDemo }: Services,
  { url, token }: { readonly url: string; readonly token: string },
): Hono {
  const demo = (county: DemoCountyName) => makeDemo(url, county)
  return createControl({ storage, auth, commands, now, newId, log, makeDemo: demo, url, token })
}

/** The address that people use. */
export function siteUrl({ publicUrl, host, tls }: Settings, port: number): string {
  // By its name: browsers treat that as safe everywhere, and people can say it.
  const name = host === '127.0.0.1' ? 'localhost' : addressOf(host)
  return publicUrl ?? `${tls ? 'https' : 'http'}://${name}:${port}`
}

function readCertificate({ certFile, keyFile }: NonNullable<Settings['tls']>) {
  try {
    return { cert: readFileSync(certFile), key: readFileSync(keyFile) }
  } catch (cause) {
    throw new Error(`TLS_CERT, TLS_KEY: cannot read ${certFile} and ${keyFile}`, { cause })
  }
}

/** Rights follow within a second on open sockets too, and these ask nothing of a session once they are open. */
const endEveryMs = 1_000

function endWhatIsOver({ auth, commands }: Services, log: Logger): () => void {
  const end = () => {
    auth.endExpired().catch((cause: unknown) => log.error({ err: cause }, 'expired sessions were not ended'))
    commands.endDueWorkshops().catch((cause: unknown) => log.error({ err: cause }, 'workshops were not ended'))
  }
  const timer = setInterval(end, endEveryMs)
  return () => clearInterval(timer)
}

async function stop(server: Server, services: Services, closeControl: () => Promise<void>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  await closeControl()
  await services.close()
  server.closeAllConnections()
  await closed
}

/** Pages that may open sockets: the public address alone, or the names that this machine has for itself. */
function originsOf({ publicUrl, host, tls }: Settings, port: number): readonly string[] {
  if (publicUrl !== null) return [publicUrl]
  const names = new Set(['localhost', '127.0.0.1', '[::1]', addressOf(host)])
  // `URL` leaves out the scheme's own port, as browsers do.
  return [...names].map((name) => new URL(`${tls ? 'https' : 'http'}://${name}:${port}`).origin)
}

/** IPv6 addresses stand in brackets. */
function addressOf(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}
