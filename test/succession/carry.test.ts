import { readPlan, seedPlan } from '@samplan/shared/doc'
import type { Agreement, BroughtParts, FocusArea, FocusAreaId, FundingSource, RecordId } from '@samplan/shared/plan'
import { type CanonicalContent, type CarryWish, carryPlan, sideOfPlan } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pot } from '../money/anyPlan.ts'
import { focus1, focus2, goodSeed, id, karlskrona, makeIds, planLine, plant, region } from '../plan/fixtures.ts'
import { anySeed, county, docOf, frozen } from './anyDoc.ts'

const runs = process.env['PROOF'] ? 3_000 : 40

const all: BroughtParts = {
  texts: true,
  goals: true,
  indicators: true,
  activities: true,
  finished: true,
  costs: 'kept',
}
const everySource = [`line:${planLine}`, `pot:${pot.id}`] as readonly FundingSource[]
const wishFor = (brings: BroughtParts, firstUseYear = 2016): CarryWish => ({
  brings,
  firstUseYear,
  sources: everySource.map((from) => ({ from, to: from })),
})
const into = (agreement: Agreement = county.agreement, agreements: readonly Agreement[] = []) => ({
  agreement,
  agreements,
  organisations: county.organisations,
  newId: makeIds('new'),
})

/** The plan as it reads, where every id is that of the record it comes from. */
function asOrigins(content: CanonicalContent, origins: Readonly<Record<string, RecordId>>): unknown {
  const replaced = JSON.stringify(content, (key, value: unknown) =>
    (key === 'id' || key === 'parentId') && typeof value === 'string' ? (origins[value] ?? value) : value,
  )
  return normal(JSON.parse(replaced))
}

/** Runs side by side with the same marks are one run; empty texts are none. Written on its own for the test. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value.map(normal)) {
      const [last, run] = [items.at(-1), item] as { type?: string; text: string; marks?: unknown }[]
      if (run?.type === 'text' && last?.type === 'text' && JSON.stringify(run.marks) === JSON.stringify(last.marks))
        items[items.length - 1] = { ...last, text: last.text + run.text }
      else items.push(item)
    }
    return items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normal(part)]))
}

/** Lays the stated omissions down on the version's content: what the new plan should read as. */
function expectedOf(content: CanonicalContent, { brings, firstUseYear, sources }: CarryWish): CanonicalContent {
  const copy = JSON.parse(JSON.stringify(content)) as CanonicalContent
  const lines = copy.areas.flatMap(({ goals }) =>
    goals.flatMap(({ activities }) => activities.flatMap((a) => a.costLines)),
  )
  const later = lines.length > 0 ? firstUseYear - Math.min(...lines.map(({ useYear }) => useYear)) : 0
  const areas = copy.areas.map((area) => ({
    ...area,
    prose: brings.texts ? area.prose : [],
    goals: (brings.goals ? area.goals : []).map((goal) => ({
      ...goal,
      indicators: (brings.indicators ? goal.indicators : []).map(({ outcomes: _, ...indicator }) => indicator),
      activities: goal.activities
        .filter(({ status }) => brings.activities && (brings.finished || !['done', 'stopped'].includes(status)))
        .map((activity, at) => ({
          ...activity,
          number: `${goal.number}.${at + 1}`,
          costLines: (brings.costs === 'left' ? [] : activity.costLines).map((line) => ({
            ...line,
            useYear: line.useYear + later,
            source: line.source === 'own' || sources.some(({ from }) => from === line.source) ? line.source : null,
            amountOre: brings.costs === 'kept' ? line.amountOre : null,
          })),
        })),
    })),
  }))
  if (brings.texts) return { ...copy, areas }
  return { background: [], analyses: copy.analyses.map((one) => ({ ...one, text: [], omissionReason: [] })), areas }
}

