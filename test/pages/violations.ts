/**
 * What axe finds on a page. axe itself is put into the page, once for each document, and answers there: its companion
 * for Playwright puts it in for each question, opens a second window to add up the answer, and carries every element
 * that is as it should be through both, which took six times as long as looking does. The pages have no frames, which
 * is what all that is for.
 */
import axe, { type ElementContext, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Elements that break a rule, each as its rule and where it is. */
export type Violations = readonly string[]

/** What axe finds on a page as it is now, or in one part of it, by all its rules. */
export async function violations(page: Page, within?: string): Promise<Violations> {
  return await lookedAt(page, within, {})
}

/**
 * Only by the rules that look at colours. Of a page that is the same but for its colours, all others say what they said
 * before.
 */
export async function colourViolations(page: Page, within?: string): Promise<Violations> {
  return await lookedAt(page, within, { runOnly: ['color-contrast', 'link-in-text-block'] })
}

async function lookedAt(page: Page, within: string | undefined, options: RunOptions): Promise<Violations> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.evaluate(atRest)
  return await page.evaluate(look, { within: within === undefined ? null : { include: [within] }, options })
}

/** Runs in the page. Half-way through fading in, every colour is another one than people read. */
async function atRest(): Promise<void> {
  // One that is cut short is over as well.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
}

interface Question {
  readonly within: ElementContext | null
  readonly options: RunOptions
}

/** Runs in the page. */
async function look({ within, options }: Question): Promise<string[]> {
  const { axe: here } = window as unknown as { readonly axe: typeof axe }
  const { violations: found } = await here.run(within ?? document, { ...options, resultTypes: ['violations'] })
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
