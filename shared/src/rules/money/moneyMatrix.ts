/**
 * The money of a plan, or of several, as a table: source × use year × organisation, with what there is and what is left. The figures
 * are the ones of `totals.ts`; this only lays them out. What is overdrawn is never netted against what is left elsewhere,
 * and what stands with a pot is counted over all plans that draw on it.
 */
import type {
  FundingSource,
  GrantLineId,
  MatrixSum,
  MoneyCell,
  Ore,
  OrganisationId,
  Plan,
  PlanId,
  PotUse,
  Register,
} from '../../plan/index.ts'
import { isConditionalMoney, isExampleMoney } from '../costLines.ts'
import { addSums, moneyCells } from './moneyCells.ts'
import { potStates } from './potStates.ts'
import { setAside, setAsideOf } from './setAside.ts'

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
  /** What other plans take from the pot; of a grant line what was put from it into pots, where it counts. */
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
  /** What was put from grants into pots: it is in both a line's grants and a pot, and counts once. */
  readonly setAsideOre: Ore
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

/** The matrix of one plan. What the server summed of the plan itself a moment ago gives way to what it plans now. */
export function moneyMatrix({ plan, planId, register, potUse }: MatrixQuestion): MoneyMatrix {
  const elsewhere = potUse.filter((use) => use.planId !== planId)
  return matrixOfCells({ cells: moneyCells(plan), register, elsewhere })
}

export interface CellsQuestion {
  readonly cells: readonly MoneyCell[]
  readonly register: Register
  /** What plans take from the pots whose cells are not among these. */
  readonly elsewhere: readonly PotUse[]
}

/** Each source of the register has its place, used or not; own and other funds only where they are used. */
export function matrixOfCells({ cells, register, elsewhere }: CellsQuestion): MoneyMatrix {
  const pots = potsBySource(cells, register, elsewhere)
  const put = setAside(register)
  const sources = sourcesOf(cells, register).map((source): MatrixSource => {
    const own = cells.filter((cell) => cell.source === source)
    const planned = addSums(own)
    const bound = source === null ? null : (pots.get(source) ?? grantBound(source, planned.ore, register, put))
    return {
      source,
      rows: rowsOf(own),
      planned,
      conditional: isConditionalSource(source, register),
      example: bound?.example === true || own.some((cell) => isExampleMoney(cell, register)),
      availableOre: bound?.availableOre ?? null,
      elsewhereOre: bound?.elsewhereOre ?? 0,
      leftOre: bound?.leftOre ?? null,
    }
  })
  const lefts = sources.flatMap(({ leftOre }) => leftOre ?? [])
  return {
    sources,
    organisations: organisationsOf(cells, register),
    byOrganisation: grouped(cells, ({ payerId }) => payerId),
    planned: addSums(cells),
    secured: addSums(cells.filter((cell) => isStateMoney(cell) && !isConditionalMoney(cell, register))),
    conditional: addSums(cells.filter((cell) => isConditionalMoney(cell, register))),
    other: addSums(cells.filter((cell) => !isStateMoney(cell))),
    setAsideOre: sources.reduce((sum, one) => sum + (one.source?.startsWith('line:') ? one.elsewhereOre : 0), 0),
    leftOre: lefts.reduce((sum, ore) => sum + Math.max(0, ore), 0),
    overdrawnOre: lefts.reduce((sum, ore) => sum + Math.max(0, -ore), 0),
  }
}

/** Whether it is the state's: from a grant line, or from a pot made of them. */
export function isStateMoney({ source }: Pick<MoneyCell, 'source'>): boolean {
  return source?.startsWith('line:') === true || source?.startsWith('pot:') === true
}

interface Bound {
  readonly availableOre: Ore
  readonly elsewhereOre: Ore
  readonly leftOre: Ore
  readonly example: boolean
}

function potsBySource(
  cells: readonly MoneyCell[],
  { pots }: Register,
  elsewhere: readonly PotUse[],
): ReadonlyMap<FundingSource, Bound> {
  const bounds = new Map<FundingSource, Bound>()
  for (const state of potStates(pots, potUseOfCells(cells), elsewhere, ownId)) {
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

/** Stands for all the plans that the cells are of; no id of a plan is empty. */
const ownId = '' as PlanId

function potUseOfCells(cells: readonly MoneyCell[]): readonly PotUse[] {
  return cells.flatMap(({ source, useYear, ore }) =>
    source?.startsWith('pot:')
      ? [{ potId: source.slice('pot:'.length) as PotUse['potId'], useYear, ore, planId: ownId }]
      : [],
  )
}

function grantBound(
  source: FundingSource,
  plannedOre: Ore,
  { grants }: Register,
  put: ReturnType<typeof setAside>,
): Bound | null {
  if (!source.startsWith('line:')) return null
  const elsewhereOre = setAsideOf(put, source.slice('line:'.length) as GrantLineId)
  const given = grants.filter(({ grantLineId }) => source === `line:${grantLineId}`)
  const availableOre = given.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const example = given.some((grant) => grant.example)
  return { availableOre, elsewhereOre, leftOre: availableOre - elsewhereOre - plannedOre, example }
}

/** Grant lines that somebody was granted something on, or that are used; pots; then whatever else pays. */
function sourcesOf(cells: readonly MoneyCell[], register: Register): readonly (FundingSource | null)[] {
  const used = new Set(cells.map(({ source }) => source))
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

function organisationsOf(cells: readonly MoneyCell[], { organisations, grants }: Register) {
  const pay = new Set<OrganisationId | null>(cells.map(({ payerId }) => payerId))
  for (const { organisationId } of grants) pay.add(organisationId)
  const known = organisations.map(({ id }) => id).filter((id) => pay.has(id))
  const unknown = [...pay].filter((id): id is OrganisationId => id !== null && !known.includes(id))
  return [...known, ...unknown, ...(pay.has(null) ? [null] : [])]
}

function rowsOf(cells: readonly MoneyCell[]): readonly MatrixRow[] {
  const years = [...new Set(cells.map(({ useYear }) => useYear))].sort((a, b) => a - b)
  return years.map((useYear) => {
    const own = cells.filter((cell) => cell.useYear === useYear)
    return { useYear, byOrganisation: grouped(own, ({ payerId }) => payerId), planned: addSums(own) }
  })
}

function grouped<Key>(cells: readonly MoneyCell[], keyOf: (cell: MoneyCell) => Key): ReadonlyMap<Key, MatrixSum> {
  const groups = new Map<Key, MoneyCell[]>()
  for (const cell of cells) {
    const own = groups.get(keyOf(cell))
    if (own) own.push(cell)
    else groups.set(keyOf(cell), [cell])
  }
  return new Map([...groups].map(([key, own]) => [key, addSums(own)]))
}
