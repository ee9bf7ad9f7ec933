/** The plan page in a real browser: opening the county's largest plan, and typing in the middle of it. */
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { join, joinAll } from '../load/client.ts'
import { type Figures, percentile } from '../load/figures.ts'
import { makeTypists } from '../load/keystrokes.ts'
import { idOf, largePlan, planState } from '../load/planMaterial.ts'
import { type ServerProcess, startServer } from '../load/serverProcess.ts'
import { type TypingClient, typeAll, typingClient } from '../load/typing.ts'
import { swedishWords } from '../load/words.ts'
import { withBrowser, withWindow } from '../page/browser.ts'
import { bindEverything, moveFocus, readLoading, watchPage } from '../page/watchPage.ts'
import type { Guests } from '../servers/server.ts'
import type { Scenario, Trial } from './scenario.ts'
import { namely } from './suits.ts'

const planId = 'bench-plan-0'
const others = 30
const keys = 200
/** Some eight keys a second: fast, and still a person. */
const keyEveryMs = 120
/** Places that the keyboard goes through, to see whether the page forgets them again. */
const focusMoves = 1_000
/** The most that opening may take before it counts as failed. */
const openWithinMs = 30_000

export const planPage: Scenario = {
  name: 'plan-page',
  title: 'The plan page',
  about: `Chromium opens a plan with ${largePlan.goals} goals, ${largePlan.activities} activities and ${largePlan.costLines} cost lines with an empty cache, from a server that has served it once before; then ${keys} keys into an activity in its middle, alone and while ${others} others type four keys a second each, and ${focusMoves.toLocaleString('en')} moves of the focus. Beside it the same page done the naive way: an editor bound to each text, wherever it is. Bounds are Samplan's own. What the text cannot do without is measured in the build (HO10, under 150 kB); on a line within one machine some of what comes after it is here before the frame is painted.`,
  metrics: [
    { key: 'textMs', title: 'text painted ms', digits: 0 },
    { key: 'openMs', title: 'whole plan painted ms', digits: 0 },
    { key: 'keyP50', title: 'key to paint p50 ms', digits: 0 },
    { key: 'keyP95', title: 'p95 ms', digits: 0 },
    { key: 'longestMs', title: 'longest task ms', digits: 0 },
    { key: 'longTasks', title: 'tasks > 50 ms', digits: 0 },
    { key: 'busyP95', title: 'p95 ms among others', digits: 0 },
    { key: 'busyLongestMs', title: 'longest task ms among others', digits: 0 },
    { key: 'heapMb', title: 'JS heap MB', digits: 1 },
    { key: 'heapGrownMb', title: 'MB grown by moves of the focus', digits: 1 },
    { key: 'firstKb', title: 'script here when the text was painted, kB gzip', digits: 0 },
    { key: 'scriptKb', title: 'script in all, kB gzip', digits: 0 },
  ],
  asked: [
    { key: 'openMs', what: 'whole plan painted ms', must: 1_500 },
    { key: 'busyP95', what: 'key to paint p95 ms among others', must: 50 },
    { key: 'busyLongestMs', what: 'longest task ms while typing', must: 100 },
    { key: 'scriptKb', what: 'script in all, kB gzip', must: 430 },
  ],
  suits: namely('samplan', 'every-editor'),
  run: runPlanPage,
}

