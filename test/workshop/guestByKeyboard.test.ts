/** The whole way of somebody who has never been here: from the QR code on the screen to a goal that everybody sees. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../pages/site.ts'
import { violations } from '../pages/violations.ts'
import { readQrCode } from '../support/qrReader.ts'
import { walkByKeyboard } from './keyboardWalk.ts'
import { openWorkshopAs, workshopUrl } from './workshopSteps.ts'

describe('a guest with a phone', () => {
  let site: Site
  let convenor: Page
  let page: Page
  let code: string
  beforeAll(async () => {
    site = await openSite()
    convenor = await site.personPage('convenor')
    code = await openWorkshopAs(convenor, site)
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

  it('[WS22] is shown a code that cameras read, in every colour, on the projector too', async () => {
    const read = async (colours: Parameters<Page['emulateMedia']>[0]) => {
      await convenor.emulateMedia(colours)
      const seen = await readQrCode(convenor.locator('.qr'))
      expect(seen?.text).toBe(`${site.url}/w/${code.replace('-', '')}`)
      // The standard asks for four squares of quiet; a pixel is lost where the picture is cut.
      expect(seen?.quiet).toBeGreaterThan(3.8)
      return seen?.width
    }
    await read({ colorScheme: 'light' })
    await convenor.goto(`${site.url}/plans/${site.planId}/projector`)
    await convenor.setViewportSize({ width: 1920, height: 1080 })
    await convenor.locator('.qr').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const forcedColors of ['none', 'active'] as const) {
        // On a canvas of three metres that is 39 cm, which is read from four metres away.
        expect(await read({ colorScheme, forcedColors })).toBeGreaterThan(245)
      }
    }
    await convenor.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await convenor.goto(workshopUrl(site))
  })

  it('[WS21] comes from the picture or the code to a typed goal by the keyboard alone, with 200 % text at 320 px', async () => {
    const walk = walkByKeyboard(page)
    await page.goto(`${site.url}/w`)
    await walk.to(/^Kod$/)
    await walk.type(code.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Arbetsmöte/ }).waitFor()
    // Or from the picture, which leads to the same door.
    const shown = await readQrCode(convenor.locator('.qr'))
    await page.goto(shown?.text ?? '')
    await page.getByRole('heading', { name: /^Arbetsmöte/ }).waitFor()
    expect(page.url()).toBe(`${site.url}/w/${code.replace('-', '')}`)
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
    expect(await sideways()).toBeLessThanOrEqual(0)
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
