/**
 * What a screen reader would have said during a busy minute: nineteen views come in, somebody writes all the while,
 * and the listener moves a goal of their own. The page's clock is the test's, so the minute takes seconds.
 */
import { wholeAnchor } from '@samplan/shared/wire'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { block, setAmount } from '../planPage/pageSteps.ts'
import { planId } from '../support/liveServer.ts'
import { openStage } from '../support/stage.ts'

const stage = openStage('file')

declare global {
  interface Window {
    transcript: { readonly second: number; readonly message: string }[]
  }
}

/** Writes down each message of the live region with the second in which it came. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.transcript = []
    const startMs = Date.now()
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        window.transcript.push({ second: (Date.now() - startMs) / 1000, message: node.textContent ?? '' })
      }
    }).observe(document.querySelector('[role="log"]') ?? document.body, { childList: true })
  })
}

describe('a busy minute', () => {
  it('[AX61] [AX62] others are heard at most once in ten seconds, oneself at once; who is here is said on demand', async () => {
    const { page } = await stage.open('editor', { before: (fresh) => fresh.clock.install() })
    const other = await stage.open('otherEditor')
    const Cookie = await stage.live.cookieOf('commenter')
    const comment = async (body: string) => {
      const response = await fetch(`${stage.live.origin}/api/plans/${planId}/threads`, {
        method: 'POST',
        headers: { Cookie, Origin: stage.live.origin, 'Content-Type': 'application/json' },
        body: JSON.stringify({ kind: 'question', anchor: wholeAnchor('plan', null), body }),
      })
      expect(response.status).toBe(201)
      // What the page does a moment later is on its clock too.
      let passedMs = 0
      const shown = block(page, 'plan').getByText(body, { exact: true })
      await expect
        .poll(async () => {
          await page.clock.runFor(50)
          passedMs += 50
          return shown.count()
        })
        .toBe(1)
      // In short steps, between which the page draws: a message is heard when it is drawn.
      for (; passedMs < 3000; passedMs += 500) await page.clock.runFor(500)
    }
    const views = 19
    await page.clock.pauseAt(Date.now() + 60_000)
    await listen(page)
    for (let turn = 0; turn < views; turn++) {
      if (turn % 3 === 0) await setAmount(other.page, `${turn + 1} 000`)
      if (turn === 5) {
        await block(page, 'goal-long-term').focus()
        await page.keyboard.press('Alt+ArrowDown')
      }
      await comment(`Synpunkt ${turn + 1}.`)
    }
    const transcript = await page.evaluate(() => window.transcript)
    const own = transcript.filter(({ message }) => message === 'Flyttad till 1.2, plats 2 av 2.')
    const news = transcript.filter((line) => !own.includes(line))
    expect(own.length).toBe(1)
    expect(news.length).toBeLessThanOrEqual(6)
    for (const [place, { message, second }] of news.entries()) {
      expect(message).toMatch(/^(\d saker har hänt\. Senast: )?Ny synpunkt från Brukarna\.$/)
      if (place > 0) expect(second - (news[place - 1]?.second ?? 0)).toBeGreaterThan(9.5)
    }
    const told = news.reduce((sum, { message }) => sum + (Number.parseInt(message, 10) || 1), 0)
    // What came in the last ten seconds is still waiting for its turn.
    expect(told).toBeGreaterThanOrEqual(views - 4)
    await page.keyboard.press('Control+Alt+w')
    await expect
      .poll(() => page.evaluate(() => window.transcript.at(-1)?.message))
      .toContain('1 till är här: Kim otherEditor, Landstinget')
    await page.keyboard.press('Control+Alt+l')
    await expect
      .poll(() => page.evaluate(() => window.transcript.at(-1)?.message))
      .toMatch(/^(Ny synpunkt från Brukarna\. ?){10}$/)
  })
})
