import { readPlan } from '@samplan/shared/doc'
import { plainText } from '@samplan/shared/plan'
import { frameTypes, syncSteps } from '@samplan/shared/wire'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, personIds, planId, startLiveServer, type Who } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'

let browser: Browser
let live: LiveServer
const windows: PlanWindow[] = []

beforeAll(async () => {
  browser = await openChromium()
})

// Roles and states change here: each test has a server of its own.
async function open(...people: Who[]): Promise<PlanWindow[]> {
  live = await startLiveServer({ clientDir })
  const opened = await Promise.all(people.map((who) => openWindow(browser, live, who)))
  windows.push(...opened)
  return opened
}

async function openOne(who: Who = 'editor'): Promise<PlanWindow> {
  const [window] = await open(who)
  if (!window) throw new Error('No window was opened')
  return window
}

afterEach(async () => {
  for (const window of windows.splice(0)) await window.close()
  await live.close()
})

afterAll(async () => {
  await closeWindows(browser)
})

const savedWords = async ({ page }: PlanWindow) =>
  (await page.locator('.saved').textContent())?.replace(/\s+/g, ' ').trim()

/** Types at the end of a text, and returns the text's field. */
async function typeIn(window: PlanWindow, recordId: string, field: string, words: string) {
  const editor = await window.editor(recordId, field)
  await editor.click()
  await window.page.keyboard.press('End')
  await window.page.keyboard.type(words)
  return window.text(recordId, field)
}

/** The window is told that the network is back, as the browser does. */
const comeBack = ({ page }: PlanWindow) => page.evaluate(() => window.dispatchEvent(new Event('online')))

const convenor = { planId, personId: personIds.convenor }
const freeze = () =>
  live.server.commands.freezePlan(convenor, { overrides: [], lateReason: 'Sent underlag.', nextDraftReason: null })

/** The background of the plan, in which these tests write, as the server has it. */
async function storedBackground(): Promise<string> {
  return await live.server.rooms.withPlan(planId, async ({ doc }) => plainText(readPlan(doc).background))
}

async function keptWords(who: Who): Promise<string> {
  const copies = await live.server.commands.recoveryCopies({ planId, personId: personIds[who] })
  if (!copies.ok) throw new Error(copies.code)
  return copies.value.flatMap((copy) => copy.texts.map(({ value }) => value)).join(' ')
}

describe('saved', () => {
  it('[SA1] says Sparat only when everything is acknowledged', async () => {
    const window = await openOne()
    window.wire.drop((frame) => frame[0] === frameTypes.acknowledgement)
    await typeIn(window, 'plan', 'background', ' Nu')
    expect(await savedWords(window)).toBe('Sparar…')
    await expect.poll(() => savedWords(window), { timeout: 8_000 }).toBe('Ej sparat: 3 ändringar')
    window.wire.drop(() => false)
    await window.page.keyboard.type('!')
    await expect.poll(() => savedWords(window)).toMatch(/^Sparat \d\d:\d\d$/)
    const fresh = await openWindow(browser, live, 'otherEditor')
    windows.push(fresh)
    expect(await fresh.text('plan', 'background').textContent()).toBe('Länet arbetar tillsammans. Nu!')
  })

  it('[SA2] counts what is not saved while the network is away, and saves it afterwards', async () => {
    const window = await openOne()
    await window.wire.cut()
    await typeIn(window, 'plan', 'background', ' Utan nät')
    await expect.poll(() => savedWords(window)).toMatch(/^Ej sparat: 9 ändringar/)
    await expect.poll(() => window.page.locator('.banner').textContent()).toContain('utan nät sedan')
    expect(await storedBackground()).toBe('Länet arbetar tillsammans.')
    window.wire.mend()
    await comeBack(window)
    await expect.poll(() => savedWords(window)).toMatch(/^Sparat/)
    expect(await storedBackground()).toBe('Länet arbetar tillsammans. Utan nät')
  })

  it('[SA6] asks before the window closes over words that are nowhere else, and not otherwise', async () => {
    const window = await openOne()
    await window.wire.cut()
    await typeIn(window, 'plan', 'background', ' Kvar')
    const asked = new Promise<string>((resolve) => {
      window.page.once('dialog', async (dialog) => {
        await dialog.dismiss()
        resolve(dialog.type())
      })
    })
    await window.page.close({ runBeforeUnload: true })
    expect(await asked).toBe('beforeunload')
    window.wire.mend()
    await comeBack(window)
    await expect.poll(() => savedWords(window)).toMatch(/^Sparat/)
    const closed = window.page.waitForEvent('close')
    await window.page.close({ runBeforeUnload: true })
    await closed
    expect(window.page.isClosed()).toBe(true)
  })
})

