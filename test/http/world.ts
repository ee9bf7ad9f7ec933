/**
 * A county with two plans on a real database, and the real application in front of it: requests go through
 * `app.request`, so a test sees what a browser would, without a port.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAuth } from '@samplan/server/auth'
import { createCommands } from '@samplan/server/commands'
import { createApp } from '@samplan/server/http'
import { openSqlite, type Storage } from '@samplan/server/storage'
import { attachUpgrade, createRooms } from '@samplan/server/sync'
import { type PlanSeed, seedPlan } from '@samplan/shared/doc'
import type { IsoInstant, OrganisationId, PersonId, PlanId, Role } from '@samplan/shared/plan'
import { Doc, encodeStateAsUpdate } from 'yjs'
import { agreement, countyId, fullSeed, organisations, region } from './county.ts'

/** Four in the plan, one who convenes another plan in the same county, and one who is not signed in. */
export type Asker = Role | 'stranger' | 'nobody'
export const askers: readonly Asker[] = ['nobody', 'stranger', 'reader', 'commenter', 'editor', 'convenor']
export const personIds = {
  convenor: 'person-convenor' as PersonId,
  editor: 'person-editor' as PersonId,
  commenter: 'person-commenter' as PersonId,
  reader: 'person-reader' as PersonId,
  stranger: 'person-stranger' as PersonId,
}
export const planId = 'plan-blekinge' as PlanId
export const otherPlanId = 'plan-of-others' as PlanId

export interface Answer<T = unknown> {
  readonly status: number
  readonly headers: Headers
  readonly body: T
}

export type World = Awaited<ReturnType<typeof openWorld>>

export interface WorldOptions {
  readonly seed?: PlanSeed
  readonly publicUrl?: string
  readonly clientDir?: string
}

export async function openWorld({ seed = fullSeed, publicUrl, clientDir }: WorldOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-http-'))
  const file = join(folder, 'samplan.sqlite')
  const storage = await openSqlite(file)
  const clock = { at: Date.parse('2016-09-01T08:00:00Z') }
  const now = () => new Date(clock.at)
  const newId = () => randomBytes(12).toString('base64url')
  const randomToken = () => randomBytes(32).toString('base64url')
  const logged: object[] = []
  const log = {
    error: (fields: object) => void logged.push(fields),
    warn: () => undefined,
    info: () => undefined,
    debug: () => undefined,
  }
  const auth = createAuth({ storage, now, randomToken, secure: false })
  const rooms = createRooms({ storage, now, log })
  const makeSignInToken = auth.makeSignInToken
  const commands = createCommands({ storage, rooms, now, newId, randomToken, makeSignInToken })
  const settings = { trustProxy: false, publicUrl: publicUrl ?? null }
  const app = createApp({ storage, auth, commands, now, settings, clientDir: clientDir ?? folder, log })
  await settle(storage, now().toISOString() as IsoInstant, seed, newId)

  async function cookieOf(personId: PersonId): Promise<string> {
    const outcome = await auth.signIn(await auth.makeSignInToken(personId))
    if (!outcome.ok) throw new Error(`No session for ${personId}`)
    return outcome.cookie.split(';')[0] ?? ''
  }
  const cookies = new Map<Asker, string>()
  for (const [asker, id] of Object.entries(personIds)) cookies.set(asker as Asker, await cookieOf(id))

  /** One request as a browser on our own page would send it. */
  async function call<T = unknown>(
    asker: Asker | { readonly cookie: string },
    method: string,
    path: string,
    content?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const cookie = typeof asker === 'string' ? cookies.get(asker) : asker.cookie
    const body = content === undefined ? {} : { body: typeof content === 'string' ? content : JSON.stringify(content) }
    const own: Record<string, string> = method === 'GET' ? {} : { origin: publicUrl ?? 'http://localhost' }
    if (cookie) own['cookie'] = cookie
    if (content !== undefined) own['content-type'] = 'application/json'
    const response = await app.request(path, { method, ...body, headers: { ...own, ...headers } })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T }
  }

  const server = createServer()
  /** Opens a port for sockets and gives its address; pages of `http://localhost` may use it. */
  async function listen(): Promise<string> {
    attachUpgrade(server, { rooms, storage, auth, origins: ['http://localhost'], now, log })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  async function close(): Promise<void> {
    if (server.listening) server.close()
    await rooms.shutdown()
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, storage, rooms, auth, commands, clock, logged, file, folder, cookies, cookieOf, call, listen, close }
}

async function settle(storage: Storage, at: IsoInstant, seed: PlanSeed, newId: () => string): Promise<void> {
  await storage.registers.addCounty({ id: countyId, name: 'Blekinge' })
  for (const organisation of organisations) await storage.registers.putOrganisation(countyId, organisation)
  await storage.registers.putAgreement(countyId, agreement)
  for (const [name, id] of Object.entries(personIds)) {
    await storage.people.add({ id, name: `Kim ${name}`, email: `${name}@example.se` }, at)
  }
  await addPlan(storage, planId, at, seed, newId)
  await addPlan(storage, otherPlanId, at, { analyses: [], areas: [] }, newId)
  for (const role of ['convenor', 'editor', 'commenter', 'reader'] as const) {
    await takePart(storage, planId, personIds[role], role, at)
  }
  await takePart(storage, otherPlanId, personIds.stranger, 'convenor', at)
}

async function addPlan(storage: Storage, id: PlanId, at: IsoInstant, seed: PlanSeed, newId: () => string) {
  const doc = new Doc()
  seedPlan(doc, seed, newId)
  const facts = { title: 'Länets plan', kind: 'joint', status: 'draft', periodStart: 2016, periodEnd: 2020 } as const
  await storage.plans.add(
    { facts: { id, ...facts, draft: 1, epoch: 1 }, countyId, agreementId: agreement.id, changedAt: at },
    { personId: personIds.convenor, organisationId: region.id, update: encodeStateAsUpdate(doc), at, touched: [] },
  )
}

async function takePart(storage: Storage, id: PlanId, personId: PersonId, role: Role, at: IsoInstant): Promise<void> {
  const organisationId: OrganisationId = role === 'convenor' ? region.id : (organisations[1]?.id ?? region.id)
  await storage.plans.putParticipant(id, { personId, organisationId, role, addedAt: at })
}
