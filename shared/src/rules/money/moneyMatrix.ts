/**
 * The money of a plan as a table: source × use year × organisation, with what there is and what is left. The figures
 * are the ones of `totals.ts`; this only lays them out. What is overdrawn is never netted against what is left elsewhere,
 * and what stands with a pot is counted over all plans that draw on it.
 */
import type { CostLine, FundingSource, Ore, OrganisationId, Plan, PlanId, PotUse, Register } from '../../plan/index.ts'
import { costLinesOf, countedOre, grantLineOf, isConditionalMoney, isExampleMoney, potOf } from '../costLines.ts'
import { potStates, potUseOf } from './potStates.ts'

/** A sum with both outcomes of amounts that nobody has settled. */
export interface MatrixSum {
  /** Unsettled amounts at their highest, as every sum counts them. */
  readonly ore: Ore
  /** The same with unsettled amounts at their lowest. */
  readonly leastOre: Ore
  readonly unsettled: boolean
}

export interface MatrixRow {
  readonly useYear: number
  /** Only organisations that pay something; `null` holds the lines without a payer. */
  readonly byOrganisation: ReadonlyMap<OrganisationId | null, MatrixSum>
  readonly planned: MatrixSum
}

export interface MatrixSource {
  readonly source: FundingSource | null
  readonly conditional: boolean
  readonly example: boolean
  readonly rows: readonly MatrixRow[]
  readonly planned: MatrixSum
  /** What was granted, or what the pot holds; null for sources without a bound. */
  readonly availableOre: Ore | null
  /** What other plans take from the pot. */
  readonly elsewhereOre: Ore
  /** Negative where it is overdrawn; null for sources without a bound. */
  readonly leftOre: Ore | null
}

export interface MoneyMatrix {
  /** In the register's order; `null` last, where something has no payer. */
  readonly organisations: readonly (OrganisationId | null)[]
  readonly sources: readonly MatrixSource[]
  readonly byOrganisation: ReadonlyMap<OrganisationId | null, MatrixSum>
  readonly planned: MatrixSum
  /** The state's money that is sure, and the part that exists only if the state signs again (V14). Never one sum. */
  readonly secured: MatrixSum
  readonly conditional: MatrixSum
  /** Own funds, other funds, and what has no source yet. */
  readonly other: MatrixSum
  /** Together what is left of each source that has a bound, and apart what is overdrawn. */
  readonly leftOre: Ore
  readonly overdrawnOre: Ore
}

interface MatrixQuestion {
  readonly plan: Plan
  readonly planId: PlanId
  readonly register: Register
  readonly potUse: readonly PotUse[]
}

/** Each source of the register has its place, used or not; own and other funds only where they are used. */
export function moneyMatrix({ plan, planId, register, potUse }: MatrixQuestion): MoneyMatrix {
  const lines = costLinesOf(plan)
  const pots = potsBySource({ plan, planId, register, potUse })
  const sources = sourcesOf(lines, register).map((source): MatrixSource => {
    const own = lines.filter((line) => line.source === source)
    const rows = rowsOf(own)
    const planned = sumOf(own)
    const bound = source === null ? null : (pots.get(source) ?? grantBound(source, planned.ore, register))
    return {
      source,
      rows,
      planned,
      conditional: isConditionalSource(source, register),
      example: bound?.example === true || own.some((line) => isExampleMoney(line, register)),
      availableOre: bound?.availableOre ?? null,
      elsewhereOre: bound?.elsewhereOre ?? 0,
      leftOre: bound?.leftOre ?? null,
    }
  })
  const state = (line: CostLine) => grantLineOf(line) !== null || potOf(line) !== null
  const lefts = sources.flatMap(({ leftOre }) => leftOre ?? [])
  return {
    sources,
    organisations: organisationsOf(lines, register),
    byOrganisation: grouped(lines, ({ payerId }) => payerId),
    planned: sumOf(lines),
    secured: sumOf(lines.filter((line) => state(line) && !isConditionalMoney(line, register))),
    conditional: sumOf(lines.filter((line) => isConditionalMoney(line, register))),
    other: sumOf(lines.filter((line) => !state(line))),
    leftOre: lefts.reduce((sum, ore) => sum + Math.max(0, ore), 0),
    overdrawnOre: lefts.reduce((sum, ore) => sum + Math.max(0, -ore), 0),
  }
}