describe('refused', () => {
  it('[SA3] keeps the words of an editor who became a reader, and reads on', async () => {
    const window = await openOne()
    await window.wire.cut()
    await typeIn(window, 'plan', 'background', ' Mina sista ord')
    await live.setRole('editor', 'reader')
    window.wire.mend()
    await comeBack(window)
    const { page } = window
    await expect
      .poll(() => page.locator('.banner').allTextContents(), { timeout: 5_000 })
      .toContainEqual(expect.stringContaining('räddningskopia'))
    await expect.poll(() => keptWords('editor')).toContain('Mina sista ord')
    await expect.poll(() => window.text('plan', 'background').textContent()).toBe('Länet arbetar tillsammans.')
    expect(await page.locator('.ProseMirror').count()).toBe(0)
    expect(await storedBackground()).toBe('Länet arbetar tillsammans.')
    // What was refused does not come in later, when the person may write again.
    await live.setRole('editor', 'editor')
    await typeIn(window, 'plan', 'background', ' Åter')
    await expect.poll(() => storedBackground()).toBe('Länet arbetar tillsammans. Åter')
  })

  it('[SA4] keeps what was typed offline into a plan that was frozen meanwhile', async () => {
    const window = await openOne()
    await window.wire.cut()
    await typeIn(window, 'plan', 'background', ' För sent')
    expect(await freeze()).toMatchObject({ ok: true })
    window.wire.mend()
    await comeBack(window)
    await expect.poll(() => keptWords('editor'), { timeout: 5_000 }).toContain('För sent')
    await expect.poll(() => window.text('plan', 'background').textContent()).toBe('Länet arbetar tillsammans.')
    await expect.poll(() => window.page.locator('.ProseMirror').count()).toBe(0)
    expect(await storedBackground()).toBe('Länet arbetar tillsammans.')
  })

  it('[SA4] keeps a copy in the browser when it cannot be handed in, and hands it in when asked', async () => {
    const window = await openOne()
    const { page } = window
    await page.route('**/recovery-copies', (route) => route.abort())
    await window.wire.cut()
    await typeIn(window, 'plan', 'background', ' För sent')
    expect(await freeze()).toMatchObject({ ok: true })
    window.wire.mend()
    await comeBack(window)
    const banner = page.locator('.banner', { hasText: 'Servern nås inte' })
    await expect.poll(() => banner.count(), { timeout: 5_000 }).toBe(1)
    expect(await keptWords('editor')).toBe('')
    await page.unroute('**/recovery-copies')
    await banner.getByRole('button').click()
    await expect.poll(() => keptWords('editor')).toContain('För sent')
  })

  it('[SA5] follows to the next draft by itself', async () => {
    const [editor, reader] = await open('editor', 'reader')
    if (!editor || !reader) throw new Error('Two windows were wanted')
    await typeIn(editor, 'plan', 'background', ' Ett')
    await expect.poll(() => savedWords(editor)).toMatch(/^Sparat/)
    expect(await freeze()).toMatchObject({ ok: true })
    await expect.poll(() => editor.page.locator('.ProseMirror').count()).toBe(0)
    expect(await live.server.commands.openDraft(convenor, 'Mer att göra.')).toMatchObject({ ok: true })
    await expect.poll(() => editor.page.locator('.ProseMirror').count(), { timeout: 5_000 }).toBeGreaterThan(0)
    await typeIn(editor, 'plan', 'background', ' Två')
    await expect.poll(() => reader.text('plan', 'background').textContent()).toBe('Länet arbetar tillsammans. Ett Två')
    expect(await keptWords('editor')).toBe('')
  })

  it('[SA7] stops somebody who is removed within a second and says so', async () => {
    const window = await openOne()
    await window.editor('plan', 'background')
    await live.setRole('editor', null)
    await expect.poll(() => window.page.locator('.ProseMirror').count(), { timeout: 1_000 }).toBe(0)
    await expect.poll(() => window.page.locator('body').textContent()).toContain('inte längre med i planen')
  })
})

describe('the line', () => {
  it('[SA8] notices a lost message and asks for it', async () => {
    const [anna, bo] = await open('editor', 'otherEditor')
    if (!anna || !bo) throw new Error('Two windows were wanted')
    let isLost = false
    bo.wire.drop((frame) => {
      if (isLost || frame[0] !== frameTypes.sync || frame[1] !== syncSteps.update) return false
      isLost = true
      return true
    })
    await typeIn(anna, 'plan', 'background', ' a')
    await expect.poll(() => isLost).toBe(true)
    await expect.poll(() => savedWords(anna)).toMatch(/^Sparat/)
    await typeIn(anna, 'plan', 'background', ' b')
    const shown = bo.text('plan', 'background')
    await expect.poll(() => shown.textContent(), { timeout: 10_000 }).toBe('Länet arbetar tillsammans. a b')
  })

  it('[SA9] replaces a connection that died in sleep', async () => {
    const [anna, bo] = await open('editor', 'otherEditor')
    if (!anna || !bo) throw new Error('Two windows were wanted')
    bo.wire.stall()
    await typeIn(anna, 'plan', 'background', ' Vaken')
    await comeBack(bo)
    const shown = bo.text('plan', 'background')
    await expect.poll(() => shown.textContent(), { timeout: 9_000 }).toBe('Länet arbetar tillsammans. Vaken')
    expect(bo.wire.connections).toBe(2)
  })

  it('[SA10] holds one connection, and none after leaving the plan', async () => {
    const { page, wire } = await openOne()
    expect(wire.connections).toBe(1)
    await page.getByRole('link', { name: 'Versioner' }).first().click()
    await expect.poll(() => wire.open).toBe(0)
    expect(wire.connections).toBe(1)
  })
})
