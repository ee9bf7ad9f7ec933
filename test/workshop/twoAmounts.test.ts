/** Two people set one amount while neither hears the other: nobody's figure is lost, and nothing is frozen meanwhile. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { activityId, block, setAmount } from '../planPage/pageSteps.ts'
import { planId } from '../support/liveServer.ts'
import { openStage } from '../support/stage.ts'

const stage = openStage('file')
const { open } = stage

const question = (page: Page) => page.getByRole('group', { name: 'Vilket belopp gäller?' })

/** Asks the server to freeze, past the dialogue, with a reason for everything that could have one. */
async function freezeByHand(): Promise<{ status: number; code: string }> {
  const { live } = stage
  const overrides = [{ findingId: `V25/unsettled-amount/cost-line-school`, reason: 'Vi bestämmer sedan.' }]
  const answer = await fetch(`${live.origin}/api/plans/${planId}/freeze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await live.cookieOf('convenor'), origin: live.origin },
    body: JSON.stringify({ overrides, nextDraftReason: null }),
  })
  return { status: answer.status, code: ((await answer.json()) as { code: string }).code }
}

it('[FR72] an amount that two have set differently is asked about on both screens and hinders freezing until it is settled', async () => {
  const editor = await open('editor')
  const other = await open('otherEditor')
  const convenor = await open('convenor')
  await Promise.all([editor.wire.cut(), other.wire.cut()])
  await setAmount(editor.page, '180 000')
  await setAmount(other.page, '240 000')
  editor.wire.mend()
  other.wire.mend()
  for (const { page } of [editor, other]) {
    await question(page).waitFor({ timeout: 45_000 })
    const sum = block(page, activityId).locator('.ledger-sum .sum')
    await expect.poll(() => sum.getAttribute('data-unsettled')).toBe('true')
  }
  await convenor.page.getByRole('button', { name: 'Frys planen…' }).click()
  const dialog = convenor.page.getByRole('dialog', { name: 'Frys version 1' })
  const freeze = dialog.getByRole('button', { name: 'Frys version 1' })
  await dialog.getByRole('textbox', { name: /Varför fryser ni planen efter den/ }).fill('Nämnden möts i november.')
  await dialog.getByText('240', { exact: false }).first().waitFor()
  expect((await freeze.getAttribute('aria-disabled')) ?? String(await freeze.isDisabled())).toBe('true')
  expect(await dialog.getByRole('checkbox', { name: 'Frys ändå, med skäl' }).count()).toBe(0)
  expect(await freezeByHand()).toEqual({ status: 409, code: 'freeze-blocked' })

  await question(other.page).getByRole('button', { name: 'Behåll 240' }).press('Enter')
  await expect.poll(() => question(editor.page).count()).toBe(0)
  await expect.poll(() => freeze.isEnabled()).toBe(true)
  await freeze.click()
  await editor.page.locator('[data-sha256]').first().waitFor()
})
