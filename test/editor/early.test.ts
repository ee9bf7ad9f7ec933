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
    await page.keyboard.type('Hej det var. ')
    release()
    await text.locator('.ProseMirror').waitFor()
    await expect.poll(() => text.textContent()).toBe('Hej det var. Länet arbetar tillsammans.')
    await page.keyboard.type('Vi. ')
    await expect.poll(() => text.textContent()).toBe('Hej det var. Vi. Länet arbetar tillsammans.')
  })
})
