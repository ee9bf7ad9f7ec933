/** Amounts as people enter them: what was understood is said at the field, and a pasted column is offered row by row. */
import { expect, it } from 'vitest'
import { paste } from '../support/pasting.ts'
import { openStage } from '../support/stage.ts'
import { amountOf, field, lineId, setAmount } from './pageSteps.ts'

const stage = openStage('file')

it('[UI150] an amount says what it was read as before it is left, and what cannot be is kept with its reason', async () => {
  const { page, wire } = await stage.open('convenor')
  const amount = field(page, lineId, 'amountOre')
  const said = page.locator('.amount-understood')
  for (const [typed, read] of [
    ['1,2 mkr', '= 1 200 000 kr'],
    ['450 tkr', '= 450 000 kr'],
    ['12 500,50', '= 12 500,50 kr'],
  ] as const) {
    await amount.fill(typed)
    await expect.poll(async () => (await said.textContent())?.replaceAll('\u00a0', ' ')).toBe(read)
    const id = await said.getAttribute('id')
    expect(await amount.getAttribute('aria-describedby')).toBe(id)
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => amountOf(page)).toBe('12\u00a0500,50')
  expect(await said.count()).toBe(0)
  await page.locator('.saved', { hasText: 'Sparat' }).waitFor()

  const before = wire.updates
  for (const [typed, reason] of [
    ['-5 000', 'mindre än noll'],
    ['999999999999999', 'för stort'],
    ['1.500', 'två saker'],
    ['hundra kronor', 'Går inte att läsa'],
  ] as const) {
    await setAmount(page, typed)
    await page.getByRole('alert').filter({ hasText: reason }).waitFor()
    expect(await amountOf(page)).toBe(typed)
  }
  expect(wire.updates).toBe(before)
})

it('[UI151] a pasted column is offered row by row: nothing changes before, and nothing unreadable is dropped', async () => {
  const { page } = await stage.open('editor')
  const amount = field(page, lineId, 'amountOre')
  const before = await amountOf(page)
  await amount.focus()
  expect(await paste(amount, '250 tkr')).toBe(false)
  expect(await paste(amount, '450 000\r\nSumma\r\n\r\n1.500\r\n12,50\r\n')).toBe(true)
  const dialog = page.getByRole('dialog', { name: 'Klistra in flera belopp' })
  await dialog.getByText('2 av 5 rader går att läsa som belopp').waitFor()
  const use = dialog.getByRole('button', { name: /Lägg in/ })
  expect(await use.isDisabled()).toBe(true)
  await dialog.getByLabel('Hoppa över rad 2').check()
  expect(await use.isDisabled()).toBe(true)
  expect(await dialog.getByLabel('Inklistrad rad 4').inputValue()).toBe('1.500')
  await dialog.getByLabel('Inklistrad rad 4').fill('1500')
  await dialog.getByRole('row', { name: /2016/ }).waitFor()
  expect(await dialog.getByText('ny kostnadsrad').count()).toBe(2)
  expect(await amountOf(page)).toBe(before)
  await dialog.getByRole('button', { name: 'Lägg in 3 belopp' }).click()
  await dialog.waitFor({ state: 'detached' })
  const amounts = page.locator('[data-field="amountOre"]')
  await expect
    .poll(() => amounts.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)))
    .toEqual(['450\u00a0000', '1\u00a0500', '12,50'])
})
