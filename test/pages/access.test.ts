import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'
import { violations } from './violations.ts'

describe('pages for everybody', () => {
  let site: Site
  let light: Page
  beforeAll(async () => {
    site = await openSite()
    light = await site.personPage('convenor', { colorScheme: 'light' })
  })
  afterAll(() => site.close())

  const open = async (page: Page, path: string, heading: string) => {
    await page.goto(site.url + path.replace(':id', site.planId))
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  it('[AX1] axe finds nothing in the dialogue and the menu that are open', async () => {
    await open(light, '/plans/:id/participants', 'Deltagare')
    await light.getByRole('button', { name: 'Bjud in' }).click()
    await light.getByRole('dialog').waitFor()
    expect(await violations(light)).toEqual([])
    await light.keyboard.press('Escape')
    await light.getByRole('button', { name: /Ditt konto/ }).click()
    await light.getByRole('menu').waitFor()
    expect(await violations(light)).toEqual([])
  })

  it('[AX3] Tab reaches the skip link first, and it leads to the content', async () => {
    await open(light, '/plans/:id/participants', 'Deltagare')
    await light.keyboard.press('Tab')
    expect(await light.evaluate(() => document.activeElement?.textContent)).toBe('Till innehållet')
    await light.keyboard.press('Enter')
    expect(await light.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('[AX3] after a move to another page, focus is in its content and the title has changed', async () => {
    await open(light, '/plans/:id/participants', 'Deltagare')
    await light.getByRole('link', { name: 'Versioner' }).click()
    await light.getByRole('heading', { level: 1, name: 'Versioner' }).waitFor()
    await light.waitForFunction(() => document.activeElement?.id === 'content')
    expect(await light.title()).toBe('Versioner, Psykisk hälsa i Blekinge 2016–2020 · Samplan')
  })

  it('[AX3] inviting works with the keyboard alone, and focus comes back where it was', async () => {
    await open(light, '/plans/:id/participants', 'Deltagare')
    const button = light.getByRole('button', { name: 'Bjud in' })
    await button.focus()
    await light.keyboard.press('Enter')
    await light.getByRole('dialog').waitFor()
    await light.keyboard.press('Escape')
    await light.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('[UI12] language and colours are a choice that lasts; the page says its language', async () => {
    const page = await site.personPage('reader')
    const choose = async (menu: RegExp, item: string) => {
      await page.getByRole('button', { name: menu }).click()
      await page.getByRole('menuitemradio', { name: item }).click()
    }
    await choose(/Ditt konto/, 'English')
    await page.getByRole('heading', { level: 1, name: 'Your plans' }).waitFor()
    await choose(/Your account/, 'Dark')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Your plans' }).waitFor()
    const look = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      ground: getComputedStyle(document.documentElement).backgroundColor,
    }))
    expect(look).toEqual({ lang: 'en', ground: 'rgb(22, 29, 31)' })
  })
})
