/** A demo county on a whole server whose clock the test sets, asked over HTTP as people's windows ask it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import { system } from '@samplan/server/system'
import { readPlan } from '@samplan/shared/doc'
import type {
  CountyRegister,
  DecisionSaid,
  OrganisationId,
  Plan,
  PlanId,
  Register,
  RegisterChange,
} from '@samplan/shared/plan'
import type { CanonicalPlan, CheckResult } from '@samplan/shared/rules'
import type {
  Decision,
  DecisionBook,
  DemoCountyName,
  FreezeRequest,
  HandIn,
  PlanSummary,
  RegisterChanged,
  VersionSummary,
} from '@samplan/shared/wire'
import { pino } from 'pino'
import type * as Y from 'yjs'
import { PlainClient } from '../support/plainClient.ts'
import { readWord, type WordFile } from '../support/wordFile.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

export type CountyServer = Awaited<ReturnType<typeof openCounty>>

/** The county as `demo --county` makes it, on that day. */
export async function openCounty(name: DemoCountyName, on: string, clientDir?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-county-'))
  const clock = { at: Date.parse(on) }
  const read = readSettings({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.problems.join())
  const server = await startServer({
    settings: read.settings,
    ...system,
    now: () => new Date(clock.at),
    log: pino({ level: 'silent' }),
    clientDir: clientDir ?? folder,
  })
  const cookies = new Map<string, string>()
  const windows: PlainClient[] = []
  /** Signs everybody greeted in anew: a session is over when the clock has gone far. */
  const signIn = async () => {
    for (const { role, link } of await server.makeDemo(server.url, name)) {
      const outcome = await server.auth.signIn(link.split('/').at(-1) ?? '')
      if (outcome.ok && !cookies.has(role)) cookies.set(role, outcome.cookie.split(';')[0] ?? '')
    }
  }
  await signIn()
  const asked = asking(server, cookies)
  // Of plans that single organisations write for themselves the convenor sees the sums alone.
  const listed = (await asked.askApi<PlanSummary[]>('convenor', 'GET', 'plans')).body
  const plans = listed.map(({ facts }) => facts.id).sort()
  return {
    name,
    server,
    clock,
    folder,
    plans,
    firstPlan: plans[0] as PlanId,
    async setClock(to: string) {
      clock.at = Date.parse(to)
      cookies.clear()
      await signIn()
    },
    ...asked,
    /** The plan in somebody's window: what is set in its document is sent. */
    async open(planId: PlanId, role = 'convenor', draft = 1): Promise<PlainClient> {
      const address = `${server.url.replace('http', 'ws')}/sync/plan/${planId}/1.${draft}?schema=1`
      const window = new PlainClient(address, { cookie: cookies.get(role), origin: new URL(server.url).origin })
      windows.push(window)
      await window.until(() => window.synced, 'the plan')
      return window
    },
    async close() {
      for (const window of windows) await window.close()
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function asking(server: RunningServer, cookies: ReadonlyMap<string, string>) {
  const askApi = async <T>(role: string, method: string, path: string, content?: object): Promise<Answer<T>> => {
    const headers = {
      cookie: cookies.get(role) ?? '',
      origin: new URL(server.url).origin,
      'content-type': 'application/json',
    }
    const body = content === undefined ? {} : { body: JSON.stringify(content) }
    const answer = await fetch(`${server.url}/api/${path}`, { method, headers, ...body })
    return { status: answer.status, body: (await answer.json()) as T }
  }
  const ask = <T>(role: string, method: string, path: string, content?: object) =>
    askApi<T>(role, method, `plans/${path}`, content)
  const countyOf = async (planId: PlanId) =>
    (await ask<CountyRegister>('convenor', 'GET', `${planId}/register/county`)).body
  return {
    ask,
    askApi,
    countyOf,
    /** A file, with what is said of it, as the page's form sends them. */
    sendFile: async <T>(role: string, path: string, file: Buffer, said: object): Promise<Answer<T>> => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(file)], 'svar.xlsx'))
      form.set('said', JSON.stringify(said))
      const headers = { cookie: cookies.get(role) ?? '', origin: new URL(server.url).origin }
      const answer = await fetch(`${server.url}/api/plans/${path}`, { method: 'POST', headers, body: form })
      return { status: answer.status, body: (await answer.json()) as T }
    },
    registerOf: async (planId: PlanId) => (await ask<Register>('reader', 'GET', `${planId}/register`)).body,
    check: async (planId: PlanId) => (await ask<CheckResult>('convenor', 'POST', `${planId}/check`)).body,
    freeze: (planId: PlanId, wish: Partial<FreezeRequest> = {}) =>
      ask<VersionSummary>('convenor', 'POST', `${planId}/freeze`, { overrides: [], nextDraftReason: null, ...wish }),
    handIn: (planId: PlanId, on: string, number = 1) =>
      ask<HandIn>('convenor', 'PUT', `${planId}/versions/${number}/hand-in`, { on, to: 'SKL' }),
    /** Said by the convenor of organisations of which nothing was said of that step before. */
    decide: (planId: PlanId, ids: readonly OrganisationId[], said: DecisionSaid, version = 1) =>
      ask<Decision[]>('convenor', 'POST', `${planId}/decisions`, {
        version,
        of: ids.map((organisationId) => ({ organisationId, after: null })),
        said,
      }),
    decisionsOf: async (planId: PlanId) => (await ask<DecisionBook>('reader', 'GET', `${planId}/decisions`)).body,
    /** The frozen version that was made last, as everybody in the plan can fetch it. */
    versionOf: async (planId: PlanId, number = 1) =>
      (await ask<CanonicalPlan>('reader', 'GET', `${planId}/versions/${number}/json`)).body,
    /** The version as a report to a board, in Word. */
    reportOf: async (planId: PlanId, organisationId: OrganisationId | null): Promise<WordFile> => {
      const query = organisationId === null ? '' : `?organisation=${organisationId}`
      const headers = { cookie: cookies.get('reader') ?? '' }
      const answer = await fetch(`${server.url}/api/plans/${planId}/versions/1/report${query}`, { headers })
      return readWord(Buffer.from(await answer.arrayBuffer()))
    },
    change: async (planId: PlanId, change: RegisterChange) => {
      const { number } = await countyOf(planId)
      return ask<RegisterChanged>('convenor', 'POST', `${planId}/register/changes`, { change, ifNumber: number })
    },
    planOf: (planId: PlanId): Promise<Plan> => server.rooms.withPlan(planId, async ({ doc }) => readPlan(doc as Y.Doc)),
  }
}
