import { binRecord, fragment, readPart, readPlan, setRegister } from '@samplan/shared/doc'
import type {
  CostLineId,
  FamilyShare,
  FundingSource,
  GoalId,
  GrantLineId,
  OrganisationId,
  PlanFamily,
  PlanId,
  Pot,
  PotId,
  Register,
} from '@samplan/shared/plan'
import { computeTotals, familyShare, goalCoverage, rollUpTotals, sumsOfShare } from '@samplan/shared/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  exchange,
  id,
  karlskrona,
  planLine,
  plant,
  region,
  register,
  replicaOf,
  ronneby,
  type,
  youngLine,
} from '../plan/fixtures.ts'

const runs = process.env['PROOF'] ? 3000 : 60

const pot: Pot = {
  id: id<PotId>('pot'),
  name: 'Potten',
  rate: { numerator: 4, denominator: 100 },
  grantLineIds: [planLine],
  grantYear: 2016,
  useYear: 2017,
  amountOre: 1,
  contributions: [],
  conditional: true,
  example: true,
}
const county: Register = { ...register, pots: [pot] }

interface AnyLine {
  readonly source: FundingSource | null
  readonly payerId: OrganisationId | null
  readonly useYear: number
  /** Several: set at the same time, unsettled. */
  readonly amounts: readonly number[]
  readonly binned: boolean
}

const anyLine: fc.Arbitrary<AnyLine> = fc.record({
  source: fc.constantFrom<FundingSource | null>(`line:${planLine}`, `line:${youngLine}`, `pot:${pot.id}`, 'own', null),
  payerId: fc.constantFrom(karlskrona, ronneby, region, null),
  useYear: fc.integer({ min: 2016, max: 2018 }),
  amounts: fc.uniqueArray(fc.nat(900_000_000), { maxLength: 2 }),
  binned: fc.boolean(),
})
const anyFamily = fc.array(fc.array(anyLine, { maxLength: 8 }), { minLength: 1, maxLength: 5 })

const planIdAt = (place: number) => id<PlanId>(`plan${place}`)
const lineIdAt = (place: number) => id<CostLineId>(`cost${place}`)

function docOf(lines: readonly AnyLine[]): Y.Doc {
  const costLines = lines.map(({ source, payerId, useYear, amounts: [amountOre] }, place) => ({
    id: lineIdAt(place),
    kind: 'staff' as const,
    useYear,
    ...(source && { source }),
    ...(payerId && { payerId }),
    ...(amountOre !== undefined && { amountOre }),
  }))
  const activities = [{ title: 'A', costLines }]
  const doc = plant({ analyses: [], areas: [{ title: 'O', goals: [{ title: 'M', horizon: 'long', activities }] }] })
  const other = replicaOf(doc)
  for (const [place, { amounts, binned }] of lines.entries()) {
    if (amounts.length > 1) {
      setRegister(doc, 'costLines', lineIdAt(place), 'amountOre', amounts[0] ?? 0)
      setRegister(other, 'costLines', lineIdAt(place), 'amountOre', amounts[1] ?? 0)
      // Setting what stands already is no edit: only a new value of one's own stands beside another's.
      setRegister(doc, 'costLines', lineIdAt(place), 'amountOre', 901_000_000)
      setRegister(doc, 'costLines', lineIdAt(place), 'amountOre', amounts[0] ?? 0)
    }
    if (binned) binRecord(doc, 'costLines', lineIdAt(place))
  }
  exchange(doc, other)
  return doc
}

/** Written on its own: from what was made up, line by line, without any of the rules. */
function naive(family: readonly (readonly AnyLine[])[]) {
  const counting = family.flat().filter(({ binned }) => !binned)
  const oreOf = ({ amounts }: AnyLine) => Math.max(0, ...amounts)
  const sum = (lines: readonly AnyLine[]) => lines.reduce((whole, line) => whole + oreOf(line), 0)
  const isState = ({ source }: AnyLine) => source !== null && source !== 'own'
  return {
    ore: sum(counting),
    stateGrantOre: sum(counting.filter(isState)),
    conditionalOre: sum(counting.filter(({ source }) => source === `pot:${pot.id}`)),
    unsettled: counting.some(({ amounts }) => amounts.length > 1),
    of: (wanted: (line: AnyLine) => boolean) => sum(counting.filter(wanted)),
    leftOf: (grantLineId: GrantLineId, organisationId: OrganisationId) => {
      const ofGrant = county.grants.filter(
        (grant) => grant.grantLineId === grantLineId && grant.organisationId === organisationId,
      )
      const taken = counting.filter(
        ({ source, payerId }) => source === `line:${grantLineId}` && payerId === organisationId,
      )
      return ofGrant.reduce((whole, { amountOre }) => whole + amountOre, 0) - sum(taken)
    },
  }
}

