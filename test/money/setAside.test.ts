/** Money that was put from grants into a pot is one krona and counts once: in the pot, and not as left of the grant. */

import { readPlan } from '@samplan/shared/doc'
import { type Grant, type GrantLineId, type OrganisationId, type Pot, plainGrant } from '@samplan/shared/plan'
import { grantRows, matrixOfCells, moneyCells, rollUpTotals, sumGrants, sumsOfShare } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, karlskrona, planLine, plant, region, register, ronneby, youngLine } from '../plan/fixtures.ts'

const sum = (amounts: readonly number[]) => amounts.reduce((whole, amount) => whole + amount, 0)
const payers = [karlskrona, ronneby, region] as const
/** A grant line of the county's other agreement: a pot may be made of the grants of several years. */
const laterLine = id<GrantLineId>('laterline')
const lines = [planLine, youngLine, laterLine] as const

const grantOf = (organisationId: OrganisationId, grantLineId: GrantLineId, amountOre: number): Grant => {
  return {
    ...plainGrant,
    id: id(`g-${organisationId}-${grantLineId}`),
    organisationId,
    grantLineId,
    amountOre,
    example: false,
  }
}
const potOf = (contributions: Pot['contributions'], grantLineIds: readonly GrantLineId[] = lines): Pot => ({
  id: id('pot'),
  name: 'Potten',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds,
  grantYear: 2016,
  useYear: 2017,
  amountOre: sum(contributions.map(({ amountOre }) => amountOre)),
  contributions,
  conditional: false,
  example: false,
})
const cells = moneyCells(readPlan(plant()))
const matrixOf = (county: typeof register) => matrixOfCells({ cells, register: county, elsewhere: [] })

/** The county as a plan of its other agreement sees it. */
const asLater = (county: typeof register): typeof register => ({
  ...county,
  agreement: {
    ...county.agreement,
    grantLines: county.agreement.grantLines.slice(0, 1).map((line) => ({ ...line, id: laterLine })),
  },
})
const noPlan = { cells: [], elsewhere: [] }

const anyCounty = fc
  .record({
    granted: fc.array(fc.nat(9_007_199_254_000), { minLength: 9, maxLength: 9 }),
    put: fc.array(fc.nat(900_000_000), { minLength: 3, maxLength: 3 }),
  })
  .map(({ granted, put }) => {
    const grants = payers.flatMap((payer, row) =>
      lines.map((line, column) => grantOf(payer, line, granted[3 * row + column] ?? 0)),
    )
    const contributions = payers.map((organisationId, place) => ({ organisationId, amountOre: put[place] ?? 0 }))
    return { ...register, grants, pots: [potOf(contributions)] }
  })

describe('money that was put from grants into a pot', () => {
  it('[MP19] is divided over the lines that it came from, to the öre, and counts once in every sum', () => {
    fc.assert(
      fc.property(anyCounty, (county) => {
        const [pot] = county.pots
        const behind = (organisationId: OrganisationId) =>
          sum(county.grants.filter((one) => one.organisationId === organisationId).map(({ amountOre }) => amountOre))
        const known = (pot?.contributions ?? []).filter(({ organisationId }) => behind(organisationId) > 0)
        const put = sum(known.map(({ amountOre }) => amountOre))
        const matrix = matrixOf(county)
        expect(matrix.setAsideOre + matrixOfCells({ ...noPlan, register: asLater(county) }).setAsideOre).toBe(put)
        const rows = grantRows(county, cells).flatMap((line) => line.rows)
        const everyRow = [...rows, ...grantRows(asLater(county), []).flatMap((line) => line.rows)]
        expect(sum(everyRow.map(({ setAsideOre }) => setAsideOre))).toBe(put)
        for (const { grantedOre, setAsideOre, plannedOre, leftOre } of everyRow) {
          expect(leftOre).toBe(grantedOre - setAsideOre - plannedOre)
        }
        for (const { organisationId, amountOre } of known) {
          const own = everyRow.filter((row) => row.organisationId === organisationId)
          expect(sum(own.map(({ setAsideOre }) => setAsideOre))).toBe(amountOre)
        }
        const left = sumGrants(readPlan(plant()), county)
        expect(left.setAsideOre).toBe(matrix.setAsideOre)
        expect(left.leftOre).toBe(left.grantedOre - left.setAsideOre - left.plannedOre)
        const net = matrix.leftOre - matrix.overdrawnOre
        const planned = sum(matrix.sources.map((one) => (one.availableOre === null ? 0 : one.planned.ore)))
        expect(net).toBe(left.grantedOre + (pot?.amountOre ?? 0) - left.setAsideOre - planned)
      }),
    )
  })

  it('[MP19] is the same on the plan page, in a family and on the money page where a pot is of two agreements', () => {
    const grants = [grantOf(karlskrona, planLine, 1_000_000), grantOf(karlskrona, laterLine, 1_000_000)]
    const pots = [potOf([{ organisationId: karlskrona, amountOre: 1_000_000 }])]
    const county = { ...register, grants, pots }
    const line = {
      useYear: 2017,
      source: `line:${laterLine}`,
      payerId: karlskrona,
      ore: 400_000,
      unsettled: false,
    } as const
    const early = sumsOfShare({ costs: [] }, county)
    const late = sumsOfShare({ costs: [line] }, asLater(county))
    const put = { setAsideOre: 500_000 }
    expect(early.grantsLeft.byGrant).toMatchObject([{ grantLineId: planLine, leftOre: 500_000, ...put }])
    expect(late.grantsLeft.byGrant).toMatchObject([{ grantLineId: laterLine, leftOre: 100_000, ...put }])
    expect(
      rollUpTotals(
        new Map([
          [id('early'), early],
          [id('late'), late],
        ]),
      ).byGrant,
    ).toEqual([...early.grantsLeft.byGrant, ...late.grantsLeft.byGrant])
    const [row] = grantRows(asLater(county), [{ ...line, leastOre: line.ore }])
    expect(row?.rows).toMatchObject([{ leftOre: 100_000, ...put }])
  })

  it('[MP19] is of the pot’s own lines alone, in proportion to the grants', () => {
    const grants = [grantOf(karlskrona, planLine, 300), grantOf(karlskrona, youngLine, 100)]
    const contributions = [{ organisationId: karlskrona, amountOre: 10 }]
    const put = (pot: Pot) =>
      grantRows({ ...register, grants, pots: [pot] }, []).map(({ line, sum: all }) => [line.id, all.setAsideOre])
    expect(put(potOf(contributions))).toEqual([
      [planLine, 7],
      [youngLine, 3],
    ])
    expect(put(potOf(contributions, [youngLine]))).toEqual([
      [planLine, 0],
      [youngLine, 10],
    ])
  })
})
