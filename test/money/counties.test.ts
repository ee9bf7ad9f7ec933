import {
  type Distribution,
  type DistributionRule,
  type GrantLineId,
  noCountyParts,
  type OrganisationId,
  parseAmount,
  type Register,
} from '@samplan/shared/plan'
import { agreementArithmetic, checkPlan, distribute, proveDistribution } from '@samplan/shared/rules'
import { agreement2016, agreement2017, agreement2018, findingText, texts } from '@samplan/shared/text'
import { describe, expect, it } from 'vitest'
import { facts, id, planLine, register } from '../plan/fixtures.ts'
import { baseDate, counted, date, grantOf, key, municipalities } from './county.ts'

const million = 100_000_000
const kronor = (of: Distribution) => of.shares.map(({ amountOre }) => amountOre / 100)

/** The plan that nobody has begun: only the register's own findings matter here. */
const emptyPlan = { schema: 1, background: [], analyses: [], areas: [], bin: [], unplaced: [], unreadable: [] }
const arithmeticOf = (county: Register) =>
  checkPlan({ plan: emptyPlan, register: county, facts, today: date('2017-02-01') }).findings.filter(
    ({ rule }) => rule === 'V23' || rule === 'V13',
  )
const names = { organisation: String, focusArea: String }

function split(rule: DistributionRule, totalOre: number | null, needs: Partial<Parameters<typeof distribute>[0]>) {
  const distributed = distribute({ key: key(rule), totalOre, recipients: [], grants: [], ...needs })
  if (!distributed.ok) throw new Error(distributed.code)
  expect(proveDistribution(distributed.distribution).addsUp).toBe(true)
  return distributed.distribution
}

describe('the agreement of 2017', () => {
  const agreement = agreement2017('riket')

  it('[MO13] holds 885 = 780 + 60 + 45, and the lines of its part for the parties', () => {
    expect(agreement.totalOre).toBe(885 * million)
    expect(agreement.parts.map(({ amountOre }) => amountOre / million)).toEqual([780, 60, 45])
    expect(agreementArithmetic(agreement).total?.differenceOre).toBe(0)
    expect(agreement.grantLines.map((line) => [(line.amountOre ?? 0) / million, line.recipientKinds])).toEqual([
      [250, ['region']],
      [250, ['municipality']],
      [150, ['region']],
      [130, ['region', 'municipality']],
    ])
  })

  it('[MO12] what it prints adds up to 530 and not to 780; with 250 for each it does', () => {
    const [part] = agreementArithmetic(agreement).parts
    expect(part?.printed).toEqual({ statedOre: 780 * million, addedOre: 530 * million, differenceOre: 250 * million })
    expect(part?.lines).toEqual({ statedOre: 780 * million, addedOre: 780 * million, differenceOre: 0 })
  })

  it('[CH30] V23: the difference stays in sight, as a warning until it is read, then with the reason', () => {
    const county = { ...register, agreement }
    expect(arithmeticOf(county)).toMatchObject([
      { rule: 'V23', severity: 'warning', detail: { code: 'agreement-print-differs', reason: '' } },
    ])
    const reading = { reason: '250 till vardera', recordedOn: date('2017-01-12'), personId: null }
    const read = {
      ...county,
      agreement: { ...agreement, parts: agreement.parts.map((part) => ({ ...part, reading })) },
    }
    const [finding] = arithmeticOf(read)
    expect(finding).toMatchObject({ severity: 'information', detail: { reason: '250 till vardera' } })
    if (!finding) throw new Error('the difference is never hidden')
    expect(findingText(finding.detail, texts.sv, names).sentence).toContain('250 till vardera')
    const once = agreement.grantLines.filter(({ recipientKinds }) => recipientKinds[0] !== 'municipality')
    const onceIds = once.map(({ id: line }) => line)
    const parts = agreement.parts.map((part) => {
      return { ...part, grantLineIds: part.grantLineIds.filter((line) => onceIds.includes(line)) }
    })
    expect(arithmeticOf({ ...county, agreement: { ...agreement, grantLines: once, parts } })).toMatchObject([
      { detail: { code: 'agreement-print-differs' } },
      { detail: { code: 'agreement-lines-differ', addedOre: 530 * million } },
    ])
    const total = { ...county, agreement: { ...agreement, totalOre: 884 * million, parts: agreement.parts.slice(1) } }
    expect(arithmeticOf(total)).toMatchObject([
      { detail: { code: 'agreement-total-differs', addedOre: 105 * million } },
    ])
  })

  it('[MO13] of 2016 the total is known and no line’s amount; 2018 is a template without any', () => {
    const [first, next] = [agreement2016('riket'), agreement2018('riket')]
    expect([first.totalOre, first.reportDue, first.focusAreas.length]).toEqual([845 * million, '2016-10-31', 5])
    expect(first.focusAreas[1]?.aliases).toEqual(['Tidiga tillgängliga insatser'])
    expect([first, next].flatMap(({ grantLines }) => grantLines.map(({ amountOre }) => amountOre))).toEqual(
      Array(7).fill(null),
    )
    expect(next.grantLines.every(({ conditional, grantYear }) => conditional && grantYear === 2018)).toBe(true)
    expect(next.examples).toContain('grantLines')
  })
})

