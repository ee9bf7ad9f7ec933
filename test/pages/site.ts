/** Samplan as people meet it: a real server with the demo county and the built client, and one browser for everybody. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import { system } from '@samplan/server/system'
import type { PlanId } from '@samplan/shared/plan'
import { pino } from 'pino'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { clientDir } from '../support/planWindow.ts'

export type Role = 'convenor' | 'editor' | 'commenter' | 'reader'

export interface Site {
  readonly url: string
  readonly planId: PlanId
  readonly server: RunningServer
  readonly browser: Browser
  /** A window of somebody who is signed in. */
  personPage(role: Role, options?: BrowserContextOptions): Promise<Page>
  /** A window of somebody who is not. */
  strangerPage(options?: BrowserContextOptions): Promise<Page>
  /** A sign-in link of the demo's person with that role, fresh. */
  signInLink(role: Role): Promise<string>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  if (!existsSync(join(clientDir, 'index.html')))
    throw new Error('Build the client first: pnpm --filter @samplan/client build')
  const folder = mkdtempSync(join(tmpdir(), 'samplan-pages-'))
  const read = readSettings({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' })
  if (!read.ok) throw new Error(read.problems.join(', '))
  const log = pino({ level: 'silent' })
  const server = await startServer({ settings: read.settings, ...system, log, clientDir })
  const browser = await openChromium()
  const signInLink = async (role: Role) => {
    const link = (await server.makeDemo(server.url, 'blekinge')).find((one) => one.role === role)
    if (!link) throw new Error(`The demo has no ${role}`)
    return link.link
  }
  await signInLink('convenor')
  const [county] = await server.storage.registers.counties()
  if (!county) throw new Error('The demo made no county')
  const strangerPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      // It would fetch every file of the page once more in each window; tests of its own show what it does.
      serviceWorkers: 'block',
      ...options,
    })
    return await context.newPage()
  }
  const personPage = async (role: Role, options?: BrowserContextOptions) => {
    const page = await strangerPage(options)
    await page.goto(await signInLink(role))
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.getByRole('heading', { name: 'Era planer' }).waitFor()
    return page
  }
  return {
    url: server.url,
    planId: 'demo-plan-blekinge-2016' as PlanId,
    server,
    browser,
    signInLink,
    personPage,
    strangerPage,
    async close() {
      await closeWindows(browser)
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The session that a page's requests carry, for requests of the test's own. */
export async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}
