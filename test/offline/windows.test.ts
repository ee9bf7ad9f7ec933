import { describe, expect, it } from 'vitest'
import { personIds, planId } from '../support/liveServer.ts'
import { openSecondWindow } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import {
  background,
  cutOff,
  findServer,
  keptEdits,
  keptWords,
  loseServer,
  savedWords,
  seeded,
  storedBackground,
  typeOn,
} from './offlineSteps.ts'

// Drafts and roles change here: each test has a server of its own.
const stage = openStage('test', { expected: cutOff })

describe('two windows of one person', () => {
  it('[OF2] each sends its own; what the closed one left is taken over by the other, once', async () => {
    const first = await stage.open('editor')
    const second = await openSecondWindow(first, stage.live)
    const third = await openSecondWindow(first, stage.live)
    await loseServer(first, second, third)
    await typeOn(first, ' Ett')
    await typeOn(second, ' Två')
    await expect.poll(() => keptEdits(first.page)).toBe(8)
    await first.page.close()
    await findServer(second, third)
    await expect.poll(() => storedBackground(stage.live)).toMatch(/^Länet arbetar tillsammans\.( Ett Två| Två Ett)$/)
    for (const { page } of [second, third]) {
      await expect.poll(() => savedWords(page)).toMatch(/^Sparat/)
      await expect.poll(() => background(page).textContent()).toBe(await storedBackground(stage.live))
    }
    await expect.poll(() => keptEdits(second.page)).toBe(0)
  })

  it('[OF2] exactly one of several takes over: where it is refused, there is one recovery copy', async () => {
    const first = await stage.open('editor')
    const others = [await openSecondWindow(first, stage.live), await openSecondWindow(first, stage.live)]
    await loseServer(first, ...others)
    await typeOn(first, ' Ett')
    await expect.poll(() => keptEdits(first.page)).toBe(4)
    await first.page.close()
    await stage.live.setRole('editor', 'reader')
    await findServer(...others)
    await expect.poll(() => keptWords(stage.live, 'editor')).toEqual([expect.stringContaining('Ett')])
    for (const { page } of others) {
      await expect.poll(() => page.locator('.saved').textContent()).toContain('Uppdaterad')
      await expect.poll(() => background(page).textContent()).toBe(seeded)
      await expect.poll(() => keptEdits(page)).toBe(0)
    }
    expect(await keptWords(stage.live, 'editor')).toHaveLength(1)
  })

  it('[OF2] a window takes over while it is without the server itself, and counts it as not saved', async () => {
    const first = await stage.open('editor')
    const second = await openSecondWindow(first, stage.live)
    await loseServer(first, second)
    await typeOn(first, ' Ett')
    await expect.poll(() => keptEdits(first.page)).toBe(4)
    await first.page.close()
    await second.page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => background(second.page).textContent()).toBe(`${seeded} Ett`)
    await expect.poll(() => savedWords(second.page)).toMatch(/^Ej sparat: 4 ändringar/)
    await findServer(second)
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Ett`)
  })
})

describe('a plan that has gone on', () => {
  it('[OF5] words of an earlier draft become a recovery copy', async () => {
    const window = await stage.open('editor')
    await loseServer(window)
    await typeOn(window, ' Förra utkastet')
    await expect.poll(() => keptEdits(window.page)).toBe(15)
    const convenor = { planId, personId: personIds.convenor }
    const freeze = { overrides: [], lateReason: 'Sent underlag.', nextDraftReason: 'Mer att göra.' }
    expect(await stage.live.server.commands.freezePlan(convenor, freeze)).toMatchObject({ ok: true })
    await window.page.unroute('**/api/**')
    window.wire.mend()
    await window.page.reload()
    await expect.poll(() => keptWords(stage.live, 'editor')).toEqual([expect.stringContaining('Förra utkastet')])
    await expect.poll(() => keptEdits(window.page)).toBe(0)
    expect(await storedBackground(stage.live)).toBe(seeded)
    await typeOn(window, ' Nytt')
    await expect.poll(() => storedBackground(stage.live)).toBe(`${seeded} Nytt`)
  })

  it('[OF5] words of somebody who was removed meanwhile are handed in, and nothing of the plan stays', async () => {
    const window = await stage.open('editor')
    const { page, wire } = window
    await loseServer(window)
    await typeOn(window, ' Mina sista')
    await expect.poll(() => keptEdits(page)).toBe(11)
    const removed = { planId, personId: personIds.convenor, participantId: personIds.editor }
    expect(await stage.live.server.commands.removeParticipant(removed)).toMatchObject({ ok: true })
    await page.unroute('**/api/**')
    wire.mend()
    await page.reload()
    await expect.poll(() => keptWords(stage.live, 'editor')).toEqual([expect.stringContaining('Mina sista')])
    const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    await expect.poll(names).toEqual(['samplan'])
  })
})
