/**
 * How a command reaches the data. While a server runs, it has the data locked and does the work itself, in its plans'
 * queues; without one, this process takes the lock and runs the very same app on the data.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '@samplan/shared/wire'
import { destination, pino } from 'pino'
import {
  type ControlAddress,
  createControlApp,
  openServices,
  readControlAddress,
  type ServerOptions,
  siteUrl,
} from '../server.ts'
import type { Settings } from '../settings.ts'
import { DatabaseInUse } from '../storage/index.ts'
import { system } from '../system.ts'
import { type Call, Refused, settingsNow } from './command.ts'

export interface OpenCall {
  readonly call: Call
  close(): Promise<void>
}

/** A way to call; `mayBegin` allows it in a folder that holds nothing yet. Throws {@link Refused}. */
export async function openCall(mayBegin: boolean): Promise<OpenCall> {
  const settings = settingsNow()
  const options: ServerOptions = { settings, ...system, log: pino({ level: 'warn' }, destination(2)) }
  if (!mayBegin && settings.databaseUrl === null && !existsSync(join(settings.dataDir, 'samplan.sqlite'))) {
    throw new Refused(`There is no Samplan data in ${settings.dataDir} (DATA_DIR)`)
  }
  const services = await openServices(options).catch((error: unknown) => {
    if (error instanceof DatabaseInUse) return null
    throw error
  })
  if (!services) return { call: callTo(runningServer(settings)), close: async () => undefined }
  const token = system.randomToken()
  const control = createControlApp(options, services, { url: siteUrl(settings, settings.port), token })
  return { call: callWith(token, (path, request) => control.request(path, request)), close: services.close }
}

function runningServer({ dataDir, databaseUrl }: Settings): ControlAddress {
  const address = readControlAddress(dataDir)
  if (address) return address
  // A server with a data folder elsewhere has the database, and can be reached from there alone.
  const elsewhere = databaseUrl === null ? '' : '; a running server takes commands with its own DATA_DIR'
  throw new Refused(`A server is starting on ${dataDir}, or another command is at work; try again${elsewhere}`)
}

function callTo({ port, token }: ControlAddress): Call {
  return callWith(token, (path, request) => fetch(`http://127.0.0.1:${port}${path}`, request))
}

function callWith(token: string, send: (path: string, request: RequestInit) => Response | Promise<Response>): Call {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return async <Reply extends object>(command: string, input: object) => {
    const answer = await send(`/${command}`, { method: 'POST', headers, body: JSON.stringify(input) })
    // Both ends are ours and of one version: the app that answers stands in `http/control.ts`.
    const reply = (await answer.json()) as Reply & Partial<Problem>
    if (answer.ok) return reply
    throw new Refused(`${reply.code}${reply.detail ? `: ${reply.detail}` : ''}`)
  }
}
