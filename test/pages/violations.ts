import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds on a page as it is now, or in one part of it: rule and element. */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  await page.evaluate(atRest)
  const builder = new AxeBuilder({ page })
  const { violations: found } = await (within === undefined ? builder : builder.include(within)).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Runs in the page. Half-way through fading in, every colour is another one than people read. */
async function atRest(): Promise<void> {
  // One that is cut short is over as well.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
}
