import { createHash } from 'node:crypto'
import { fragment, readPlan, setRegister } from '@samplan/shared/doc'
import { activitiesOf, goalsOf, type IsoDate, type PlanId, stockholmDate } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import type { VersionSummary } from '@samplan/shared/wire'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type } from '../plan/fixtures.ts'
import { PlainClient } from '../support/plainClient.ts'
import { readPaper } from './onPaper.ts'
import { cookieOf, openSite, type Site } from './site.ts'
import { violations } from './violations.ts'

describe('frozen versions', () => {
  let site: Site
  let convenor: Page
  let reader: Page
  let version: VersionSummary
  beforeAll(async () => {
    site = await openSite()
    convenor = await site.personPage('convenor')
    version = await freeze()
    reader = await site.personPage('reader')
  })
  afterAll(() => site.close())

  const address = () => `${site.url}/plans/${site.planId}/versions/1`
  const jsonAddress = () => `${site.url}/api/plans/${site.planId}/versions/1/json`

  async function asConvenor<T>(path: string, body: object): Promise<T> {
    const cookie = await cookieOf(convenor)
    const response = await fetch(`${site.url}/api/plans/${site.planId}/${path}`, {
      method: 'POST',
      headers: { cookie, origin: new URL(site.url).origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return (await response.json()) as T
  }

  /** Freezes the demo's plan over everything that may be frozen over. */
  async function freeze(): Promise<VersionSummary> {
    const { findings } = await asConvenor<CheckResult>('check', {})
    const overrides = findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ id }) => ({ findingId: id, reason: 'Beslut väntas i november.' }))
    const request = { overrides, lateReason: 'Två kommuner.', nextDraftReason: null }
    return await asConvenor<VersionSummary>('freeze', request)
  }

  async function exported(): Promise<Buffer> {
    const response = await fetch(jsonAddress(), { headers: { cookie: await cookieOf(reader) } })
    return Buffer.from(await response.arrayBuffer())
  }

  it('[UI8] the page shows the SHA-256 of exactly the bytes that its link downloads', async () => {
    const sha256 = createHash('sha256')
      .update(await exported())
      .digest('hex')
    await reader.goto(address())
    expect(await reader.locator('[data-checksum]').textContent()).toBe(sha256)
    expect(sha256).toBe(version.sha256)
    const groups = await reader.locator('.checksum > [aria-hidden]').allTextContents()
    expect(groups.map((group) => group.length)).toEqual(Array(16).fill(4))
    expect(groups.join('')).toBe(sha256)
    await reader.getByText('Webbläsaren har kontrollerat att planen nedan stämmer').waitFor()
  })

  it('[UI8] a file is checked in the browser: the exported one is the version, one with a changed character is not', async () => {
    const bytes = await exported()
    await reader.goto(address())
    const requests: string[] = []
    reader.on('request', (request) => requests.push(`${request.method()} ${request.url()}`))
    const input = reader.locator('input[type=file]')
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer })
    await input.setInputFiles(file('plan.json', bytes))
    await reader.getByText('plan.json är exakt version 1.').waitFor()
    const changed = Buffer.from(bytes.toString('utf8').replace('Blekinge', 'blekinge'))
    await input.setInputFiles(file('annan.json', changed))
    await reader.getByText('annan.json är inte den här versionen.').waitFor()
    expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([])
  })

  it('[UI8] bytes that are not those that were frozen are shown with a warning, never in silence', async () => {
    const bytes = await exported()
    const page = await site.personPage('reader')
    await page.route('**/versions/1/json', (route) =>
      route.fulfill({ body: bytes.toString('utf8').replace('Blekinge', 'blekinge'), contentType: 'application/json' }),
    )
    await page.goto(address())
    await page.getByRole('alert').getByText('stämmer inte med kontrollsumman').waitFor()
    expect(await page.getByText('stämmer med kontrollsumman').count()).toBe(0)
  })

  it('[UI9] the plan is shown as it was frozen, with reasons that were frozen over and sums', async () => {
    await reader.goto(address())
    await reader.getByRole('heading', { level: 1, name: 'Psykisk hälsa i Blekinge 2016–2020' }).waitFor()
    await reader.getByRole('heading', { level: 2, name: /4 Integrerad vård/ }).waitFor()
    expect(await reader.getByText('Beslut väntas i november.').count()).toBeGreaterThan(0)
    await reader.getByText('Väntetid till ett första besök: 41 dagar (dec 2015) till 10 dagar (dec 2020)').waitFor()
    const ledgers = reader.getByRole('article').getByRole('table')
    const sums = await ledgers.locator('tfoot td:last-child').allTextContents()
    const rows = await ledgers
      .locator('tbody')
      .evaluateAll((bodies) =>
        bodies.map((body) => Array.from(body.querySelectorAll('td:last-child'), (cell) => cell.textContent ?? '')),
      )
    const kronor = (text: string) => Number(text.replace(/[^\d]/g, '') || '0')
    expect(sums.length).toBeGreaterThan(10)
    expect(sums.map(kronor)).toEqual(rows.map((cells) => cells.map(kronor).reduce((sum, each) => sum + each, 0)))
  })

  it('[MP18] the convenor records that the version was handed in, by keyboard, and everybody else reads it', async () => {
    await reader.goto(address())
    await reader.getByText(/Ingen har skrivit att versionen är inlämnad/).waitFor()
    await convenor.goto(address())
    const handIn = convenor.getByRole('region', { name: 'Inlämning' })
    await handIn.getByRole('button', { name: 'Skriv in inlämningen…' }).press('Enter')
    const dialog = convenor.getByRole('dialog', { name: 'När lämnades version 1 in?' })
    await dialog.getByLabel('Inlämnad den').fill('2016-10-31')
    await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
    await dialog.getByText('Välj en dag från det att versionen frystes till och med i dag.').waitFor()
    expect(await dialog.getByLabel('Till', { exact: true }).inputValue()).toBe('Sveriges Kommuner och Landsting')
    await dialog.getByLabel('Inlämnad den').fill(stockholmDate(new Date()))
    await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await handIn.getByText(/^Inlämnad .* till Sveriges Kommuner och Landsting\.$/).waitFor()
    await reader.reload()
    await reader.getByText(/^Inlämnad .* till Sveriges Kommuner och Landsting\.$/).waitFor()
    expect(await reader.getByRole('button', { name: /inlämningen/ }).count()).toBe(0)
    await handIn.getByRole('button', { name: 'Ta tillbaka inlämningen…' }).press('Enter')
    const question = convenor.getByRole('alertdialog', { name: 'Var det inte version 1 som lämnades in?' })
    await question.getByRole('button', { name: 'Ta tillbaka' }).press('Enter')
    await question.waitFor({ state: 'detached' })
    await handIn.getByText(/^Ingen har skrivit att versionen är inlämnad/).waitFor()
  })

  it('[DC10] a decision is written down by keyboard, a refusal stands at its field, and everybody sees it at once', async () => {
    const path = `${site.url}/plans/${site.planId}/decisions`
    await reader.goto(path)
    const counted = (page: Page) => page.locator('.decisions-count')
    await expect.poll(() => counted(reader).textContent()).toBe('Mottagit 0 av 6 · Anmält 0 av 6 · Beslutat 0 av 6')
    expect(await reader.getByRole('button', { name: /^Skriv in/ }).count()).toBe(0)
    await convenor.goto(path)
    await convenor.getByRole('button', { name: 'Skriv in mottagande för flera…' }).press('Enter')
    const many = convenor.getByRole('dialog', { name: 'Vilka har mottagit version 1?' })
    await many.getByLabel('Mottogs den').fill('2016-05-16')
    await many.getByRole('checkbox', { name: 'Karlskrona' }).press('Space')
    await many.getByRole('button', { name: 'Spara' }).press('Enter')
    await many.getByText('Välj en dag från den').waitFor()
    expect(await many.getByRole('checkbox', { name: 'Karlskrona' }).isChecked()).toBe(false)
    await many.getByLabel('Mottogs den').fill(stockholmDate(new Date()))
    await many.getByRole('button', { name: 'Spara' }).press('Enter')
    await many.waitFor({ state: 'detached' })
    await expect.poll(() => counted(reader).textContent()).toBe('Mottagit 5 av 6 · Anmält 0 av 6 · Beslutat 0 av 6')

    const row = (page: Page, name: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    await convenor.getByRole('button', { name: 'Skriv in för Ronneby…' }).press('Enter')
    const dialog = convenor.getByRole('dialog', { name: 'Ronneby och version 1' })
    await dialog.getByRole('radio', { name: 'Beslutat' }).check()
    await dialog.getByLabel('Beslutades den').fill(stockholmDate(new Date()))
    await dialog.getByLabel('Nämnd eller styrelse').fill('Kommunstyrelsen')
    await dialog.getByRole('radio', { name: 'Antar med reservation' }).check()
    await dialog.getByLabel('§', { exact: true }).fill('utan nummer')
    await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
    await dialog.getByText('Skriv vad reservationen säger.').waitFor()
    await dialog.getByText('Skriv paragrafens nummer, till exempel 110.').waitFor()
    expect(await dialog.getByLabel('§', { exact: true }).inputValue()).toBe('utan nummer')
    await dialog.getByLabel('Reservationen').fill('Om staten skriver under igen.')
    await dialog.getByLabel('§', { exact: true }).fill('§ 110')
    // Somebody else writes meanwhile: that is said, what was typed stays, and is sent once it has been seen.
    const sentBack = {
      type: 'decided',
      on: stockholmDate(new Date()),
      board: 'Nämnden',
      meaning: 'sends-back',
      words: '',
    }
    const reference = { kind: 'unnumbered', form: 'oral', reason: 'Vid mötet.' }
    const of = [{ organisationId: 'demo-organisation-RN', after: null }]
    await asConvenor('decisions', { version: 1, of, said: { ...sentBack, reference } })
    await dialog.getByText(/^Nu står: Återremiss/).waitFor()
    await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
    await dialog.getByRole('alert').getByText('Någon annan har ändrat samma sak.').waitFor()
    expect(await dialog.getByLabel('Reservationen').inputValue()).toBe('Om staten skriver under igen.')
    await dialog.getByRole('button', { name: 'Spara' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => counted(reader).textContent()).toBe('Mottagit 5 av 6 · Anmält 0 av 6 · Beslutat 1 av 6')
    expect(await row(reader, 'Ronneby').getByRole('cell').last().textContent()).toMatch(
      /Antar med reservation.*Kommunstyrelsen.*§.110/,
    )
    // A milestone that asks the parties' boards says how far they have come.
    const { number } = await site.server.storage.registers.forPlan(site.planId)
    const said = { date: '2016-12-15', title: 'Alla har beslutat', kind: 'board-decisions', decision: null }
    const change = { type: 'put', kind: 'milestone', entry: { id: 'milestone-boards', ...said } }
    await asConvenor('register/changes', { change, ifNumber: number })
    await reader.goto(`${site.url}/plans/${site.planId}/register/milestone`)
    await reader.getByRole('cell', { name: '1 av 6 har beslutat om version 1' }).waitFor()
  })

  it('[UI99] bytes that cannot be fetched are told of, and asked for again', async () => {
    const page = await site.personPage('reader')
    await page.route('**/versions/1/json', (route) => route.abort())
    await page.goto(address())
    const alert = page.getByRole('alert').filter({ hasText: 'Försök igen' })
    await alert.waitFor()
    await page.unroute('**/versions/1/json')
    await alert.getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('heading', { level: 2, name: 'Bakgrund' }).waitFor()
    expect(await alert.count()).toBe(0)
  })

  it('[UI99] the days to the due date are counted by the register that was frozen', async () => {
    const lead = reader.locator('.version-cover + .lead')
    const readLead = async () => {
      await reader.goto(address())
      await reader.getByRole('heading', { level: 2, name: 'Bakgrund' }).waitFor()
      return await lead.textContent()
    }
    const before = await readLead()
    const { registers } = site.server.storage
    const { countyId, agreement } = await registers.forPlan(site.planId)
    await registers.putAgreement(countyId, { ...agreement, reportDue: '2099-12-31' as IsoDate })
    expect(before).toMatch(/dag/)
    expect(await readLead()).toBe(before)
    await registers.putAgreement(countyId, agreement)
  })

  it('[AX1] axe finds nothing on a version, light and dark, and it fits 320 px', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.personPage('reader', { colorScheme })
      await page.goto(address())
      await page.getByRole('heading', { level: 2, name: 'Bakgrund' }).waitFor()
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(beyond).toBeLessThanOrEqual(0)
    }
  })

  it('[PB6] the plan’s own page prints what its frozen version says: parts, numbers, words, days and amounts', async () => {
    await reader.goto(address())
    await reader.getByRole('heading', { level: 2, name: 'Bakgrund' }).waitFor()
    const frozen = await readPaper(reader, 'report')
    await asConvenor('drafts', { reason: 'Vi skriver vidare.' })
    await convenor.goto(`${site.url}/plans/${site.planId}`)
    // All of it is on the page, as fields.
    await expect.poll(() => convenor.locator('.block-activities .grip').count()).toBe(17)
    expect(await readPaper(convenor, 'plan')).toEqual(frozen)
    expect(frozen.flatMap(({ costs }) => costs).length).toBeGreaterThan(20)
    // Nothing is printed that could only be pressed.
    for (const page of [convenor, reader]) {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.head, .foot, .button, .grip').filter({ visible: true }).count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
    }
  })

  it('[UI9] the list holds every version with its hash, newest first', async () => {
    await reader.goto(`${site.url}/plans/${site.planId}/versions`)
    await reader.getByRole('link', { name: 'Version 1', exact: true }).waitFor()
    expect(await reader.locator('.version-row code').allTextContents()).toEqual([version.sha256])
    await reader.getByRole('link', { name: 'Version 1', exact: true }).click()
    await reader.waitForURL(address())
    await reader.goto(`${site.url}/plans/${site.planId}/versions/2`)
    await reader.getByRole('heading', { level: 1, name: 'Versionen finns inte' }).waitFor()
    expect(await reader.getByRole('main').count()).toBe(1)
  })

  it('[NY10] the convenor makes next year’s plan by keyboard, and a reader sees it compared while others write', async () => {
    await convenor.goto(`${site.url}/plans/${site.planId}/versions`)
    await convenor.getByRole('link', { name: 'Gör nästa års plan', exact: true }).press('Enter')
    const name = convenor.getByRole('textbox', { name: 'Planens namn', exact: true })
    await name.waitFor()
    expect(await name.inputValue()).toBe('Psykisk hälsa i Blekinge 2017–2021')
    const left = convenor.getByRole('region', { name: 'Det här följer inte med', exact: true })
    const source = convenor.getByRole('combobox', { name: 'Analys och handlingsplan', exact: true })
    expect(await source.inputValue()).toBe('later')
    await expect
      .poll(() => left.textContent())
      .toMatch(/kostnadsrader på .* från Analys och handlingsplan kommer med utan/)
    await source.selectOption({ label: 'Analys och handlingsplan' })
    await expect.poll(() => left.textContent()).not.toContain('från Analys och handlingsplan kommer med utan')
    const make = convenor.getByRole('button', { name: 'Skapa planen', exact: true })
    await name.fill('')
    await make.press('Enter')
    await convenor.getByText('Skriv vad planen ska heta.', { exact: true }).waitFor()
    await name.fill('Nästa år')
    await make.press('Enter')
    await convenor.waitForURL(({ pathname }) => /^\/plans\/[^/]+$/.test(pathname))
    const next = new URL(convenor.url()).pathname.split('/')[2] as PlanId
    await convenor.goto(`${site.url}/plans/${next}/compared`)
    await convenor.locator('.head-tabs [aria-current=page]', { hasText: 'Jämförelse' }).waitFor()
    const lead = (page: Page) => page.locator('main .lead')
    await expect.poll(() => lead(convenor).textContent()).toBe('Målen är som förut; kostnaden är densamma.')
    await reader.goto(`${site.url}/plans/${next}/compared`)
    await expect.poll(() => lead(reader).textContent()).toBe('Målen är som förut; kostnaden är densamma.')
    const socket = `${site.url.replace('http', 'ws')}/sync/plan/${next}/1.1?schema=1`
    const window = new PlainClient(socket, { cookie: await cookieOf(convenor), origin: new URL(site.url).origin })
    await window.until(() => window.synced, 'the plan')
    const [goal, line] = [goalsOf(readPlan(window.doc))[0], activitiesOf(readPlan(window.doc))[0]?.costLines[0]]
    if (!goal || line?.amountOre.state !== 'settled') throw new Error('The plan has goals and costs')
    type(fragment(window.doc, goal.id, 'title'), ' i länet')
    setRegister(window.doc, 'costLines', line.id, 'amountOre', line.amountOre.value + 123_456)
    await window.saved()
    await window.close()
    for (const page of [reader, convenor])
      await expect.poll(() => lead(page).textContent()).toBe('Mål: 1 ändrat; kostnaden är 1\u00a0234,56\u00a0kr högre.')
    expect(await reader.locator('#goals ins').allTextContents()).toEqual([' i länet'])
    await reader.getByRole('link', { name: /^1\.1 / }).press('Enter')
    await expect.poll(() => new URL(reader.url()).hash).toBe(`#b-${goal.id}`)
    await reader.goto(`${site.url}/plans/${site.planId}/versions`)
    await reader.getByRole('link', { name: 'Nästa år', exact: true }).waitFor()
    expect(await reader.getByRole('link', { name: 'Gör nästa års plan', exact: true }).count()).toBe(0)
  })
})
