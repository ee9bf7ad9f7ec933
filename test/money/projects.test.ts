/** The catalogue of granted projects: against one that is added up by hand, cost line by cost line. */
import { readSpreadsheet } from '@samplan/server/spreadsheet'
import type { CountyRegister, FundingSource, OrganisationId } from '@samplan/shared/plan'
import {
  type CanonicalPlan,
  everyProject,
  filterProjects,
  frozenProjects,
  grantedProjects,
  projectsCsv,
} from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const [region, town] = ['organisation-region', 'organisation-town'] as [OrganisationId, OrganisationId]
const lines = [
  { id: 'grant-line-sure', name: 'Säker', conditional: false },
  { id: 'grant-line-hope', name: 'Villkorad', conditional: true },
]
const county = {
  organisations: [],
  agreements: [{ year: 2017, focusAreas: [], grantLines: lines }],
  // The town has a grant on the one line, the region on none.
  grants: [{ grantLineId: 'grant-line-sure', organisationId: town, amountOre: 1, example: true }],
  pots: [
    { id: 'pot-of-all-0', conditional: false, example: false },
    { id: 'pot-of-hope', conditional: true, example: false },
  ],
} as unknown as CountyRegister

const sources = [
  'line:grant-line-sure',
  'line:grant-line-hope',
  'pot:pot-of-all-0',
  'pot:pot-of-hope',
  'pot:pot-that-is-gone',
  'own',
  'other',
  null,
] as (FundingSource | null)[]
const costLine = fc.record({
  source: fc.constantFrom(...sources),
  useYear: fc.constantFrom(2017, 2018),
  payerId: fc.constantFrom(region, town, null),
  amountOre: fc.oneof(fc.integer({ min: 0, max: 1_000_000_099 }), fc.constant(null)),
})
const text = (words: string) => [{ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }]
const title = fc.constantFrom('Lots', '=Lots', 'Kurator; "skola"', '')
const activity = fc.record({
  title: title.map(text),
  status: fc.constantFrom('planned', 'running', 'done', 'stopped'),
  responsible: fc.constantFrom(region, town, null),
  participantIds: fc.subarray([region, town]),
  costLines: fc.array(costLine, { maxLength: 4 }),
})
const area = fc.record({
  focusAreaIds: fc.subarray(['focus-area-1', 'focus-area-2']),
  goals: fc.array(fc.record({ measured: fc.boolean(), activities: fc.array(activity, { maxLength: 3 }) }), {
    maxLength: 2,
  }),
})

/** A version with what the catalogue looks at. */
const version = fc.array(area, { maxLength: 3 }).map((areas) => {
  let id = 0
  const next = () => {
    id += 1
    return `record-number-${id}`
  }
  return {
    version: { number: 3 },
    plan: { id: 'plan-of-county', title: 'Planen' },
    register: {
      agreement: {
        focusAreas: [1, 2, 3].map((number) => ({ id: `focus-area-${number}`, number, name: `Område ${number}` })),
      },
    },
    content: {
      areas: areas.map(({ focusAreaIds, goals }) => ({
        focusAreaIds,
        goals: goals.map(({ measured, activities }) => ({
          id: next(),
          number: '1',
          title: text('Mål'),
          indicators: [
            {
              name: text('Unga'),
              unit: 'percent',
              baselineValue: 1,
              baselineDate: '2016-01-01',
              targetValue: null,
              targetDate: '2018-01-01',
              ...(measured && {
                outcomes: [
                  { value: 7, date: '2017-12-31' },
                  { value: 5, date: '2017-06-30' },
                  { value: 9, date: null },
                ],
              }),
            },
          ],
          activities: activities.map((one) => ({ ...one, id: next(), number: '1.1', start: '2017-01-01', end: null })),
        })),
      })),
    },
  } as unknown as CanonicalPlan
})

function byHand({ content }: CanonicalPlan) {
  const activities = content.areas.flatMap(({ goals, focusAreaIds }) =>
    goals.flatMap((goal) => goal.activities.map((one) => ({ ...one, goal, focusAreaIds }))),
  )
  const parts = activities.flatMap((one) =>
    one.costLines.map((line) => ({ ...line, of: one, ore: Number(line.amountOre ?? 0) })),
  )
  const isHope = ({ source }: { source: string | null }) => /hope/.test(source ?? '')
  const isGranted = ({ source, payerId }: { source: string | null; payerId: string | null }) =>
    source === 'pot:pot-of-all-0' || (source === 'line:grant-line-sure' && payerId === town)
  const sum = (some: typeof parts) => some.reduce((all, { ore }) => all + ore, 0)
  const state = parts.filter(({ source }) => source !== null && source !== 'own' && source !== 'other')
  const granted = state.filter((part) => isGranted(part) && part.ore > 0)
  const hope = state.filter(isHope)
  return { granted, sum, grantedOre: sum(granted), conditionalOre: sum(hope), stateOre: sum(state) }
}

