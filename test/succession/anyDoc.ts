/** Documents of every shape that a version can have, and what people do with the plan that is made from one. */
import {
  type AreaSeed,
  addActivity,
  addCostLine,
  addGoal,
  binRecord,
  fragment,
  moveActivity,
  moveCostLine,
  moveGoal,
  type PlanSeed,
  readPlan,
  seedPlan,
  setRegister,
  setScalar,
} from '@samplan/shared/doc'
import {
  activitiesOf,
  type Block,
  type FundingSource,
  goalsOf,
  type IsoDate,
  type Mark,
  type Plan,
  type Register,
  type RichText,
} from '@samplan/shared/plan'
import { type CanonicalPlan, canonicalBytes, sideOfPlan } from '@samplan/shared/rules'
import fc from 'fast-check'
import * as Y from 'yjs'
import { pot } from '../money/anyPlan.ts'
import {
  focus1,
  focus2,
  karlskrona,
  makeIds,
  planLine,
  region,
  register,
  ronneby,
  type,
  youngLine,
} from '../plan/fixtures.ts'

/** As the county has it when the version is frozen; the young people's money is conditional. */
export const county: Register = {
  ...register,
  pots: [pot],
  agreement: {
    ...register.agreement,
    grantLines: register.agreement.grantLines.map((line) => ({ ...line, conditional: line.id === youngLine })),
  },
}

const words = fc.constantFrom('Stöd', 'i tid', 'för unga, ”nära”', 'ö', 'https')
const anyMark: fc.Arbitrary<Mark> = fc.constantFrom<Mark>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', href: 'https://example.se/a' },
  { type: 'source', text: 'SCB 2016' },
  { type: 'source', text: 'Kolada' },
)
const anyRun = fc.record({ text: words, marks: fc.uniqueArray(anyMark, { maxLength: 3 }) }).map(({ text, marks }) => ({
  type: 'text' as const,
  text,
  ...(marks.length > 0 && { marks }),
}))
const anyLine = fc.array(fc.oneof(anyRun, fc.constant({ type: 'hardBreak' as const })), { minLength: 1, maxLength: 3 })
const paragraph = anyLine.map((content): Block => ({ type: 'paragraph', content }))
const list = fc.record({ lines: fc.array(paragraph, { minLength: 1, maxLength: 2 }), start: fc.constantFrom(1, 4) })
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  anyLine.map((content): Block => ({ type: 'heading', level: 4, content })),
  paragraph.map((inner): Block => ({ type: 'blockquote', content: [inner] })),
  list.map(({ lines, start }): Block => {
    const content = lines.map((line): Block => ({ type: 'listItem', content: [line] }))
    return start === 1 ? { type: 'bulletList', content } : { type: 'orderedList', start, content }
  }),
)
const anyText: fc.Arbitrary<RichText> = fc.array(anyBlock, { maxLength: 2 })
const anyDate = fc.constantFrom('2016-02-29' as IsoDate, '2017-12-31' as IsoDate)
const party = fc.constantFrom(karlskrona, ronneby, region)
const sources: readonly (FundingSource | null)[] = [
  `line:${planLine}`,
  `line:${youngLine}`,
  `pot:${pot.id}`,
  'own',
  null,
]
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })

const anyCost = fc.record({
  useYear: fc.integer({ min: 2016, max: 2018 }),
  kind: fc.constantFrom('staff' as const, 'training' as const),
  payerId: fc.option(party),
  source: fc.constantFrom(...sources),
  amountOre: optional(fc.nat(900_000_000)),
  note: anyText,
})
const anyActivity = fc.record({
  title: anyText,
  description: anyText,
  targetGroup: anyText,
  status: fc.constantFrom('planned' as const, 'running' as const, 'done' as const, 'stopped' as const),
  responsible: optional(party),
  participantIds: fc.uniqueArray(party, { maxLength: 2 }),
  start: optional(anyDate),
  end: optional(anyDate),
  costLines: fc.array(anyCost, { maxLength: 3 }),
})
const anyIndicator = fc.record({
  name: anyText,
  unit: fc.constant('percent' as const),
  baselineValue: optional(fc.integer({ min: -5, max: 90 })),
  targetDate: optional(anyDate),
  outcomes: fc.array(fc.record({ date: anyDate, value: fc.nat(9) }), { maxLength: 1 }),
})
const anyGoal = fc.record({
  title: anyText,
  description: anyText,
  horizon: fc.constantFrom('long' as const, 'short' as const),
  targetDate: optional(anyDate),
  indicators: fc.array(anyIndicator, { maxLength: 2 }),
  activities: fc.array(anyActivity, { maxLength: 3 }),
})
const areaOf = (areas: fc.Arbitrary<readonly AreaSeed[]>) =>
  fc.record({
    kind: fc.constantFrom('work' as const, 'free' as const),
    title: anyText,
    prose: anyText,
    focusAreaIds: fc.subarray([focus1, focus2]),
    goals: fc.array(anyGoal, { maxLength: 3 }),
    areas,
  })
