import { parseAmount, parseAmounts } from '@samplan/shared/plan'
import { describe, expect, it } from 'vitest'

describe('amounts as people type them', () => {
  it.each([
    ['1,2 miljoner', 120_000_000],
    ['2 miljoner kronor', 200_000_000],
    ['1,2 mnkr', 120_000_000],
    ['450 tusen', 45_000_000],
    ['450 tusen kronor', 45_000_000],
    ['1,250 mkr', 125_000_000],
    ['12 500,500', 1_250_050],
    ['2 377 tkr', 237_700_000],
  ])('[PL1] reads %j', (text, ore) => {
    expect(parseAmount(text)).toEqual({ ok: true, ore })
  })

  it.each([
    ['450,000', 'ambiguous'],
    ['1,500 kr', 'ambiguous'],
    ['1.200.000', 'ambiguous'],
    ['450 kronor kronor', 'not-an-amount'],
    ['två miljoner', 'not-an-amount'],
    ['1,2 miljarder', 'not-an-amount'],
    ['-1,2 mkr', 'negative'],
    ['2 000 000 mkr', 'too-large'],
  ])('[PL1] refuses %j as %s', (text, reason) => {
    expect(parseAmount(text)).toEqual({ ok: false, reason })
  })

  it('[PL8] reads a pasted column cell by cell, in its order, and keeps the text of what is no amount', () => {
    const read = parseAmounts('450 000\r\nSumma\r\n\r\n1.500\t12,50\r\n-3\n')
    expect(read.map(({ text, parsed }) => [text, parsed.ok ? parsed.ore : parsed.reason])).toEqual([
      ['450 000', 45_000_000],
      ['Summa', 'not-an-amount'],
      ['', 'empty'],
      ['1.500', 'ambiguous'],
      ['12,50', 1_250],
      ['-3', 'negative'],
    ])
  })
})