describe('the money of linked plans', () => {
  it('[LP2] rolls up over any family as a recomputation on its own says', () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const shares = family.map((lines, place) => {
          const { costs, parentGoalIds } = readPart(docOf(lines))
          return familyShare(planIdAt(place), costs, parentGoalIds)
        })
        const sent: readonly FamilyShare[] = JSON.parse(JSON.stringify(shares))
        const rolled = rollUpTotals(new Map(sent.map((share) => [share.planId, sumsOfShare(share, county)])))
        const { ore, stateGrantOre, conditionalOre, unsettled, of, leftOf } = naive(family)
        expect(rolled.whole).toMatchObject({ ore, stateGrantOre, conditionalOre, unsettled })
        for (const [payer, sum] of rolled.byOrganisation) expect(sum.ore).toBe(of(({ payerId }) => payerId === payer))
        for (const [from, sum] of rolled.bySource) expect(sum.ore).toBe(of(({ source }) => source === from))
        for (const [year, sum] of rolled.byUseYear) expect(sum.ore).toBe(of(({ useYear }) => useYear === year))
        for (const { grantLineId, organisationId, leftOre } of rolled.byGrant) {
          expect(leftOre).toBe(leftOf(grantLineId, organisationId))
        }
        expect([...rolled.byPlan.values()].reduce((whole, sum) => whole + sum.ore, 0)).toBe(ore)
      }),
      { numRuns: runs },
    )
  })

  it('[LP2] a plan’s share has the same sums as its totals, and says nothing of its words', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
        const doc = docOf(lines)
        type(fragment(doc, lineIdAt(0), 'note'), 'ord som stannar')
        const share = familyShare(planIdAt(0), readPart(doc).costs, [])
        const { plan, byOrganisation, bySource, byUseYear, grantsLeft } = computeTotals(readPlan(doc), county)
        const sums = sumsOfShare(share, county)
        expect(sums.plan).toEqual(plan)
        expect(sorted(sums.byOrganisation)).toEqual(sorted(byOrganisation))
        expect(sorted(sums.bySource)).toEqual(sorted(bySource))
        expect(sorted(sums.byUseYear)).toEqual(sorted(byUseYear))
        const byGrant = (uses: typeof grantsLeft.byGrant) =>
          new Map(uses.map((use) => [`${use.grantLineId}/${use.organisationId}`, use]))
        expect(byGrant(sums.grantsLeft.byGrant)).toEqual(byGrant(grantsLeft.byGrant))
        expect(sums.grantsLeft.leftOre).toBe(grantsLeft.leftOre)
        expect(JSON.stringify(share)).not.toContain('ord')
      }),
      { numRuns: runs },
    )
  })
})

function sorted<Key>(sums: ReadonlyMap<Key, unknown>): readonly unknown[] {
  return [...sums].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
}

describe('the goals of a parent', () => {
  const goals = ['one', 'two', 'three'].map((name, place) => ({
    id: id<GoalId>(name),
    number: `${place + 1}.1`,
    title: name,
    horizon: 'long' as const,
  }))
  const member = (planId: PlanId) => ({ planId, organisationId: null, status: 'draft' as const, versionNumber: null })
  const family: PlanFamily = {
    parentId: planIdAt(0),
    members: [0, 1, 2].map((place) => ({
      ...member(planIdAt(place)),
      kind: place === 0 ? ('joint' as const) : ('own' as const),
      followsVersion: place === 0 ? null : 1,
    })),
    newest: { number: 1, sha256: 'f'.repeat(64), goals },
    follows: null,
  }

  it('[LP4] are covered by the children whose activities name them, and by nobody else', () => {
    const shareOf = (place: number, ...goalIds: readonly GoalId[]) => familyShare(planIdAt(place), [], goalIds)
    const shares = [shareOf(0, id('two')), shareOf(1, id('one'), id('gone'), id('one')), shareOf(2, id('one'))]
    const coverage = goalCoverage(family, new Map(shares.map((share) => [share.planId, share])))
    expect(coverage.map(({ goal, takenUpBy }) => [goal.title, takenUpBy])).toEqual([
      ['one', [planIdAt(1), planIdAt(2)]],
      ['two', []],
      ['three', []],
    ])
    expect(goalCoverage({ ...family, newest: null }, new Map())).toEqual([])
  })
})
