/** An indicator's outcomes on the plan page: added by the keyboard, read by others, shown over time. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSite, type Site } from './site.ts'
import { violations } from './violations.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

it('[IN5] an outcome is added by the keyboard, stands on the others’ pages, and is shown over time with its table', async () => {
  const [page, reader] = [await site.personPage('editor'), await site.personPage('reader')]
  for (const one of [page, reader]) await one.goto(`${site.url}/plans/${site.planId}`)
  const add = page.getByRole('button', { name: 'Lägg till utfall för Andel invånare som vet vart de vänder sig' })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Utfallets värde' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('45,5')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.date-panel input').fill('2018-06-30')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Utfallets datum: 30 juni 2018' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Enkät till 400')
  await reader.locator('.outcome-line', { hasText: 'Enkät till 400' }).waitFor()
  expect(await reader.locator('.outcome-line').textContent()).toMatch(/Utfall 45,5.% \(30 juni 2018\):/)

  await reader.getByRole('button', { name: /^Visa över tid: Andel/ }).press('Enter')
  const picture = reader.getByRole('img', { name: /^42.% 31 december 2015, sedan 45,5.% 30 juni 2018. Målet är 65/ })
  await picture.waitFor()
  const figure = reader.locator('.outcome-figure')
  expect(await figure.getByRole('row').count()).toBe(4)
  await figure.getByRole('row', { name: /Utfall 30 juni 2018 45,5/ }).waitFor()
  expect(await violations(reader)).toEqual([])
  expect((await violations(page)).filter((found) => found.includes('outcome'))).toEqual([])

  await page.getByRole('button', { name: 'Ta bort utfallet' }).press('Enter')
  await figure.waitFor({ state: 'detached' })
})
