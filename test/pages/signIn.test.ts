import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'

describe('coming in', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('[UI1] the start page says how one gets in, and asks for nothing', async () => {
    const page = await site.strangerPage()
    await page.goto(site.url)
    await page.getByRole('heading', { name: 'Så kommer du in' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('listitem').count()).toBe(3)
  })

  it('[UI2] opening a sign-in link uses nothing up; its one button does, once', async () => {
    const link = await site.signInLink('reader')
    const scanner = await site.strangerPage()
    await scanner.goto(link)
    await scanner.getByRole('button', { name: 'Logga in' }).waitFor()
    const page = await site.strangerPage()
    await page.goto(link)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.getByRole('link', { name: /Psykisk hälsa i Blekinge/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    await scanner.getByRole('button', { name: 'Logga in' }).click()
    await scanner.getByRole('heading', { name: 'Länken går inte att använda' }).waitFor()
    expect(await scanner.getByText('Be om en ny.').count()).toBe(1)
  })

  it('[UI2] signing out leads back to the start page, and the plans are gone', async () => {
    const page = await site.personPage('reader')
    await page.getByRole('button', { name: /Ditt konto/ }).click()
    await page.getByRole('menuitem', { name: 'Logga ut' }).click()
    await page.getByRole('heading', { name: 'Så kommer du in' }).waitFor()
    await page.goto(`${site.url}/plans/${site.planId}/participants`)
    await page.getByRole('heading', { name: 'Logga in för att se sidan' }).waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })

  it('[UI3] an unknown address and a plan of others show the same page', async () => {
    const page = await site.personPage('reader')
    for (const path of [
      '/nowhere',
      '/plans/plan-of-others/participants',
      '/plans/short',
      '/plans/plan-of-others/versions/0',
    ]) {
      await page.goto(site.url + path)
      await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor()
    }
    expect(await page.getByRole('link', { name: 'Till era planer' }).getAttribute('href')).toBe('/')
  })
})