describe('figures of the five counties', () => {
  it('[MO15] derived: Blekinge’s 4 755 642 and 2 377 821 kr come from one key', () => {
    const [blekinge, others] = [counted('blekinge', '10', 2_377_821), counted('others', '11', 147_622_179)]
    const shares = [300, 150].map((millions) =>
      kronor(split({ kind: 'population' }, millions * million, { recipients: [blekinge, others] })),
    )
    expect(shares.map(([first]) => first)).toEqual([4_755_642, 2_377_821])
    expect(texts.sv.format.kronor(237_782_100)).toBe('2\u00a0377\u00a0821')
  })

  it.each([
    [60, 2017, false],
    [180, 2018, true],
  ])('[MO15] derived: %d öre for each inhabitant of 49 municipalities and a region, %d, conditional: %s', (ore) => {
    const towns = municipalities(49)
    const inhabitants = towns.reduce((sum, { populations }) => sum + (populations[0]?.count ?? 0), 0)
    const whole = split({ kind: 'per-inhabitant', orePerInhabitant: ore }, null, { recipients: towns })
    expect(Math.abs(whole.totalOre - inhabitants * ore)).toBeLessThanOrEqual(50)
    expect(whole.totalOre % 100).toBe(0)
    expect(whole.example).toBe(true)
  })

  it.each([
    [113_204_825, 4_528_193],
    [113_573_100, 4_542_924],
  ])('[MO15] derived: 4 %% of %d kr is a pot of %d kr, from 27 contributions that add up to the krona', (base, pot) => {
    const contributors = [...municipalities(26), counted('region', '01', 2_200_000)]
    const grants = split({ kind: 'population' }, base * 100, { recipients: contributors }).shares.map((share) =>
      grantOf(share.organisationId, planLine, share.amountOre / 100),
    )
    const rule = { kind: 'percent', rate: { numerator: 4, denominator: 100 }, grantLineIds: [planLine] } as const
    const made = split(rule, null, { recipients: contributors, grants })
    expect(made.totalOre).toBe(pot * 100)
    expect(made.shares).toHaveLength(27)
    expect(kronor(made).reduce((sum, amount) => sum + amount, 0)).toBe(pot)
  })

  it('[MO15] Halland’s share is said together with the lines that it is a share of', () => {
    const agreement = agreement2016('halland')
    const grantLineIds = agreement.grantLines.map(({ id: line }) => line)
    const share = {
      id: 'share-of-county' as never,
      grantLineIds,
      amountOre: 16 * million,
      approximate: true,
      source: 'Region Hallands webbplats',
    }
    const county: Register = { ...register, ...noCountyParts, agreement, countyShares: [share] }
    const named = county.countyShares[0]?.grantLineIds.map(
      (line: GrantLineId) => agreement.grantLines.find((one) => one.id === line)?.name,
    )
    expect(named).toHaveLength(3)
    expect(named).not.toContain(undefined)
  })

  it('[PL1] reads the sources’ own figures', () => {
    expect(['4 755 642 kr', '2 377 tkr', '885 miljoner kronor', '4 528 193 kronor'].map(parseAmount)).toEqual(
      [475_564_200, 237_700_000, 88_500_000_000, 452_819_300].map((ore) => ({ ok: true, ore })),
    )
  })

  it('[CH25] V13: shares and contributions that do not add up are absolute', () => {
    const recipients = [counted('a', '1080', 3), counted('b', '1081', 1)]
    const good = split({ kind: 'population' }, 1_000, { recipients })
    const of = { kind: 'grant-line', grantLineId: planLine } as const
    const with_ = (current: Distribution): Register => ({
      ...register,
      distributions: [{ id: id('distribution'), of, current, earlier: [] }],
    })
    expect(arithmeticOf(with_(good))).toEqual([])
    const codes = (county: Register) => arithmeticOf(county).map(({ severity, detail }) => `${severity} ${detail.code}`)
    expect(codes(with_({ ...good, totalOre: 1_001 }))).toEqual(['absolute shares-do-not-add-up'])
    expect(codes(with_({ ...good, key: { ...good.key, baseDate: null } }))).toEqual(['absolute no-base-date'])
    expect(codes(with_({ ...good, key: { ...good.key, source: '' } }))).toEqual(['absolute no-key-source'])
    const pot = {
      id: id<never>('pot'),
      name: 'Potten',
      rate: { numerator: 4, denominator: 100 },
      grantLineIds: [planLine],
      grantYear: 2016,
      useYear: 2017,
      amountOre: 100,
      contributions: [{ organisationId: id<OrganisationId>('a'), amountOre: 99 }],
      conditional: false,
      example: false,
    }
    expect(codes({ ...register, pots: [pot] })).toEqual(['absolute shares-do-not-add-up'])
    expect(codes({ ...register, pots: [{ ...pot, contributions: [] }] })).toEqual([])
  })
})

describe('populations', () => {
  it('[MO4] a county’s figures carry date and source, and an organisation without them is named', () => {
    const stranger = { ...counted('stranger', '1499', 5), populations: [] }
    expect(
      distribute({
        key: key({ kind: 'population' }),
        totalOre: 100,
        recipients: [...municipalities(2), stranger],
        grants: [],
      }),
    ).toEqual({ ok: false, code: 'no-population', organisationId: stranger.id })
    expect(baseDate).toBe('2015-12-31')
  })
})
