/** Every figure of a Word report against the version's JSON, added up by hand by somebody who knows none of our rules. */
import type { CanonicalPlan } from '@samplan/shared/rules'
import { expect } from 'vitest'
import type { WordFile, WordTable } from '../support/wordFile.ts'

type Line = CanonicalPlan['content']['areas'][number]['goals'][number]['activities'][number]['costLines'][number]

/** Öre of a figure as people read it: `1 425 000,50`. */
function ore(shown: string | undefined): bigint {
  const [whole = '', part = '00'] = (shown ?? '').replaceAll('\u00a0', '').replace('\u2212', '-').split(',')
  if (!/^-?\d+$/.test(whole) || !/^\d\d$/.test(part)) throw new Error(`“${shown}” is no figure`)
  return BigInt(whole + part)
}

function added(lines: readonly Line[]): bigint {
  return lines.reduce((sum, { amountOre }) => sum + (typeof amountOre === 'number' ? BigInt(amountOre) : 0n), 0n)
}

/** Rows between head and sum, and the sum; each row by its first cell. */
function parts({ rows }: WordTable) {
  const [head, ...body] = rows.map(({ cells }) => cells)
  const foot = body.pop() ?? []
  return { head: head ?? [], body: new Map(body.map((cells) => [cells[0] ?? '', cells.slice(1)])), foot: foot.slice(1) }
}

/** Each activity's cost and each goal's sum. */
export function expectGoals(word: WordFile, { content }: CanonicalPlan): void {
  for (const goal of content.areas.flatMap(({ goals }) => goals)) {
    const found = word.tables.filter(({ under }) => under.startsWith(`Mål ${goal.number} `))
    expect(found).toHaveLength(goal.activities.length === 0 ? 0 : 1)
    if (!found[0]) continue
    const { body, foot } = parts(found[0])
    expect(body.size).toBe(goal.activities.length)
    for (const [name, cells] of body) {
      const activity = goal.activities.find(({ number }) => name.startsWith(`${number} `))
      expect({ name, ore: ore(cells.at(-1)) }).toEqual({ name, ore: added(activity?.costLines ?? []) })
    }
    expect(ore(foot.at(-1))).toBe(added(goal.activities.flatMap(({ costLines }) => costLines)))
  }
}

/** Source by year, what is sure and what is promised in tables of their own; of one payer where one is named. */
export function expectMoney(word: WordFile, { content, register }: CanonicalPlan, payerId: string | null): void {
  const activities = content.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.activities))
  const all = activities.flatMap(({ costLines }) => costLines)
  const lines = payerId === null ? all : all.filter((line) => line.payerId === payerId)
  const promised = new Map<string, boolean>([
    ...register.agreement.grantLines.map((one) => [`line:${one.id}`, one.conditional] as const),
    ...register.pots.map((one) => [`pot:${one.id}`, one.conditional] as const),
  ])
  const groups = {
    'Säkrade statsbidrag': lines.filter(({ source }) => promised.get(String(source)) === false),
    'Villkorade statsbidrag': lines.filter(({ source }) => promised.get(String(source)) === true),
    'Egna medel och annan finansiering': lines.filter(({ source }) => !promised.has(String(source))),
  }
  const sources = word.tables.filter(({ rows }) => rows[0]?.cells[0] === 'Pengar från')
  for (const [name, own] of Object.entries(groups)) {
    const used = new Set(own.map(({ source }) => source)).size
    // The organisation's own tables come after those of the whole plan.
    const found = sources.filter(({ under }) => under === name).at(payerId === null ? 0 : -1)
    if (used === 0) {
      if (payerId === null) expect(found).toBeUndefined()
      continue
    }
    if (!found) throw new Error(`There is no table of ${name}`)
    const { head, body, foot } = parts(found)
    expect(body.size).toBe(used)
    const years = head.slice(1, -1).map((text) => Number.parseInt(text, 10))
    const ofYear = years.map((year) => added(own.filter(({ useYear }) => useYear === year)))
    expect(foot.map(ore)).toEqual([...ofYear, added(own)])
    for (const [source, cells] of body) {
      const of = own.filter((line) => source.startsWith(nameOf(line.source, register)))
      const inYears = years.map((year) => added(of.filter(({ useYear }) => useYear === year)))
      expect({ source, cells: cells.map(ore) }).toEqual({ source, cells: [...inYears, added(of)] })
    }
  }
}

function nameOf(source: string | null, { agreement, pots }: CanonicalPlan['register']): string {
  if (source === 'own') return 'Egna medel'
  if (source === 'other') return 'Annan finansiering'
  const line = agreement.grantLines.find(({ id }) => `line:${id}` === source)
  return line?.name ?? pots.find(({ id }) => `pot:${id}` === source)?.name ?? 'Utan finansiering'
}

/** What is left of the grants: granted, planned and left line by line, as the version's own sums and as added by hand. */
export function expectLeft(word: WordFile, { register, content, totals }: CanonicalPlan): void {
  const activities = content.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.activities))
  const paid = activities.flatMap(({ costLines }) => costLines)
  const tables = word.tables.filter(({ rows }) => rows[0]?.cells[0] === 'Bidragspost')
  let lines = 0
  for (const table of tables.slice(
    -new Set(register.agreement.grantLines.map(({ conditional }) => conditional)).size,
  )) {
    for (const [name, cells] of parts(table).body) {
      const line = register.agreement.grantLines.find((one) => name.replace(' (exempelsiffra)', '') === one.name)
      const [granted = 0n, pots = 0n, planned = 0n, left = 0n, over = 0n] = cells.map(ore)
      const given = register.grants.filter(({ grantLineId }) => grantLineId === line?.id)
      expect(granted).toBe(given.reduce((sum, { amountOre }) => sum + BigInt(amountOre), 0n))
      expect(planned).toBe(
        added(paid.filter(({ source, payerId }) => source === `line:${line?.id}` && payerId !== null)),
      )
      expect(left - over).toBe(granted - pots - planned)
      const own = totals.grants.byGrant.filter(({ grantLineId }) => grantLineId === line?.id)
      expect(left).toBe(own.reduce((sum, { leftOre }) => sum + BigInt(Math.max(0, leftOre)), 0n))
      lines += 1
    }
  }
  expect(lines).toBe(new Set(totals.grants.byGrant.map(({ grantLineId }) => grantLineId)).size)
}
