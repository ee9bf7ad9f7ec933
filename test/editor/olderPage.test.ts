import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fragment, readText, schemaVersion } from '@samplan/shared/doc'
import type { PlanId, RecordId } from '@samplan/shared/plan'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fullSeed } from '../http/county.ts'
import { closeWindows, openChromium } from '../support/chromium.ts'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { clientDir, openWindow, type PlanWindow } from '../support/planWindow.ts'
import { openStock } from '../support/stockClient.ts'
import { addPlan, everyContent, writeBlocks } from './longPlan.ts'
import { buildOlderClient, withoutGuard, withoutSourcesAndQuotations } from './olderClient.ts'
import { textOutline } from './textOutline.ts'

const newerSchema = 'plan-of-newer-schema' as PlanId
const own = 'plan-blekinge' as PlanId
const source = { 'source--3q2+7w==': { text: 'Skolverket 2023' } }

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'samplan-older-'))

beforeAll(async () => {
  browser = await openChromium()
})
afterAll(async () => {
  await closeWindows(browser)
  rmSync(folder, { recursive: true, force: true })
})

/** A server with a plan that a newer client has written in. */
async function startNewer(dir: string): Promise<LiveServer> {
  const live = await startLiveServer({ clientDir: dir })
  const program = await openStock(live, 'otherEditor')
  await program.synced()
  writeBlocks(program.doc, 'activity-school', 'description', everyContent)
  cite(program.doc)
  await expect.poll(() => outlines(live)).toContain('{Fler|Skolverket 2023}')
  program.close()
  await addPlan(live.storage, newerSchema, fullSeed, (doc) => doc.getMap('meta').set('schema', schemaVersion + 1))
  return live
}

/** A source on a word, as a newer client writes it. */
function cite(doc: Y.Doc): void {
  const line = fragment(doc, 'goal-short-term' as RecordId, 'title').get(0)
  const words = line instanceof Y.XmlElement ? line.get(0) : null
  if (!(words instanceof Y.XmlText)) throw new Error('The title has no words')
  words.format(0, 4, source)
}

/** The two texts that hold what an older client does not know. */
function outlines(live: LiveServer): Promise<string> {
  return live.server.rooms.withPlan(own, async ({ doc }) =>
    [
      textOutline(readText(fragment(doc, 'activity-school' as RecordId, 'description'))),
      textOutline(readText(fragment(doc, 'goal-short-term' as RecordId, 'title'))),
    ].join('\n'),
  )
}

/** Opens the plan and puts the caret into every text that takes one. */
async function lookAround(live: LiveServer, planId: PlanId): Promise<PlanWindow> {
  const window = await openWindow(browser, live, 'editor', { planId })
  const { page } = window
  await page.locator('.saved').waitFor()
  const fields = page.locator('.text-field:visible')
  for (let index = 0; index < (await fields.count()); index++) {
    await fields.nth(index).scrollIntoViewIfNeeded()
    await fields.nth(index).click({ position: { x: 4, y: 4 } })
    for (const key of ['Control+Home', 'ArrowRight', 'Control+End']) await page.keyboard.press(key)
  }
  return window
}

describe('an older page', () => {
  it('[TX24] opens a plan that a newer one has written in, sends nothing, and leaves it as it is', async () => {
    const dir = join(folder, 'older')
    await buildOlderClient(withoutSourcesAndQuotations, dir)
    const live = await startNewer(dir)
    const before = await outlines(live)
    const window = await lookAround(live, own)
    const { page, text, wire } = window
    for (const [record, field] of [
      ['activity-school', 'description'],
      ['goal-short-term', 'title'],
    ] as const) {
      expect(await text(record, field).locator('.text-note').count()).toBe(1)
      expect(await text(record, field).locator('.ProseMirror').count()).toBe(0)
    }
    expect(await text('activity-school', 'description').textContent()).toContain('citat')
    expect(wire.updates).toBe(0)
    // Something that it does not know arrives in the very text that its caret is in.
    await (await window.editor('analysis-first', 'text')).click()
    const program = await openStock(live, 'otherEditor')
    await program.synced()
    writeBlocks(program.doc, 'analysis-first', 'text', everyContent)
    await expect.poll(() => text('analysis-first', 'text').locator('.text-note').count()).toBe(1)
    await page.keyboard.type('bortkastat')
    expect(wire.updates).toBe(0)
    // An edit elsewhere is the first thing that leaves it: nothing was merely on its way.
    await (await window.editor('activity-school', 'title')).click()
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    await expect.poll(() => wire.updates).toBe(1)
    await expect
      .poll(() => fragment(program.doc, 'activity-school' as RecordId, 'title').toString())
      .toContain('personal!')
    expect(await outlines(live)).toBe(before)
    program.close()
    await window.close()
    await live.close()
  })

  it('[TX24] without the question, the same page deletes for everybody what it does not know', async () => {
    const dir = join(folder, 'unguarded')
    await buildOlderClient(withoutGuard, dir)
    const live = await startNewer(dir)
    const window = await lookAround(live, own)
    await expect.poll(() => window.wire.updates).toBeGreaterThan(0)
    await expect.poll(() => outlines(live)).not.toContain('citat')
    await window.close()
    await live.close()
  })

  it('[TX24] a plan of a newer schema is read, and written in by nobody from here', async () => {
    const live = await startNewer(clientDir)
    const window = await lookAround(live, newerSchema)
    await window.page.keyboard.type('bortkastat')
    expect(await window.page.locator('.ProseMirror, [contenteditable="true"]').count()).toBe(0)
    expect(await window.page.locator('body').textContent()).toContain('Ladda om sidan')
    expect(window.wire.updates).toBe(0)
    await window.close()
    await live.close()
  })
})
