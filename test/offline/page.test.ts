import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../pages/violations.ts'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'
import {
  background,
  bannerWords,
  comeBack,
  goOffline,
  rememberedPerson,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
  untilKept,
} from './offlineSteps.ts'

let browser: Browser
let live: LiveServer
let folder: string
let window: PlanWindow

beforeAll(async () => {
  browser = await openChromium()
})

// The build changes under the server: each test has a copy of its own.
async function open(): Promise<PlanWindow> {
  folder = mkdtempSync(join(tmpdir(), 'samplan-build-'))
  cpSync(clientDir, folder, { recursive: true })
  live = await startLiveServer({ clientDir: folder })
  window = await openWindow(browser, live, 'editor', { worksOffline: true })
  await untilKept(window.page)
  return window
}

afterEach(async () => {
  await window.close()
  await live.close()
  rmSync(folder, { recursive: true, force: true })
})

afterAll(async () => {
  await closeWindows(browser)
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

async function signIn(who: Who): Promise<void> {
  const [name = '', value = ''] = (await live.cookieOf(who)).split('=')
  await window.context.addCookies([{ name, value, url: live.origin }])
}

describe('the page without network', () => {
  it('[OF7] [OF13] opens from the first page, is written in, and saves when the network is back', async () => {
    const { page } = await open()
    await goOffline(window)
    await page.goto('about:blank')
    await page.goto(live.origin)
    await heading(page, 'Era planer')
    await page.getByText('sparade på den här datorn').waitFor()
    await page.getByRole('link', { name: 'Länets plan', exact: true }).click()
    await expect.poll(() => background(page).textContent()).toBe(seeded)
    await expect.poll(() => bannerWords(page)).toContain('utan nät sedan')
    await typeOn(window, ' På tåget')
    await expect.poll(() => savedWords(page)).toMatch(/^Ej sparat: 9 ändringar/)
    await comeBack(window)
    await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
    expect(await storedBackground(live)).toBe(`${seeded} På tåget`)

    // A page that needs the server says so, leads to the plan, and opens by itself.
    await goOffline(window)
    await page.goto(`${live.origin}/plans/${planId}/versions`)
    await heading(page, 'Sidan behöver nät')
    await page.getByRole('link', { name: 'Länets plan', exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await comeBack(window)
    await heading(page, 'Versioner')

    // A session whose time is up is nobody's; whoever signs in again has their plan as before.
    await window.context.clearCookies()
    await page.goto(live.origin)
    await expect.poll(() => rememberedPerson(page)).toBeNull()
    await signIn('editor')
    await page.goto(`${live.origin}/plans/${planId}`)
    await expect.poll(() => background(page).textContent()).toBe(`${seeded} På tåget`)
    await expect.poll(() => rememberedPerson(page)).toBe(personIds.editor)

    // Somebody else signs in on the same computer, where the first did not sign out.
    await signIn('otherEditor')
    await page.goto(live.origin)
    await expect.poll(() => rememberedPerson(page)).toBeNull()
    await goOffline(window)
    await page.goto(live.origin)
    await page.getByText('Ingen plan är sparad på den här datorn.').waitFor()
    expect(await page.getByRole('link', { name: 'Länets plan' }).count()).toBe(0)
    expect(window.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(fault))).toEqual([])
  })

  it('[OF8] keeps no answer of the server', async () => {
    const { page } = await open()
    await page.reload()
    await background(page).waitFor()
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept).toContain('/index.html')
    expect(kept.filter((path) => !/^\/(assets\/[^/]+|index\.html|samplan\.svg)$/.test(path))).toEqual([])
  })

  it('[OF9] shows a new build at once, and an old window goes on with its own files', async () => {
    const { page } = await open()
    const worker = join(folder, 'service-worker.js')
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/buildName="\w+"/, 'buildName="next"'))
    const index = join(folder, 'index.html')
    writeFileSync(index, readFileSync(index, 'utf8').replace('<html', '<html data-build="next"'))
    for (const name of readdirSync(join(folder, 'assets'))) {
      if (name.startsWith('VersionsPage-')) rmSync(join(folder, 'assets', name))
    }
    await page.getByRole('link', { name: 'Versioner' }).first().click()
    await page.locator('.head-tabs a[aria-current="page"]', { hasText: 'Versioner' }).waitFor()
    expect(await page.locator('body').textContent()).not.toContain('Något gick fel')
    expect(await page.locator('html').getAttribute('data-build')).toBeNull()
    await page.goto(`${live.origin}/plans/${planId}`)
    expect(await page.locator('html').getAttribute('data-build')).toBe('next')
  })
})