export const anySeed: fc.Arbitrary<PlanSeed> = fc.record({
  background: anyText,
  analyses: fc
    .tuple(anyText, anyText)
    .map(([one, other]) => [focus1, focus2].map((focusAreaId, at) => ({ focusAreaId, text: at === 0 ? one : other }))),
  areas: fc.array(areaOf(fc.array(areaOf(fc.constant<AreaSeed[]>([])), { maxLength: 2 })), { maxLength: 3 }),
})

export function docOf(seed: PlanSeed, prefix = 'old'): Y.Doc {
  const doc = new Y.Doc()
  seedPlan(doc, seed, makeIds(prefix))
  return doc
}

/** What a frozen version's file holds of it, read back from the file's bytes. */
export function frozen(plan: Plan): Pick<CanonicalPlan, 'content' | 'register'> {
  const bytes = canonicalBytes({ content: sideOfPlan(plan, county).content, register: county })
  return JSON.parse(new TextDecoder().decode(bytes)) as Pick<CanonicalPlan, 'content' | 'register'>
}

const pick = fc.nat(1000)
const deedNames = [
  'word',
  'amount',
  'year',
  'bin',
  'add',
  'addGoal',
  'addCost',
  'move',
  'moveActivity',
  'moveCost',
] as const
export const anyDeeds = fc.array(fc.record({ deed: fc.constantFrom(...deedNames), a: pick, b: pick }), { maxLength: 8 })
type Deed = typeof anyDeeds extends fc.Arbitrary<readonly (infer One)[]> ? One : never

/** Does something that people do, as far as the plan has what it takes. */
export function act(doc: Y.Doc, { deed, a, b }: Deed, newId: () => string): unknown {
  const plan = readPlan(doc)
  const [goals, activities] = [goalsOf(plan), activitiesOf(plan)]
  const lines = activities.flatMap(({ costLines }) => costLines)
  const of = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length]
  const [area, goal, activity, line] = [of(plan.areas, a), of(goals, a), of(activities, a), of(lines, a)]
  switch (deed) {
    case 'word':
      return goal && type(fragment(doc, goal.id, 'title'), ` ord${b}`)
    case 'amount':
      return line && setRegister(doc, 'costLines', line.id, 'amountOre', b * 1_000)
    case 'year':
      return line && setScalar(doc, 'costLines', line.id, 'useYear', 2016 + (b % 4))
    case 'bin':
      if (b % 3 === 0 && goal) return binRecord(doc, 'goals', goal.id)
      if (b % 3 === 1 && activity) return binRecord(doc, 'activities', activity.id)
      return line && binRecord(doc, 'costLines', line.id)
    case 'add':
      return goal && addActivity(doc, { id: newId() as never, goalId: goal.id })
    case 'addGoal':
      return area && addGoal(doc, { id: newId() as never, areaId: area.id, horizon: 'long' })
    case 'addCost': {
      if (!activity) return null
      const made = newId() as never
      addCostLine(doc, {
        id: made,
        activityId: activity.id,
        useYear: 2017,
        source: sources[b % sources.length] ?? null,
      })
      return setRegister(doc, 'costLines', made, 'amountOre', b * 100)
    }
    case 'move': {
      const to = of(plan.areas, b)
      return goal && to && moveGoal(doc, goal.id, to.id, b % 2)
    }
    case 'moveActivity': {
      const to = of(goals, b)
      return activity && to && moveActivity(doc, activity.id, to.id, b % 2)
    }
    case 'moveCost': {
      const to = of(activities, b)
      return line && to && moveCostLine(doc, line.id, to.id, b % 2)
    }
  }
}
