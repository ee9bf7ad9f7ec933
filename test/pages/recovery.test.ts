import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs'
import { cookieOf, openSite, type Site } from './site.ts'

describe('recovery copies and comments', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site.close())

  it('[UI10] a recovery copy shows its words and why it was kept, and its bytes can be fetched', async () => {
    const page = await site.personPage('editor')
    const update = backgroundUpdate('Meningen som inte kom med.')
    const response = await fetch(`${site.url}/api/plans/${site.planId}/recovery-copies`, {
      method: 'POST',
      headers: {
        cookie: await cookieOf(page),
        origin: new URL(site.url).origin,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ reason: 'frozen', draft: 1, epoch: 1, update: Buffer.from(update).toString('base64') }),
    })
    expect(response.status).toBe(201)
    await page.goto(`${site.url}/plans/${site.planId}/recovery`)
    await page.getByText('Planen frystes innan ändringen kom fram.').waitFor()
    await page.getByText('Meningen som inte kom med.').waitFor()
    await page.getByText('Planen, bakgrund', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Hämta filen' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.yjs$/)
    const other = await site.personPage('reader')
    await other.goto(`${site.url}/plans/${site.planId}/recovery`)
    await other.getByText('Inga räddningskopior.').waitFor()
  })

  it('[UI11] every view of the plan stands in one list, with its answer and the way to its place', async () => {
    const page = await site.personPage('reader')
    await page.goto(`${site.url}/plans/${site.planId}/comments`)
    const items = page.getByRole('main').getByRole('listitem')
    await items.first().waitFor()
    const threads = await site.server.storage.threads.list(site.planId)
    expect(await items.count()).toBe(threads.length)
    const waiting = threads.filter(({ answer }) => answer === null).length
    expect(await page.getByText('Väntar på svar', { exact: true }).count()).toBe(waiting)
    const [first] = threads
    expect(await items.first().getByRole('link').getAttribute('href')).toBe(
      `/plans/${site.planId}#b-${first?.anchor.recordId}`,
    )
    await items
      .first()
      .getByRole('heading', { name: /^\d(\.\d)+ \p{L}/u })
      .waitFor()
    expect(await page.getByRole('button', { name: 'Avgör synpunkten…' }).count()).toBe(0)
  })

  it('[UI96] who may answer answers in the list, and the focus stays at the comment', async () => {
    const page = await site.personPage('editor')
    await page.goto(`${site.url}/plans/${site.planId}/comments`)
    const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Väntar på svar' }).first()
    const id = await item.getAttribute('data-thread')
    await item.getByRole('button', { name: 'Avgör synpunkten…' }).click()
    await item.getByLabel('Noteras').check()
    await item.getByRole('button', { name: 'Skicka svaret' }).click()
    const answered = page.locator(`[data-thread="${id}"]`)
    await answered.getByText('Noteras', { exact: true }).waitFor()
    await expect.poll(() => answered.evaluate((element) => document.activeElement === element)).toBe(true)
  })
})

/** An update that writes a paragraph into the plan's background. */
function backgroundUpdate(words: string): Uint8Array {
  const doc = new Doc()
  const paragraph = new XmlElement('paragraph')
  doc.getXmlFragment('t/plan/background').insert(0, [paragraph])
  const text = new XmlText()
  paragraph.insert(0, [text])
  text.insert(0, words)
  return encodeStateAsUpdate(doc)
}
