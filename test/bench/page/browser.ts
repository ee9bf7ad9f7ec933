/** Windows for the benchmark of the plan page. */
import type { Browser, BrowserContext } from 'playwright-core'
import { launchChromium } from '../../support/chromium.ts'

export async function withBrowser<T>(task: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchChromium()
  try {
    return await task(browser)
  } finally {
    await browser.close()
  }
}

/** A fresh window with nothing in its cache, on a desk, in Swedish. */
export async function withWindow<T>(
  browser: Browser,
  cookie: { readonly name: string; readonly value: string; readonly url: string },
  task: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } })
  try {
    await context.addCookies([cookie])
    return await task(context)
  } finally {
    await context.close()
  }
}
