/**
 * What a keystroke costs in checks and sums, in a plan of 60 goals, 200 activities and 600 cost lines over a register of
 * 50 organisations: reading the plan anew, the checks with a memory, the checks from nothing, and the totals. Each is
 * measured on its own after an edit of one amount, since a screen does them one after the other in one frame (16.7 ms).
 * Each edit is made five times and the fastest counts: what else runs on the machine is not measured with it.
 */
import { performance } from 'node:perf_hooks'
import { type PlanSeed, seedPlan, setRegister, watchPlan } from '@samplan/shared/doc'
import {
  type CostLineId,
  type FocusAreaId,
  type GrantId,
  type IsoDate,
  noCountyParts,
  type Organisation,
  type OrganisationId,
  type PlanFacts,
  plainGrant,
  plainOrganisation,
  type Register,
} from '@samplan/shared/plan'
import { checkPlan, computeTotals, createPlanCheck } from '@samplan/shared/rules'
import { agreement2017 } from '@samplan/shared/text'
import * as Y from 'yjs'

const agreement = agreement2017('bench')
const date = (text: string) => text as IsoDate
const organisations = Array.from({ length: 50 }, (_, index): Organisation => {
  const kind = index === 0 ? 'region' : 'municipality'
  const id = `bench-organisation-${index}` as OrganisationId
  return {
    ...plainOrganisation,
    id,
    name: `Part ${index}`,
    shortName: `P${index}`,
    kind,
    mark: 'XX',
    hue: 0,
    code: null,
  }
})
const payer = (index: number) => organisations[index % organisations.length]?.id ?? ('' as OrganisationId)
const register: Register = {
  ...noCountyParts,
  countyId: 'bench-county' as Register['countyId'],
  countyName: 'Mätlän',
  number: 1,
  organisations,
  agreement,
  grants: organisations.flatMap(({ id, kind }) =>
    agreement.grantLines
      .filter(({ recipientKinds }) => recipientKinds.includes(kind))
      .map((line) => ({
        ...plainGrant,
        id: `${id}-${line.id}`.slice(0, 40) as GrantId,
        organisationId: id,
        grantLineId: line.id,
        amountOre: 100_000_000,
        example: true,
      })),
  ),
}
const facts: PlanFacts = {
  id: 'bench-plan-1' as PlanFacts['id'],
  title: 'Mätplanen',
  kind: 'joint',
  status: 'draft',
  periodStart: 2017,
  periodEnd: 2021,
  draft: 1,
  epoch: 1,
}
const prose = 'Vi möts varje vecka och ser hur det går. '.repeat(8)

function seed(): PlanSeed {
  let activity = 0
  let line = 0
  const costLines = () =>
    Array.from({ length: 3 }, () => ({
      id: `bench-cost-line-${line++}`,
      useYear: 2017 + (line % 3),
      kind: 'staff' as const,
      payerId: payer(line),
      source: line % 2 ? ('own' as const) : (`line:${agreement.grantLines[line % 4]?.id}` as `line:${never}`),
      amountOre: line * 1_000,
    }))
  const activities = (count: number) =>
    Array.from({ length: count }, () => ({
      id: `bench-activity-${activity++}`,
      title: `Aktivitet ${activity}`,
      description: prose,
      responsible: payer(activity),
      start: date('2017-01-01'),
      end: date('2018-12-31'),
      costLines: costLines(),
    }))
  const goals = (area: number) =>
    Array.from({ length: 6 }, (_, index) => ({
      title: `Mål ${area}.${index}`,
      description: prose,
      horizon: index % 2 ? ('long' as const) : ('short' as const),
      activities: activities((area * 6 + index) % 3 === 2 ? 4 : 3),
    }))
  return {
    background: prose,
    analyses: agreement.focusAreas.map(({ id }) => ({ focusAreaId: id, text: prose })),
    areas: Array.from({ length: 10 }, (_, index) => ({
      title: `Område ${index}`,
      focusAreaIds: [agreement.focusAreas[index % 5]?.id ?? ('' as FocusAreaId)],
      goals: goals(index),
    })),
  }
}

export interface CheckCost {
  readonly part: string
  readonly medianMs: number
  /** The slowest of a hundred. */
  readonly p99Ms: number
}

/** How often each edit is made; the first round also warms the code up. */
const rounds = 5

/** What a screen does after a keystroke: all but the checks from nothing. */
const whole = '**a keystroke, all of it**'

/** Each part's time over `edits` edits of one amount, with the number of findings at the end. */
export function measureChecks(edits: number): { readonly costs: readonly CheckCost[]; readonly findings: number } {
  const doc = new Y.Doc()
  let made = 0
  seedPlan(doc, seed(), () => `bench-record-${made++}`)
  const watch = watchPlan(doc)
  const remember = createPlanCheck()
  const question = () => ({ plan: watch.plan, register, facts, today: date('2017-03-01') })
  let totals = computeTotals(watch.plan, register)
  let findings = 0
  const parts = {
    'the edit, and the plan read anew': (edit: number) =>
      setRegister(doc, 'costLines', `bench-cost-line-${edit % 600}` as CostLineId, 'amountOre', edit * 100 + 100),
    'checks, with a memory': () => {
      findings = remember(question()).findings.length
    },
    'checks, from nothing': () => {
      if (checkPlan(question()).findings.length !== findings) throw new Error('The two find different things')
    },
    totals: () => {
      totals = computeTotals(watch.plan, register, totals)
    },
  }
  const fastest = new Map([...Object.keys(parts), whole].map((name) => [name, new Array<number>(edits).fill(Infinity)]))
  const note = (name: string, edit: number, tookMs: number) => {
    const list = fastest.get(name)
    if (list) list[edit] = Math.min(list[edit] ?? Infinity, tookMs)
  }
  for (let round = 0; round < rounds; round++) {
    for (let edit = 0; edit < edits; edit++) {
      let inFrame = 0
      for (const [name, part] of Object.entries(parts)) {
        const start = performance.now()
        part(edit + round)
        const tookMs = performance.now() - start
        if (name !== 'checks, from nothing') inFrame += tookMs
        note(name, edit, tookMs)
      }
      note(whole, edit, inFrame)
    }
  }
  watch.close()
  return { costs: [...fastest].map(([part, list]) => ({ part, ...spread(list) })), findings }
}

function spread(list: readonly number[]): Omit<CheckCost, 'part'> {
  const sorted = [...list].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { medianMs: at(0.5), p99Ms: at(0.99) }
}