describe('what comes along from a version', () => {
  const anyBrings = fc.record({
    texts: fc.boolean(),
    goals: fc.boolean(),
    indicators: fc.boolean(),
    activities: fc.boolean(),
    finished: fc.boolean(),
    costs: fc.constantFrom('kept' as const, 'emptied' as const, 'left' as const),
  })

  it('[NY1] for any plan, the new one reads as the version but for ids and what is stated to stay behind', () => {
    fc.assert(
      fc.property(anySeed, anyBrings, fc.integer({ min: 2016, max: 2019 }), (seed, brings, year) => {
        const version = frozen(readPlan(docOf(seed)))
        const wish = wishFor(brings, year)
        const { seed: next, origins } = carryPlan(version, wish, into())
        const doc = new Y.Doc()
        seedPlan(doc, next, makeIds('fill'))
        const plan = readPlan(doc)
        expect([plan.unreadable, plan.unplaced, plan.bin]).toEqual([[], [], []])
        const strip = (content: CanonicalContent) =>
          brings.texts ? content : { ...content, analyses: content.analyses.map(({ id: _, ...one }) => one) }
        expect(strip(asOrigins(sideOfPlan(plan, county).content, origins) as CanonicalContent)).toEqual(
          strip(normal(expectedOf(version.content, wish)) as CanonicalContent),
        )
        const old = new Set(Object.values(origins))
        expect(old.size).toBe(Object.keys(origins).length)
        for (const fresh of Object.keys(origins)) expect(old.has(fresh as RecordId)).toBe(false)
      }),
      { numRuns: runs },
    )
  })

  it('[NY1] a source on words has the key that the editor gives it, so that nothing is written anew when it is opened', () => {
    const cited = [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Var fjärde', marks: [{ type: 'source', text: 'SCB 2016' }] }],
      },
    ]
    const doc = docOf({ background: cited as never, analyses: [], areas: [] })
    const [paragraph] = doc.getXmlFragment('t/plan/background').toArray() as Y.XmlElement[]
    const [text] = (paragraph?.toArray() ?? []) as Y.XmlText[]
    expect(text?.toDelta()).toMatchInlineSnapshot(`
      [
        {
          "attributes": {
            "source--OVciLzeR": {
              "text": "SCB 2016",
            },
          },
          "insert": "Var fjärde",
        },
      ]
    `)
  })

  it('[NY2] money comes along to the year that is asked for, and its source only where one is named in its place', () => {
    const version = frozen(readPlan(plant()))
    const open = carryPlan(version, { ...wishFor(all, 2018), sources: [] }, into())
    const linesOf = ({ areas }: typeof open.seed) =>
      areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities.flatMap(({ costLines }) => costLines)))
    expect(linesOf(open.seed)).toMatchObject([
      { useYear: 2018, source: null, amountOre: 18_000_000 },
      { useYear: 2019, source: 'own', amountOre: 24_000_050 },
    ])
    expect(open.left.sources).toEqual([{ source: `line:${planLine}`, lines: 1, ore: 18_000_000 }])
    const emptied = carryPlan(version, wishFor({ ...all, costs: 'emptied' }, 2017), into())
    expect(linesOf(emptied.seed).map(({ amountOre, source }) => [amountOre, source])).toEqual([
      [undefined, `line:${planLine}`],
      [undefined, 'own'],
    ])
    expect(emptied.left.sources).toEqual([])
  })

  const set = (version: string, ...areas: readonly (readonly [string, ...string[]])[]): Agreement => ({
    ...county.agreement,
    id: id(`agreement-${version}`),
    focusAreaVersion: version,
    focusAreas: areas.map(
      ([name, ...continued], at): FocusArea => ({
        id: id<FocusAreaId>(name),
        number: at + 1,
        name,
        aliases: [],
        continuedBy: continued.map((one) => id<FocusAreaId>(one)),
      }),
    ),
  })

  it('[NY3] where the agreement has other focus areas the register’s mapping is followed, over sets between too', () => {
    const before = set('2016', ['focus1', 'middle'], ['focus2'])
    const between = set('2018', ['middle', 'late1', 'late2'])
    const after = set('2020', ['late1'], ['late2'], ['late3'])
    const version = { ...frozen(readPlan(plant())), register: county }
    const { seed, left } = carryPlan(version, wishFor(all), into(after, [before, between, after]))
    expect(seed.areas[0]?.focusAreaIds).toEqual([id('late1'), id('late2')])
    expect(seed.analyses.map(({ focusAreaId, text }) => [focusAreaId, text?.length])).toEqual([
      [id('late1'), 1],
      [id('late2'), 1],
      [id('late3'), undefined],
    ])
    expect(left.focusAreas).toEqual([
      { id: focus2, name: 'Tillgängliga och tidiga insatser', hasAnalysis: true, areas: 1 },
    ])
  })

  it('[NY3] two focus areas that become one stand together, and a mapping in a circle leads nowhere', () => {
    const together = set('2020', ['one'])
    const joined = set('2016', ['focus1', 'one'], ['focus2', 'one'])
    const version = frozen(readPlan(plant()))
    const { seed } = carryPlan(version, wishFor(all), into(together, [joined, together]))
    expect(seed.analyses[0]?.text).toHaveLength(3)
    const circle = set('2016', ['focus1', 'focus2'], ['focus2', 'focus1'])
    const { left } = carryPlan(version, wishFor(all), into(together, [circle, together]))
    expect(left.focusAreas.map((one) => one.id)).toEqual([focus1, focus2])
  })

  it('[NY1] what the county no longer has, what is done and what was measured is listed, and left open', () => {
    const [area] = goodSeed.areas
    const [goal, ...others] = area?.goals ?? []
    const outcomes = [{ value: 44 }]
    const indicators = goal?.indicators?.map((indicator) => ({ ...indicator, outcomes })) ?? []
    const done = { id: id('finished'), title: 'Klart', status: 'done' as const }
    const goals = [{ ...goal, indicators, activities: [...(goal?.activities ?? []), done] }, ...others]
    const version = frozen(readPlan(plant({ ...goodSeed, areas: [{ ...area, goals }] } as typeof goodSeed)))
    const here = { ...into(), organisations: county.organisations.filter((one) => one.id !== karlskrona) }
    const { seed, left } = carryPlan(version, wishFor({ ...all, finished: false }), here)
    expect(left).toMatchObject({ organisationIds: [karlskrona], finished: [{ id: done.id }], outcomes: 1 })
    const activity = seed.areas[0]?.goals[0]?.activities[0]
    expect(activity).toMatchObject({ responsible: undefined, participantIds: [region] })
    expect(activity?.costLines[0]?.payerId).toBeNull()
    expect(seed.areas[0]?.goals[0]?.indicators[0]).toMatchObject({ baselineValue: 40 })
  })
})