async function runPlanPage({ server, folder }: Trial): Promise<Figures> {
  const state = planState(largePlan)
  const guests = await server.prepare(folder, [{ id: planId, state, editors: others + 1, readers: 0 }])
  const running = await startServer(server, folder)
  try {
    const typing = await joinOthers(guests, running, state)
    const url = `http://127.0.0.1:${running.port}`
    const [name = '', value = ''] = (guests(planId, others, running.port).headers['Cookie'] ?? '').split('=')
    const inWindow = <T>(task: (page: Page) => Promise<T>) =>
      withBrowser((browser) =>
        withWindow(browser, { name, value, url }, async (context) => {
          const page = await context.newPage()
          if (server.hasPageAlone) await page.addInitScript(bindEverything)
          return await task(page)
        }),
      )
    const address = `${url}/plans/${planId}`
    // The server is warm when it has served the page once, to a browser that is gone.
    await inWindow((page) => open(page, address))
    return await inWindow(async (page) => {
      const opened = await open(page, address)
      const typed = await measureTyping(page, typing)
      return { ...opened, ...typed, ...(await measureMemory(page)) }
    })
  } finally {
    await running.stop()
  }

  async function measureTyping(page: Page, typing: readonly TypingClient[]): Promise<Figures> {
    const alone = await type(page)
    const othersType = typeAll(typing, server.dialect, 4)
    const among = await type(page)
    await othersType
    return { ...alone, busyP95: among['keyP95'] ?? Number.NaN, busyLongestMs: among['longestMs'] ?? Number.NaN }
  }

  async function joinOthers(guests: Guests, { port }: ServerProcess, state: Uint8Array) {
    const made = makeTypists(state, others, Math.ceil((keys * keyEveryMs * 4) / 1000), largePlan.activities)
    const joins = made.map(
      (_, person) => () => join(guests(planId, person, port), { dialect: server.dialect, room: planId, record: false }),
    )
    const clients = await joinAll(joins, others)
    return made.flatMap((typist, person) => {
      const client = clients[person]
      return client ? [typingClient(planId, typist, client)] : []
    })
  }
}

async function open(page: Page, url: string): Promise<Figures> {
  const scripts = new Map<string, Response>()
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.set(response.url(), response)
  })
  await page.addInitScript(watchPage, { selector: '[data-block^="activity-"]', count: largePlan.activities })
  await page.goto(url)
  await page.waitForFunction(() => window.benchWatch.wholeAt > 0, null, { timeout: openWithinMs })
  const wholeAt = await page.evaluate(() => window.benchWatch.wholeAt)
  const textAt = await page.evaluate(() => window.benchWatch.textAt)
  const { early, all } = await page.evaluate(readLoading)
  // Asked for when the page is whole: a megabyte on its way to us would hold the page up.
  const kilobytes = async (names: readonly string[]) => {
    const sizes = await Promise.all(names.map(async (name) => gzipSync((await scripts.get(name)?.body()) ?? '').length))
    return sizes.reduce((sum, size) => sum + size, 0) / 1000
  }
  return {
    textMs: textAt,
    openMs: wholeAt,
    firstKb: await kilobytes(early),
    scriptKb: await kilobytes(all),
  }
}

async function type(page: Page): Promise<Figures> {
  const activity = page.locator(`[data-block="${idOf('activity', largePlan.activities / 2)}"]`)
  await activity.scrollIntoViewIfNeeded()
  const text = activity.locator('.text-field.is-prose [contenteditable="true"]').first()
  await text.click()
  await page.keyboard.press('End')
  await page.evaluate(() => {
    window.benchWatch.keyToPaintMs.length = 0
    window.benchWatch.longTasksMs.length = 0
  })
  // Playwright's keyboard is American.
  const letters = swedishWords(5, keys).replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').slice(0, keys)
  await page.keyboard.type(letters, { delay: keyEveryMs })
  const { keyToPaintMs, longTasksMs } = await page.evaluate(() => window.benchWatch)
  const ascending = Float64Array.from(keyToPaintMs).sort()
  return {
    keyP50: percentile(ascending, 0.5),
    keyP95: percentile(ascending, 0.95),
    longTasks: longTasksMs.length,
    longestMs: Math.max(0, ...longTasksMs),
  }
}

/** What the page holds when it has collected its garbage, and by how much that grows with moves of the focus. */
async function measureMemory(page: Page): Promise<Figures> {
  const devtools = await page.context().newCDPSession(page)
  const heapMb = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }
  // The first round makes what is made once.
  await page.evaluate(moveFocus, 50)
  const before = await heapMb()
  await page.evaluate(moveFocus, focusMoves)
  const after = await heapMb()
  return { heapMb: after, heapGrownMb: after - before }
}