interface Bound {
  readonly availableOre: Ore
  readonly elsewhereOre: Ore
  readonly leftOre: Ore
  readonly example: boolean
}

function potsBySource({ plan, planId, register, potUse }: MatrixQuestion): ReadonlyMap<FundingSource, Bound> {
  const bounds = new Map<FundingSource, Bound>()
  for (const state of potStates(register.pots, potUseOf(plan, planId), potUse, planId)) {
    const source = `pot:${state.pot.id}` as const
    const before = bounds.get(source) ?? { availableOre: 0, elsewhereOre: 0, leftOre: 0 }
    bounds.set(source, {
      availableOre: before.availableOre + state.availableOre,
      elsewhereOre: before.elsewhereOre + state.plannedOre - state.ownOre,
      leftOre: before.leftOre + state.leftOre,
      example: state.pot.example,
    })
  }
  return bounds
}

function grantBound(source: FundingSource, plannedOre: Ore, { grants }: Register): Bound | null {
  if (!source.startsWith('line:')) return null
  const given = grants.filter(({ grantLineId }) => source === `line:${grantLineId}`)
  const availableOre = given.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const example = given.some((grant) => grant.example)
  return { availableOre, elsewhereOre: 0, leftOre: availableOre - plannedOre, example }
}

/** Grant lines that somebody was granted something on, or that are used; pots; then whatever else pays. */
function sourcesOf(lines: readonly CostLine[], register: Register): readonly (FundingSource | null)[] {
  const used = new Set(lines.map(({ source }) => source))
  const granted = new Set(register.grants.map(({ grantLineId }) => grantLineId))
  const ofLines = register.agreement.grantLines.filter(({ id }) => granted.has(id) || used.has(`line:${id}`))
  const known = new Set<FundingSource | null>([
    ...ofLines.map(({ id }) => `line:${id}` as const),
    ...register.pots.map(({ id }) => `pot:${id}` as const),
  ])
  const last: readonly (FundingSource | null)[] = ['own', 'other', null]
  const unknown = [...used].filter((source) => !known.has(source) && !last.includes(source))
  return [...known, ...unknown, ...last.filter((source) => used.has(source))]
}

function isConditionalSource(source: FundingSource | null, register: Register): boolean {
  const { agreement, pots } = register
  return (
    agreement.grantLines.some(({ id, conditional }) => conditional && source === `line:${id}`) ||
    pots.some(({ id, conditional }) => conditional && source === `pot:${id}`)
  )
}

function organisationsOf(lines: readonly CostLine[], { organisations, grants }: Register) {
  const pay = new Set<OrganisationId | null>(lines.map(({ payerId }) => payerId))
  for (const { organisationId } of grants) pay.add(organisationId)
  const known = organisations.map(({ id }) => id).filter((id) => pay.has(id))
  const unknown = [...pay].filter((id): id is OrganisationId => id !== null && !known.includes(id))
  return [...known, ...unknown, ...(pay.has(null) ? [null] : [])]
}

function rowsOf(lines: readonly CostLine[]): readonly MatrixRow[] {
  const years = [...new Set(lines.map(({ useYear }) => useYear))].sort((a, b) => a - b)
  return years.map((useYear) => {
    const own = lines.filter((line) => line.useYear === useYear)
    return { useYear, byOrganisation: grouped(own, ({ payerId }) => payerId), planned: sumOf(own) }
  })
}

function grouped<Key>(lines: readonly CostLine[], keyOf: (line: CostLine) => Key): ReadonlyMap<Key, MatrixSum> {
  const groups = new Map<Key, CostLine[]>()
  for (const line of lines) {
    const own = groups.get(keyOf(line))
    if (own) own.push(line)
    else groups.set(keyOf(line), [line])
  }
  return new Map([...groups].map(([key, own]) => [key, sumOf(own)]))
}

function sumOf(lines: readonly CostLine[]): MatrixSum {
  return {
    ore: lines.reduce((sum, line) => sum + countedOre(line), 0),
    leastOre: lines.reduce((sum, line) => sum + leastOre(line), 0),
    unsettled: lines.some(({ amountOre }) => amountOre.state === 'unsettled'),
  }
}

function leastOre(line: CostLine): Ore {
  const { amountOre } = line
  return amountOre.state === 'unsettled' ? Math.min(...amountOre.values.map(({ value }) => value)) : countedOre(line)
}
