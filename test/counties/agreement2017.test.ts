/** The agreement of 2017 in a county's register: what it prints does not add up, and somebody has to say how it is read. */
import type { Agreement } from '@samplan/shared/plan'
import { agreementArithmetic } from '@samplan/shared/rules'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CountyServer, openCounty } from './countyServer.ts'

const million = 100_000_000

describe('the agreement of 2017 in a county', () => {
  let county: CountyServer
  beforeEach(async () => {
    county = await openCounty('vastra-gotaland', '2017-07-01T08:00:00Z')
  })
  afterEach(() => county.close())

  const arithmetic = async () => (await county.check(county.firstPlan)).findings.filter(({ rule }) => rule === 'V23')

  it('[FC15] 885 is 780, 60 and 45; what is printed under 780 is 530, and the lines as read are 780', async () => {
    const { agreement } = await county.registerOf(county.firstPlan)
    expect(agreement.totalOre).toBe(885 * million)
    const { total, parts } = agreementArithmetic(agreement)
    expect(total).toEqual({ statedOre: 885 * million, addedOre: 885 * million, differenceOre: 0 })
    expect(parts[0]?.printed).toMatchObject({ addedOre: 530 * million, differenceOre: 250 * million })
    expect(parts[0]?.lines).toMatchObject({ addedOre: 780 * million, differenceOre: 0 })
    expect(await arithmetic()).toMatchObject([{ severity: 'warning', detail: { code: 'agreement-print-differs' } }])
  })

  it('[FC15] a reading has its reason and who read it when, and the difference stays in sight in the version', async () => {
    const [agreement] = (await county.countyOf(county.firstPlan)).agreements
    if (!agreement) throw new Error('The county has its agreement')
    const reason = '250 miljoner till regionerna och lika mycket till kommunerna.'
    const read = (part: Agreement['parts'][number], words: string) => ({
      ...part,
      reading: { reason: words, recordedOn: '1999-01-01' as never, personId: null },
    })
    const withReading = (words: string) => {
      const parts = agreement.parts.map((part, index) => (index === 0 ? read(part, words) : part))
      return county.change(county.firstPlan, { type: 'put', kind: 'agreement', entry: { ...agreement, parts } })
    }
    expect((await withReading('  ')).status).toBe(422)
    expect((await withReading(reason)).status).toBe(200)
    expect(await arithmetic()).toMatchObject([{ severity: 'information', detail: { reason } }])
    expect((await county.freeze(county.firstPlan)).status).toBe(201)
    const { register, findings } = await county.versionOf(county.firstPlan)
    expect(register.agreement.parts[0]?.reading).toEqual({
      reason,
      recordedOn: '2017-07-01',
      personId: 'demo-person-runa-fors',
    })
    expect(findings.filter(({ rule }) => rule === 'V23')).toMatchObject([
      { detail: { addedOre: 530 * million, statedOre: 780 * million, reason } },
    ])
  })
})
