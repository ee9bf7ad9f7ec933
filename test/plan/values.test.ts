import {
  addYears,
  daysBetween,
  type IsoDate,
  isAmountOre,
  isId,
  isIsoDate,
  isSafeLink,
  maxAmountOre,
  parseAmount,
  plainText,
  stockholmDate,
} from '@samplan/shared/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('values of the plan', () => {
  it.each([
    ['450 000', 45_000_000],
    ['450000 kr', 45_000_000],
    ['450\u00a0000 kronor', 45_000_000],
    ['450\u202f000', 45_000_000],
    ['450000:-', 45_000_000],
    ['12 500,50', 1_250_050],
    ['450 tkr', 45_000_000],
    ['450tkr', 45_000_000],
    ['1,2 mkr', 120_000_000],
    ['4,755642 Mkr', 475_564_200],
    ['0', 0],
    ['0,01', 1],
    ['  7 SEK ', 700],
  ])('[PL1] reads %j as an amount', (text, ore) => {
    expect(parseAmount(text)).toEqual({ ok: true, ore })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1.500', 'ambiguous'],
    ['1.5 mkr', 'ambiguous'],
    ['12 00 kr 5', 'not-an-amount'],
    ['12 00', 'not-an-amount'],
    ['0,005', 'not-an-amount'],
    ['ett tusen', 'not-an-amount'],
    ['500 euro', 'not-an-amount'],
    ['-500', 'negative'],
    ['−500 kr', 'negative'],
    ['1 000 000 000 001', 'too-large'],
    ['__proto__', 'not-an-amount'],
    ['5 constructor', 'not-an-amount'],
  ])('[PL1] refuses %j as %s', (text, reason) => {
    expect(parseAmount(text)).toEqual({ ok: false, reason })
  })

  it('[PL1] reads back what Swedish format writes, for every amount', () => {
    const format = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (ore) => {
        expect(parseAmount(format.format(ore / 100))).toEqual({ ok: true, ore })
      }),
    )
  })

  it.each([
    [0, true],
    [maxAmountOre, true],
    [maxAmountOre + 1, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
    ['100', false],
  ])('[PL2] amount %j in öre: %s', (value, expected) => {
    expect(isAmountOre(value)).toBe(expected)
  })

  it.each([
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['2016-02-30', false],
    ['2016-13-01', false],
    ['16-10-31', false],
    ['2016-10-31T00:00', false],
    [20161031, false],
  ])('[PL3] date %j: %s', (value, expected) => {
    expect(isIsoDate(value)).toBe(expected)
  })

  it('[PL3] counts days and years by the calendar', () => {
    expect(daysBetween('2016-09-21' as IsoDate, '2016-10-31' as IsoDate)).toBe(40)
    expect(daysBetween('2016-03-28' as IsoDate, '2016-03-26' as IsoDate)).toBe(-2)
    expect(addYears('2016-02-29' as IsoDate, 1)).toBe('2017-02-28')
    expect(addYears('2016-10-31' as IsoDate, 5)).toBe('2021-10-31')
  })

  it('[PL4] a day ends at midnight in Stockholm, summer and winter', () => {
    expect(stockholmDate(new Date('2016-10-31T22:59:59Z'))).toBe('2016-10-31')
    expect(stockholmDate(new Date('2016-10-31T23:00:00Z'))).toBe('2016-11-01')
    expect(stockholmDate(new Date('2016-07-01T21:59:59Z'))).toBe('2016-07-01')
    expect(stockholmDate(new Date('2016-07-01T22:00:00Z'))).toBe('2016-07-02')
  })

  it.each([
    ['V1StGXR8_Z5jdHi6B-myT', true],
    ['short', false],
    ['__proto__', false],
    ['hasOwnProperty', false],
    ['a/b/c/d/e/f/g', false],
    ['x'.repeat(41), false],
    [null, false],
  ])('[PL5] id %j: %s', (value, expected) => {
    expect(isId(value)).toBe(expected)
  })

  it.each([
    ['https://www.nsph.se/', true],
    ['mailto:plan@example.se', true],
    ['http://example.se', false],
    ['javascript:alert(1)', false],
    ['https://example.se/"onclick=', false],
    [' https://example.se', false],
  ])('[PL6] link %j: %s', (value, expected) => {
    expect(isSafeLink(value)).toBe(expected)
  })

  it('[PL7] a title that was split in two still reads as one line', () => {
    const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
    expect(plainText([paragraph('Gemensam'), paragraph(''), paragraph('mottagning')])).toBe('Gemensam mottagning')
  })
})
