/**
 * What the command line asks of the server: one POST per command. A running server answers it on a port of its own
 * (`controlPort.ts`), so that freezing by command takes its turn in the plan's queue like everybody's; when none runs,
 * the command line calls the same app in its own process. Whoever holds the token may do everything.
 */
import { timingSafeEqual } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { type PersonId, type PlanId, toInstant } from '@samplan/shared/plan'
import { isHindering } from '@samplan/shared/rules'
import { type DemoCountyName, demoCountyNames, maxEmailLength } from '@samplan/shared/wire'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import type { Auth } from '../auth/index.ts'
import type { Commands } from '../commands/index.ts'
import type { Person, Storage } from '../storage/storage.ts'
import { body } from './body.ts'
import type { HttpLog } from './deps.ts'
import { refuse } from './problem.ts'
import { email, freezeRequest, id, line, newPlan, personName, reason } from './schemas.ts'
import { isStorageFault } from './storageFault.ts'

export interface ControlDeps {
  readonly storage: Storage
  readonly auth: Pick<Auth, 'makeSignInToken'>
  readonly commands: Commands
  readonly now: () => Date
  readonly newId: () => string
  readonly log: HttpLog
  /** Makes that county as a demo where it is not there, and fresh sign-in links into it. */
  readonly makeDemo: (county: DemoCountyName) => Promise<readonly object[]>
  /** The address that links begin with. */
  readonly url: string
  readonly token: string
}

const planId = id<PlanId>()
/** A person by id or by address. */
const who = line(maxEmailLength)
const hourMs = 60 * 60 * 1000
/** Thirty days, as long as a session lives. */
const maxLinkHours = 720

export function createControl(deps: ControlDeps): Hono {
  const control = new Hono()
  // Whoever holds the token may know what it was: a folder that is not there, a disk that is full.
  control.onError((error, c) => {
    if (isStorageFault(error)) return refuse(c, 'storage', error.message)
    deps.log.error({ err: error, command: c.req.path }, 'command failed')
    return refuse(c, 'internal', error.message)
  })
  control.use(holdingToken(deps.token))
  control.post('/demo', body(z.object({ county: z.enum(demoCountyNames) })), async (c) => {
    const { county } = c.req.valid('json')
    return c.json({ county, links: await deps.makeDemo(county) })
  })
  control.post('/backup', body(z.object({ file: z.string().refine(isAbsolute) })), async (c) => {
    const { file } = c.req.valid('json')
    const outcome = await deps.storage.backup(file)
    return outcome.ok ? c.json({ file }) : refuse(c, 'bad-request', outcome.detail)
  })
  control.route('/', personControl(deps))
  control.route('/', planControl(deps))
  control.route('/', versionControl(deps))
  return control
}

function holdingToken(token: string) {
  const expected = Buffer.from(`Bearer ${token}`)
  return createMiddleware(async (c, next) => {
    const given = Buffer.from(c.req.header('authorization') ?? '')
    const held = given.length === expected.length && timingSafeEqual(given, expected)
    return held ? next() : refuse(c, 'not-signed-in')
  })
}

function personControl({ storage, auth, now, newId, url }: ControlDeps) {
  return new Hono()
    .post('/person-add', body(z.object({ name: personName, email: email.nullable() })), async (c) => {
      const { name, email } = c.req.valid('json')
      if (email && (await storage.people.findByEmail(email))) return refuse(c, 'bad-request', `${email} is taken`)
      const person: Person = { id: newId() as PersonId, name, email }
      await storage.people.add(person, toInstant(now()))
      return c.json({ personId: person.id, name, email })
    })
    .post('/sign-in-link', body(z.object({ who, hours: z.number().positive().max(maxLinkHours) })), async (c) => {
      const wish = c.req.valid('json')
      const person = await findPerson(storage, wish.who)
      if (!person) return unknownPerson(c, wish.who)
      const token = await auth.makeSignInToken(person.id, wish.hours * hourMs)
      return c.json({ personId: person.id, name: person.name, link: `${url}/sign-in/${token}` })
    })
}

function planControl({ storage, commands }: ControlDeps) {
  return new Hono()
    .post('/plan-list', async (c) => {
      const rows = await storage.plans.list(null)
      return c.json({ plans: rows.map(({ facts, position, changedAt }) => ({ ...facts, position, changedAt })) })
    })
    .post('/plan-create', body(z.object({ by: who, plan: newPlan })), async (c) => {
      const { by, plan } = c.req.valid('json')
      const person = await findPerson(storage, by)
      if (!person) return unknownPerson(c, by)
      const outcome = await commands.createPlan(person.id, plan)
      return outcome.ok ? c.json(outcome.value) : refuse(c, outcome.code, `${by} convenes no plan in any county`)
    })
}

const freezeWish = z.object({ ...freezeRequest.shape, planId, by: who.nullable(), lateReason: reason.nullable() })

function versionControl({ storage, commands }: ControlDeps) {
  return new Hono()
    .post('/plan-export', body(z.object({ planId, version: z.int().positive().nullable() })), async (c) => {
      const wish = c.req.valid('json')
      const number = wish.version ?? (await storage.versions.list(wish.planId)).at(-1)?.number
      const version = number === undefined ? null : await storage.versions.find(wish.planId, number)
      const bytes = version && (await storage.versions.canonicalJson(wish.planId, version.number))
      if (!bytes) return refuse(c, 'not-found', `Plan ${wish.planId} has no such frozen version`)
      return c.json({ ...version, canonicalJson: Buffer.from(bytes).toString('base64') })
    })
    .post('/freeze', body(freezeWish), async (c) => {
      const { planId, by, lateReason, ...wish } = c.req.valid('json')
      if (!(await storage.plans.find(planId))) return refuse(c, 'not-found', `There is no plan ${planId}`)
      const personId = by === null ? await convenorOf(storage, planId) : (await findPerson(storage, by))?.id
      if (!personId) return refuse(c, 'not-found', `Plan ${planId} has no such convenor`)
      const late = lateReason === null ? {} : { lateReason }
      const outcome = await commands.freezePlan({ planId, personId }, { ...wish, ...late })
      if (outcome.ok) return c.json(outcome.value)
      if (outcome.code !== 'freeze-blocked') return refuse(c, outcome.code, outcome.detail)
      return refuse(c, 'freeze-blocked', await whatBlocks(commands, { planId, personId }))
    })
}

function unknownPerson(c: Context, name: string) {
  return refuse(c, 'not-found', `There is no person ${name}`)
}

async function findPerson({ people }: Storage, name: string): Promise<Person | null> {
  return name.includes('@') ? people.findByEmail(name) : people.find(name as PersonId)
}

async function convenorOf({ plans }: Storage, planId: PlanId): Promise<PersonId | null> {
  const participants = await plans.participants(planId)
  return participants.find(({ role }) => role === 'convenor')?.personId ?? null
}

/** The ids of what blocks, for `--override`. */
async function whatBlocks(commands: Commands, whose: { planId: PlanId; personId: PersonId }): Promise<string> {
  const checked = await commands.checkPlan(whose)
  const findings = checked.ok ? checked.value.findings : []
  return findings
    .filter(isHindering)
    .map((finding) => `${finding.id} (${finding.severity})`)
    .join(', ')
}
