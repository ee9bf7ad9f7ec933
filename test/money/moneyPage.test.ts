import type { IsoDate, PlanId } from '@samplan/shared/plan'
import {
  computeTotals,
  countyFlow,
  type FlowGrouping,
  flowGroupings,
  matrixCsv,
  matrixOfCells,
  moneyCells,
  moneyFlow,
  roundToThousands,
  shareOfSpan,
  timeLine,
  yearBars,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowLayout } from '../../client/src/money/flowLayout.ts'
import { id, region } from '../plan/fixtures.ts'

import { type AnyLine, anyPlan, anyUse, matrixOf, naiveLines, planOf, pot, register, sum } from './anyPlan.ts'

describe('the figures of the money page', () => {
  it('[MP1] the matrix, the totals and a recomputation written on its own are equal, by source, year and organisation', () => {
    fc.assert(
      fc.property(anyPlan, anyUse, (plan, potUse) => {
        const matrix = matrixOf(plan, potUse)
        const totals = computeTotals(plan, register)
        const lines = naiveLines(plan)
        const whole = sum(lines.map(({ ore }) => ore))
        expect(matrix.planned.ore).toBe(whole)
        expect(totals.plan.ore).toBe(whole)
        expect(matrix.secured.ore + matrix.conditional.ore).toBe(totals.plan.stateGrantOre)
        expect(matrix.conditional.ore).toBe(totals.plan.conditionalOre)
        expect(matrix.secured.ore + matrix.conditional.ore + matrix.other.ore).toBe(whole)
        for (const { source, planned, rows } of matrix.sources) {
          expect(planned.ore).toBe(totals.bySource.get(source)?.ore ?? 0)
          for (const row of rows) {
            const own = lines.filter(({ line }) => line.source === source && line.useYear === row.useYear)
            expect(row.planned.ore).toBe(sum(own.map(({ ore }) => ore)))
            for (const [payer, cell] of row.byOrganisation) {
              expect(cell.ore).toBe(sum(own.filter(({ line }) => line.payerId === payer).map(({ ore }) => ore)))
            }
          }
        }
        for (const [payer, cell] of matrix.byOrganisation) {
          expect(cell.ore).toBe(totals.byOrganisation.get(payer)?.ore ?? 0)
        }
      }),
    )
  })

  it('[MP2] what is overdrawn is never netted, and a pot counts what other plans take', () => {
    const line = { useYear: 2017, payerId: region, source: `pot:${pot.id}` as const }
    const plan = planOf([
      { focus: [], activities: [[{ ...line, amountOre: { state: 'settled', value: 3_000_000, authors: [1] } }]] },
    ])
    const potUse = [{ potId: pot.id, useYear: 2017, planId: id<PlanId>('other'), ore: 2_500_000 }]
    const matrix = matrixOf(plan, potUse)
    const granted = sum(register.grants.map(({ amountOre }) => amountOre))
    expect(matrix.sources.find(({ source }) => source === `pot:${pot.id}`)).toMatchObject({
      availableOre: 5_000_000,
      elsewhereOre: 2_500_000,
      leftOre: -500_000,
      conditional: true,
    })
    expect([matrix.leftOre, matrix.overdrawnOre]).toEqual([granted, 500_000])
    expect(granted).toBeGreaterThan(0)
  })

  it('[MP3] an unsettled amount is told with both outcomes, up to the whole', () => {
    const amountOre = { state: 'unsettled' as const, values: [900, 400].map((value) => ({ value, authors: [1] })) }
    const matrix = matrixOf(
      planOf([{ focus: [], activities: [[{ amountOre, source: 'own', payerId: region, useYear: 2016 }]] }]),
    )
    const both = { ore: 900, leastOre: 400, unsettled: true }
    expect(matrix.planned).toEqual(both)
    expect(matrix.byOrganisation.get(region)).toEqual(both)
    expect(matrix.sources.at(-1)?.rows[0]?.planned).toEqual(both)
  })

  it('[MP4] every öre is in one band from its source and in one activity, whichever way areas are grouped', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom<FlowGrouping>(...flowGroupings), (plan, grouping) => {
        const flow = moneyFlow(plan, grouping)
        const whole = computeTotals(plan, register).plan.ore
        expect(flow.ore).toBe(whole)
        expect(sum(flow.bands.map(({ ore }) => ore))).toBe(whole)
        expect(sum(flow.activities.map(({ ore }) => ore))).toBe(whole)
        for (const { key, ore } of flow.groups) {
          expect(sum(flow.bands.filter(({ groupKey }) => groupKey === key).map((band) => band.ore))).toBe(ore)
          expect(sum(flow.activities.filter(({ groupKey }) => groupKey === key).map((one) => one.ore))).toBe(ore)
        }
      }),
    )
  })

  it('[MP4] through a county’s plans every öre goes to one payer, and the whole is what the matrix has', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 3 }), (plans) => {
        const all = plans.map((plan, place) => ({ planId: id<PlanId>(`plan${place}`), cells: moneyCells(plan) }))
        const flow = countyFlow(all)
        const cells = all.flatMap((one) => one.cells)
        const matrix = matrixOfCells({ cells, register, elsewhere: [] })
        expect(flow.ore).toBe(matrix.planned.ore)
        expect(sum(flow.bands.map(({ ore }) => ore))).toBe(flow.ore)
        expect(new Set(flow.activities.map(({ key }) => key)).size).toBe(flow.activities.length)
        for (const [payer, cell] of matrix.byOrganisation) {
          const own = flow.activities.filter(({ end }) => end.kind === 'payer' && end.organisationId === payer)
          expect(sum(own.map(({ ore }) => ore))).toBe(cell.ore)
        }
      }),
    )
  })

  it('[MP5] the picture draws each amount once, within its frame, and groups what is too small to read', () => {
    const one = (value: number): AnyLine => ({
      amountOre: { state: 'settled', value, authors: [1] },
      source: 'own',
      payerId: region,
      useYear: 2016,
    })
    const plan = planOf(
      [0, 1, 2].map(() => ({
        focus: [],
        activities: Array.from({ length: 66 }, (_, place) => [one(100 * (place + 1))]),
      })),
    )
    const flow = moneyFlow(plan, 'area')
    const layout = flowLayout(flow, matrixOf(plan).sources)
    expect(layout.activities.length).toBeLessThanOrEqual(40)
    expect(sum(layout.activities.map(({ ore }) => ore))).toBe(flow.ore)
    expect(sum(layout.activities.map(({ activities }) => activities.length))).toBe(198)
    for (const node of [...layout.sources, ...layout.groups, ...layout.activities]) {
      expect(node.y).toBeGreaterThanOrEqual(0)
      expect(node.y + node.height).toBeLessThanOrEqual(layout.height + 1)
    }
    expect(new Set(layout.bands.map(({ key }) => key)).size).toBe(layout.bands.length)
  })

  it('[MP6] bars by organisation and year add up to the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const matrix = matrixOf(plan)
        const ores = yearBars(matrix).flatMap(({ years }) => years.map(({ ore }) => ore))
        expect(sum(ores)).toBe(matrix.planned.ore)
      }),
    )
  })

  it('[MP7] the file has every figure as a number, and nothing in it that a spreadsheet would run', () => {
    const plan = planOf([
      {
        focus: [],
        activities: [
          [
            {
              amountOre: { state: 'settled', value: 1_250_050, authors: [1] },
              source: 'own',
              payerId: region,
              useYear: 2016,
            },
          ],
        ],
      },
    ])
    const words = {
      source: 'Källa',
      year: 'År',
      planned: 'P',
      available: 'B',
      elsewhere: 'A',
      remains: 'K',
      sum: 'Summa',
    }
    const text = matrixCsv(matrixOf(plan), {
      ...words,
      sourceName: (source) => (source === 'own' ? '=HYPERLINK("http://x";"y")' : String(source)),
      organisationName: (organisation) => (organisation === region ? '@SUM(1)' : String(organisation)),
    })
    expect(text.startsWith('\uFEFFKälla;År;')).toBe(true)
    expect(text).toContain(`;'@SUM(1)`)
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")";2016;`)
    expect(text).toContain(';12500,50;')
    for (const line of text.slice(1).split('\r\n')) expect(line).not.toMatch(/(^|;)"?[=+@]/)
  })

  it('[MP8] thousands are rounded one by one, halves away from nothing', () => {
    expect([49_999, 50_000, -50_000, 149_999, 150_000].map(roundToThousands)).toEqual([0, 1, -1, 1, 2])
  })

  it('[MP9] the time line holds what has both dates, in years that begin and end whole', () => {
    const dated = (start: string, end: string) => ({
      start: { state: 'settled' as const, value: start as IsoDate, authors: [1] },
      end: { state: 'settled' as const, value: end as IsoDate, authors: [1] },
    })
    const plan = planOf([{ focus: [], activities: [[], [], []] }])
    const [area] = plan.areas
    const [goal] = area?.goals ?? []
    if (!area || !goal) throw new Error('The plan has no goal')
    const [one, two, three] = goal.activities
    if (!one || !two || !three) throw new Error('The goal has no activities')
    const activities = [
      { ...one, ...dated('2016-01-01', '2017-12-31') },
      { ...two, ...dated('2017-05-01', '2017-04-01') },
      three,
    ]
    const line = timeLine({ ...plan, areas: [{ ...area, goals: [{ ...goal, activities }] }] }, [])
    expect(line.rows.map(({ start, end }) => [start, end])).toEqual([['2016-01-01', '2017-12-31']])
    expect(line.withoutDates).toBe(2)
    expect(line.span).toEqual({ firstYear: 2016, lastYear: 2017 })
    const span = { firstYear: 2016, lastYear: 2017 }
    expect(shareOfSpan('2016-01-01' as IsoDate, span)).toBe(0)
    expect(shareOfSpan('2017-12-31' as IsoDate, span)).toBeCloseTo(1, 2)
  })
})