describe('granted projects', () => {
  it('[PC1] are the activities that are granted money, to the öre, and with what is left out they are all state money', () => {
    fc.assert(
      fc.property(version, (frozen) => {
        const hand = byHand(frozen)
        const found = grantedProjects(frozenProjects(frozen), county)
        expect(found.grantedOre).toBe(hand.grantedOre)
        expect(found.conditionalOre).toBe(hand.conditionalOre)
        expect(found.grantedOre + found.conditionalOre + found.ungrantedOre).toBe(hand.stateOre)
        const ids = [...new Set(hand.granted.map(({ of }) => of.id))]
        expect(found.projects.map(({ activityId }) => activityId)).toEqual(ids)
        for (const project of found.projects) {
          const own = hand.granted.filter(({ of }) => of.id === project.activityId)
          expect(project.grantedOre).toBe(hand.sum(own))
          for (const { source, useYear, ore, example } of project.granted) {
            const these = own.filter((one) => one.source === source && one.useYear === useYear)
            expect({ ore, example }).toEqual({ ore: hand.sum(these), example: source.startsWith('line:') })
          }
          const [first] = own
          const isMeasured = (first?.of.goal.indicators[0]?.outcomes?.length ?? 0) > 0
          expect(project.results[0]?.latest).toEqual(isMeasured ? { value: 7, date: '2017-12-31' } : null)
          expect(project.state).toBe(first?.of.status === 'done' && isMeasured ? 'reported' : first?.of.status)
          expect(project.focusAreas.map(({ id }) => id)).toEqual(first?.of.focusAreaIds)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('[PC2] whatever is asked, the sum is that of the parts that are shown, and no part that fits is left out', () => {
    const asked = fc.record({
      words: fc.constantFrom('', 'lots', 'LOTS planen', 'finns inte'),
      useYear: fc.constantFrom('all' as const, 2017, 2018),
      source: fc.constantFrom('all' as const, ...(sources.slice(0, 3) as FundingSource[])),
      organisation: fc.constantFrom('all', region, town),
      focusArea: fc.constantFrom('all', 'focus-area-1'),
    })
    fc.assert(
      fc.property(version, asked, (frozen, filter) => {
        const { projects } = grantedProjects(frozenProjects(frozen), county)
        const shown = filterProjects(projects, filter)
        const { granted, sum } = byHand(frozen)
        const fitting = granted.filter(({ source, useYear, of }) => {
          const words = JSON.stringify(of.title).toLowerCase()
          return (
            (filter.useYear === 'all' || useYear === filter.useYear) &&
            (filter.source === 'all' || source === filter.source) &&
            (filter.organisation === 'all' ||
              of.responsible === filter.organisation ||
              of.participantIds.some((id) => id === filter.organisation)) &&
            (filter.focusArea === 'all' || of.focusAreaIds.some((id) => id === filter.focusArea)) &&
            (filter.words === '' || (filter.words !== 'finns inte' && words.includes('lots')))
          )
        })
        expect(shown.grantedOre).toBe(sum(fitting))
        expect(shown.projects.map(({ activityId }) => activityId)).toEqual([...new Set(fitting.map(({ of }) => of.id))])
        expect(filterProjects(projects, everyProject)).toEqual({ projects, grantedOre: sum(granted) })
      }),
      { numRuns: 200 },
    )
  })

  it('[PC4] the file has a row for each project, source and year, adds up to its sum, and begins no formula', () => {
    fc.assert(
      fc.property(version, (frozen) => {
        const { projects, grantedOre } = grantedProjects(frozenProjects(frozen), county)
        const heads = Array.from({ length: 13 }, (_, index) => `Kolumn ${index + 1}`)
        const file = projectsCsv(projects, {
          heads,
          sum: 'Summa',
          sourceName: (source) => source,
          organisationName: (id) => id ?? '–',
          state: (state) => state,
          day: (date) => date ?? '',
        })
        const answer = readSpreadsheet(Buffer.from(file), null)
        const rows = answer.ok ? answer.value.table.rows.map(({ cells }) => cells) : []
        const ore = (cell = '') => Math.round(Number(cell.replace(',', '.')) * 100)
        const amounts = rows.slice(1, -1).map((cells) => ore(cells[9]))
        expect(amounts).toEqual(projects.flatMap(({ granted }) => granted.map((part) => part.ore)))
        expect(rows.at(-1)?.[0]).toBe('Summa')
        expect(ore(rows.at(-1)?.[9])).toBe(grantedOre)
        expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
