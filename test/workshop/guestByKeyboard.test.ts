/** The whole way of somebody who has never been here: from the QR code's address to a goal that everybody sees. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../pages/site.ts'
import { violations } from '../pages/violations.ts'
import { walkByKeyboard } from './keyboardWalk.ts'
import { openWorkshopAs } from './workshopSteps.ts'

describe('a guest with a phone', () => {
  let site: Site
  let convenor: Page
  let page: Page
  beforeAll(async () => {
    site = await openSite()
    convenor = await site.personPage('convenor')
    page = await site.strangerPage({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' })
    // Text twice as large, as the browser's own setting makes it.
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
  })
  afterAll(() => site.close())

  /** What sticks out sideways, which nothing may at this size. */
  const sideways = () =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth)

  it('[WS21] comes from the code to a typed goal by the keyboard alone, with 200 % text at 320 px', async () => {
    const code = await openWorkshopAs(convenor, site)
    const walk = walkByKeyboard(page)
    await page.goto(`${site.url}/w`)
    await walk.to(/^Kod$/)
    await walk.type(code.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Arbetsmöte/ }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(await sideways()).toBeLessThanOrEqual(0)
    // Sent too early, it says what is missing, beside the field, and goes there.
    await walk.to(/^Be att få komma in$/)
    await page.keyboard.press('Enter')
    await expect.poll(walk.here).toBe('Ditt namn')
    await walk.type('Vera Ny')
    await walk.to(/^Din organisation$/)
    await walk.type('Ron')
    await walk.to(/^Be att få komma in$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Du väntar på att bli insläppt' }).waitFor()
    expect(await sideways()).toBeLessThanOrEqual(0)

    const host = walkByKeyboard(convenor)
    await convenor.getByRole('heading', { name: '1 väntar utanför' }).waitFor()
    await host.to(/^Släpp in Vera Ny$/)
    await convenor.keyboard.press('Enter')
    await page.locator('.workshop-strip').waitFor()
    await host.to(/^Gör till redaktör för Ronneby: Vera Ny$/)
    await convenor.keyboard.press('Enter')
    await convenor.getByRole('button', { name: /^Gör till kommenterande: Vera Ny/ }).waitFor()

    expect(await widthOf(page, '.workshop-strip')).toBeLessThanOrEqual(320)
    await walk.to(/^Nytt mål i område 1$/)
    await walk.press('Enter')
    await expect.poll(walk.here).toMatch(/^Mål 1\.\d$/)
    await walk.type('Fler hittar rätt från början')
    await expect.poll(() => page.locator('.saved').first().textContent()).toMatch(/^\s*Sparat/)
    await convenor.goto(`${site.url}/plans/${site.planId}`)
    await convenor.getByText('Fler hittar rätt från början').first().waitFor()
    // The focus is not under the strip, which stays at the foot of the window.
    const [field, strip] = await page.evaluate(() => [
      document.activeElement?.getBoundingClientRect().top ?? 0,
      document.querySelector('.workshop-strip')?.getBoundingClientRect().top ?? 0,
    ])
    expect(field).toBeLessThan(strip as number)
    expect(await violations(page, '.workshop-strip')).toEqual([])
    expect(walk.unseen).toEqual([])
  })
})

/** How far to the right something reaches, its contents included. */
function widthOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .evaluate((element) => Math.max(element.getBoundingClientRect().right, element.scrollWidth))
}
