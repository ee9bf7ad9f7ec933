/** A real Chromium, as the npm registry has it. */
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** With `--single-process` the second context would end the first. */
const args = sparticuz.args.filter((argument) => argument !== '--single-process')

export async function withBrowser<T>(task: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ args, executablePath: await sparticuz.executablePath() })
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
