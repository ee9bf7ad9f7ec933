/**
 * A whole server on a port of its own, with a small county in a data folder that goes away afterwards: three writers,
 * a commenter, a reader, and somebody who has no part in the plan.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import type { Storage } from '@samplan/server/storage'
import { system } from '@samplan/server/system'
import { seedPlan } from '@samplan/shared/doc'
import type { IsoInstant, OrganisationId, PersonId, PlanId, PlanKind, Role } from '@samplan/shared/plan'
import { pino } from 'pino'
import { Doc, encodeStateAsUpdate } from 'yjs'
import { agreement, countyId, fullSeed, nsph, organisations, region, ronneby } from '../http/county.ts'

export const planId = 'plan-blekinge' as PlanId
export const activityId = 'activity-school'

const parts = {
  convenor: { role: 'convenor', organisationId: region.id },
  editor: { role: 'editor', organisationId: ronneby.id },
  otherEditor: { role: 'editor', organisationId: region.id },
  commenter: { role: 'commenter', organisationId: nsph.id },
  reader: { role: 'reader', organisationId: ronneby.id },
} as const satisfies Record<string, { role: Role; organisationId: OrganisationId }>

export type Who = keyof typeof parts | 'stranger'

export const personIds: Readonly<Record<Who, PersonId>> = {
  convenor: 'person-convenor' as PersonId,
  editor: 'person-editor' as PersonId,
  otherEditor: 'person-other-editor' as PersonId,
  commenter: 'person-commenter' as PersonId,
  reader: 'person-reader' as PersonId,
  stranger: 'person-stranger' as PersonId,
}

export interface LiveServer {
  readonly server: RunningServer
  readonly storage: Storage
  readonly folder: string
  /** What a browser on our own page sends as its origin. */
  readonly origin: string
  /** `ws://…/sync/plan`, which y-websocket puts the room name after. */
  readonly syncUrl: string
  /** `<planId>/<epoch>.<draft>` of the plan as it was when the server started. */
  readonly roomName: string
  /** A fresh session of a person, as a `Cookie` header. */
  cookieOf(who: Who): Promise<string>
  /** Changes a person's role, or ends their part, as the command does: storage first, then open windows. */
  setRole(who: Who, role: Role | null): Promise<void>
  close(): Promise<void>
}

export interface LiveServerOptions {
  /** A data folder that outlives the server; made and filled where it is empty. */
  readonly folder?: string
  /** PostgreSQL in place of a file; an empty database. */
  readonly databaseUrl?: string
  readonly now?: () => Date
  /** Where an earlier server of the same test stood, so that its windows find this one. */
  readonly port?: number
  /** The built client, for tests in a browser. */
  readonly clientDir?: string
}

export async function startLiveServer(options: LiveServerOptions = {}): Promise<LiveServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'samplan-sync-'))
  const LOG_LEVEL = process.env['LOG_LEVEL'] ?? 'silent'
  const environment = { PORT: String(options.port ?? 0), DATA_DIR: folder, LOG_LEVEL }
  const read = readSettings({ ...environment, ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }) })
  if (!read.ok) throw new Error(read.problems.join(', '))
  const now = options.now ?? system.now
  const log = pino({ level: read.settings.logLevel })
  const server = await startServer({
    settings: read.settings,
    ...system,
    now,
    log,
    clientDir: options.clientDir ?? folder,
  })
  const { storage } = server
  if ((await storage.registers.counties()).length === 0) await fill(storage, now().toISOString() as IsoInstant)
  const origin = new URL(server.url).origin
  return {
    server,
    storage,
    folder,
    origin,
    syncUrl: `${server.url.replace('http', 'ws')}/sync/plan`,
    roomName: `${planId}/1.1`,
    cookieOf: (who) => cookieOf(server, who),
    setRole: (who, role) => setRole(server, who, role),
    async close() {
      await server.stop()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function cookieOf({ auth }: RunningServer, who: Who): Promise<string> {
  const outcome = await auth.signIn(await auth.makeSignInToken(personIds[who]))
  if (!outcome.ok) throw new Error(`No session for ${who}`)
  return outcome.cookie.split(';')[0] ?? ''
}

async function setRole({ storage, rooms }: RunningServer, who: Who, role: Role | null): Promise<void> {
  const at = new Date().toISOString() as IsoInstant
  const personId = personIds[who]
  const { organisationId } = parts[who === 'stranger' ? 'reader' : who]
  if (role === null) await storage.plans.removeParticipant(planId, personId, at)
  else await storage.plans.putParticipant(planId, { personId, organisationId, role, addedAt: at })
  await rooms.accessChanged(planId, personId)
}

async function fill(storage: Storage, at: IsoInstant): Promise<void> {
  await storage.registers.addCounty({ id: countyId, name: 'Blekinge' })
  for (const organisation of organisations) await storage.registers.putOrganisation(countyId, organisation)
  await storage.registers.putAgreement(countyId, agreement)
  for (const [who, id] of Object.entries(personIds)) {
    await storage.people.add({ id, name: `Kim ${who}`, email: `${who}@example.se` }, at)
  }
  await addPlan(storage, planId, at)
  for (const [who, { role, organisationId }] of Object.entries(parts)) {
    const personId = personIds[who as keyof typeof parts]
    await storage.plans.putParticipant(planId, { personId, organisationId, role, addedAt: at })
  }
}

/** Adds a plan that `fullSeed` describes. */
export async function addPlan(storage: Storage, id: PlanId, at: IsoInstant, kind: PlanKind = 'joint'): Promise<void> {
  const doc = new Doc()
  seedPlan(doc, fullSeed, system.newId)
  const facts = { title: 'Länets plan', kind, status: 'draft', periodStart: 2016, periodEnd: 2020 } as const
  await storage.plans.add(
    { facts: { id, ...facts, draft: 1, epoch: 1 }, countyId, agreementId: agreement.id, changedAt: at },
    { personId: personIds.convenor, organisationId: region.id, update: encodeStateAsUpdate(doc), at, touched: [] },
  )
}
