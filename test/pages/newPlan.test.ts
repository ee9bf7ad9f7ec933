import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'

describe('a new plan', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('[UI4] a convenor makes a plan from a template and lands in it; it stands in the list', async () => {
    const page = await site.personPage('convenor')
    await page.getByRole('link', { name: 'Ny plan' }).click()
    await page.getByLabel('Planens namn').fill('Psykisk hälsa i Blekinge 2021–2025')
    await page.getByLabel('Första året').fill('2021')
    await page.getByLabel('Sista året').fill('2025')
    await page.getByLabel('Ett arbetsområde för varje fokusområde').check()
    await page.getByRole('button', { name: 'Skapa planen' }).click()
    await page.waitForURL(/\/plans\/(?!new)[A-Za-z0-9_-]{10,40}$/)
    const planId = page.url().split('/').at(-1)
    await page.goto(site.url)
    const link = page.getByRole('link', { name: 'Psykisk hälsa i Blekinge 2021–2025' })
    expect(await link.getAttribute('href')).toBe(`/plans/${planId}`)
  })

  it('[UI4] what is missing is said beside its field, and nothing is made', async () => {
    const page = await site.personPage('convenor')
    const before = await page.getByRole('listitem').count()
    await page.goto(`${site.url}/plans/new`)
    await page.getByLabel('Första året').fill('2025')
    await page.getByLabel('Sista året').fill('2021')
    await page.getByRole('button', { name: 'Skapa planen' }).click()
    const name = page.getByLabel('Planens namn')
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    expect(await describedBy(name)).toContain('Skriv vad planen ska heta.')
    expect(await describedBy(page.getByLabel('Sista året'))).toContain('Sista året kommer före det första')
    await page.goto(site.url)
    await page.getByRole('heading', { name: 'Era planer' }).waitFor()
    expect(await page.getByRole('listitem').count()).toBe(before)
  })

  it('[UI4] somebody who convenes no plan is not offered one', async () => {
    const page = await site.personPage('reader')
    await page
      .getByRole('link', { name: /Psykisk hälsa/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Ny plan' }).count()).toBe(0)
    await page.goto(`${site.url}/plans/new`)
    await page.getByText('Den som är sammankallande för någon').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
  })
})

/** The words that a field's `aria-describedby` leads to. */
async function describedBy(field: { evaluate<R>(read: (element: Element) => R): Promise<R> }): Promise<string> {
  return await field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
}
