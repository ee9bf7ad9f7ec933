/** What a page does when the server closes its socket, with nothing between the two but the browser. */
import { expect, it } from 'vitest'
import { planId } from '../support/liveServer.ts'
import { signedInPage } from '../support/planWindow.ts'
import { openStage } from '../support/stage.ts'
import { field } from './pageSteps.ts'

const stage = openStage('file')

async function asConvenor(path: string, wish: object): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    cookie: await stage.live.cookieOf('convenor'),
    origin: stage.live.origin,
  }
  const address = `${stage.live.origin}/api/plans/${planId}/${path}`
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(wish) })).status
}

it('[UI89] sends nothing on a closed socket: freezes and new drafts while one types leave the console empty', async () => {
  const { page, faults } = await signedInPage(stage.browser, stage.live, 'editor')
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).pathname))
  await page.goto(`${stage.live.origin}/plans/${planId}`)
  const background = field(page, 'plan', 'background').locator('[contenteditable="true"]').first()
  for (let draft = 1; draft <= 2; draft++) {
    await background.click()
    const typing = page.keyboard.type('abcdefghijklmnopqrstuvwxyz'.repeat(3), { delay: 5 })
    expect(await asConvenor('freeze', { overrides: [], lateReason: 'Sent.', nextDraftReason: null })).toBe(201)
    await typing
    await page.getByText('Fryst, ändras inte').first().waitFor()
    expect(await asConvenor('drafts', { reason: 'Vi skriver vidare.' })).toBe(201)
  }
  await background.waitFor()
  expect(new Set(sockets).size).toBe(3)
  expect(faults).toEqual([])
})

it('[UI90] whoever is signed out meanwhile is told how to come in again, in a tab of its own, and goes on in this one', async () => {
  const { page, context } = await signedInPage(stage.browser, stage.live, 'otherEditor')
  await page.goto(`${stage.live.origin}/plans/${planId}`)
  await page.getByText('Sparat').first().waitFor()
  const signOut = () => page.evaluate(async () => (await fetch('/api/sign-out', { method: 'POST' })).status)
  expect(await signOut()).toBeLessThan(300)
  const wayIn = page.getByRole('link', { name: 'Så loggar du in (ny flik)' })
  await wayIn.waitFor()
  const [tab] = await Promise.all([context.waitForEvent('page'), wayIn.click()])
  await tab.getByRole('heading', { name: 'Så kommer du in' }).waitFor()
  const [name = '', value = ''] = (await stage.live.cookieOf('otherEditor')).split('=')
  await context.addCookies([{ name, value, url: stage.live.origin }])
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await wayIn.waitFor({ state: 'detached' })
  await field(page, 'plan', 'background').locator('[contenteditable="true"]').first().waitFor()
})
