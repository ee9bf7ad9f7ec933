import { describe, expect, it } from 'vitest'
import { planId } from '../support/liveServer.ts'
import { openStage } from '../support/stage.ts'

const stage = openStage('file')

describe('a slow line', () => {
  it('[TX17] what is typed before the editor has come is in the text when it comes', async () => {
    const { context } = await stage.open('editor')
    const page = await context.newPage()
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>()
    await page.route(/LiveText.*\.js/, async (route) => {
      await isReleased
      await route.continue()
    })
    await page.goto(`${stage.live.origin}/plans/${planId}`, { waitUntil: 'domcontentloaded' })
    const text = page.locator('[data-record="plan"][data-field="background"] .text-field')
    await text.getByRole('textbox').focus()
    await page.keyboard.type('Hej det varr')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('. ')
    // A dead key, and the letter that it and the next key make together.
    const keys = await context.newCDPSession(page)
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'Equal' })
    await keys.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'e',
      code: 'KeyE',
      text: 'é',
      unmodifiedText: 'e',
    })
    release()
    await text.locator('.ProseMirror').waitFor()
    await expect.poll(() => text.textContent()).toBe('Hej det var. éLänet arbetar tillsammans.')
    await page.keyboard.type('Vi. ')
    await expect.poll(() => text.textContent()).toBe('Hej det var. éVi. Länet arbetar tillsammans.')
  })

  it('[TX18] a plan is read before the code that opens it is here, and whoever reads keeps their line', async () => {
    const { context } = await stage.open('reader')
    const page = await context.newPage()
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>()
    await page.route(/OpenPlan.*\.js/, async (route) => {
      await isReleased
      await route.continue()
    })
    await page.setViewportSize({ width: 1440, height: 300 })
    await page.goto(`${stage.live.origin}/plans/${planId}`)
    const reading = page.locator('#report')
    await reading.getByText('Länet arbetar tillsammans.').waitFor()
    const part = reading.locator(`[data-part="activity-school"]`)
    await part.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 60))
    const before = (await part.boundingBox())?.y ?? 0
    release()
    await page.locator('#plan .text-field').first().waitFor()
    await expect.poll(() => reading.count()).toBe(0)
    const open = page.locator('#b-activity-school')
    await expect.poll(async () => Math.abs(((await open.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  })
})
