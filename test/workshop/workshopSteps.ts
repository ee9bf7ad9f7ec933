/** What people do around a workshop in the browser, by the names that stand on the screen. */
import type { Page } from 'playwright-core'
import type { Site } from '../pages/site.ts'

export function workshopUrl({ url, planId }: Pick<Site, 'url' | 'planId'>): string {
  return `${url}/plans/${planId}/workshop`
}

/** The convenor opens a workshop; gives the code as it is shown. */
export async function openWorkshopAs(convenor: Page, site: Site): Promise<string> {
  await convenor.goto(workshopUrl(site))
  await convenor.getByRole('button', { name: 'Öppna arbetsmötet' }).click()
  return (await convenor.locator('.way-code').textContent()) ?? ''
}

/** Somebody whom nobody knows comes to the door and waits. */
export async function askAtDoor(page: Page, site: Site, code: string, name: string, organisation: string) {
  await page.goto(`${site.url}/w/${code}`)
  await page.getByLabel('Ditt namn').fill(name)
  await page.getByLabel('Din organisation').selectOption(organisation)
  await page.getByRole('button', { name: 'Be att få komma in' }).click()
  await page.getByRole('heading', { name: 'Du väntar på att bli insläppt' }).waitFor()
}

/** Votes from the strip on the plan page. */
export async function voteFromStrip(page: Page, option: string): Promise<void> {
  await page.getByRole('button', { name: /^Rösta:/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Rösta' })
  await dialog.getByRole('radio', { name: option, exact: true }).check()
  await dialog.getByRole('button', { name: 'Rösta' }).click()
  await dialog.waitFor({ state: 'detached' })
}
