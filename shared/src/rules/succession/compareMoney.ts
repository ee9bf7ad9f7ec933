/**
 * The money of a frozen version and of the plan that was made from it, side by side, in whole öre. Each side by its own
 * register: what is secured and what conditional is what it was then, and what it is now. Every division adds up to the
 * whole of its side, which is the side's own total.
 */
import type { CostLine, FundingSource, Ore, OrganisationId, Register } from '../../plan/index.ts'
import { isConditionalMoney } from '../costLines.ts'
import { isStateMoney } from '../money/moneyMatrix.ts'

export interface ComparedOre {
  readonly beforeOre: Ore
  readonly afterOre: Ore
  readonly differenceOre: Ore
}

export type MoneyState = 'secured' | 'conditional' | 'other'

export interface ComparedSource extends ComparedOre {
  readonly source: FundingSource | null
  readonly useYear: number
  /** By the register of the side that has money there; conditional where the two differ. */
  readonly state: MoneyState
}

export interface MoneyComparison {
  readonly whole: ComparedOre
  readonly byState: Readonly<Record<MoneyState, ComparedOre>>
  /** By use year, then grant lines, pots, and whatever else pays. */
  readonly bySource: readonly ComparedSource[]
  /** In the order of the plan's register; what only the version had, and what has no payer, comes last. */
  readonly byOrganisation: readonly (ComparedOre & { readonly organisationId: OrganisationId | null })[]
}

export type MoneyLine = Pick<CostLine, 'useYear' | 'source' | 'payerId'> & { readonly ore: Ore }

export interface MoneySide {
  readonly lines: readonly MoneyLine[]
  readonly register: Register
}

export function compareMoney(before: MoneySide, after: MoneySide): MoneyComparison {
  const lines = [...stated(before, 'beforeOre'), ...stated(after, 'afterOre')]
  const ofState = (state: MoneyState) => summed(lines.filter((line) => line.state === state))
  const bySource = grouped(lines, ({ source, useYear }) => `${useYear} ${source}`).map((own): ComparedSource => {
    const [first] = own
    const state = own.some((line) => line.state === 'conditional') ? 'conditional' : first.state
    return { source: first.source, useYear: first.useYear, state, ...summed(own) }
  })
  const byOrganisation = grouped(lines, ({ payerId }) => String(payerId)).map((own) => ({
    organisationId: own[0].payerId,
    ...summed(own),
  }))
  const places = after.register.organisations.map(({ id }) => id)
  const placeOf = ({ organisationId: id }: { readonly organisationId: OrganisationId | null }) => {
    const place = id === null ? places.length + 1 : places.indexOf(id)
    return place < 0 ? places.length : place
  }
  return {
    whole: summed(lines),
    byState: { secured: ofState('secured'), conditional: ofState('conditional'), other: ofState('other') },
    bySource: bySource.sort((a, b) => a.useYear - b.useYear || rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1)),
    byOrganisation: byOrganisation.sort((a, b) => placeOf(a) - placeOf(b) || (key(a) < key(b) ? -1 : 1)),
  }
}

const ranks = ['line:', 'pot:', 'own', 'other', 'null']

function rank({ source }: Pick<ComparedSource, 'source'>): number {
  return ranks.findIndex((kind) => String(source).startsWith(kind))
}

function key(row: { readonly source?: string | null; readonly organisationId?: string | null }): string {
  return String(row.source ?? row.organisationId)
}

interface StatedLine extends Omit<MoneyLine, 'ore'> {
  readonly state: MoneyState
  readonly beforeOre: Ore
  readonly afterOre: Ore
}

function stated({ lines, register }: MoneySide, side: 'beforeOre' | 'afterOre'): readonly StatedLine[] {
  return lines.map(({ ore, ...line }) => {
    const state = isConditionalMoney(line, register) ? 'conditional' : isStateMoney(line) ? 'secured' : 'other'
    return { ...line, state, beforeOre: 0, afterOre: 0, [side]: ore }
  })
}

function summed(lines: readonly Pick<StatedLine, 'beforeOre' | 'afterOre'>[]): ComparedOre {
  const beforeOre = lines.reduce((sum, line) => sum + line.beforeOre, 0)
  const afterOre = lines.reduce((sum, line) => sum + line.afterOre, 0)
  return { beforeOre, afterOre, differenceOre: afterOre - beforeOre }
}

type Several<T> = [T, ...T[]]

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly Several<T>[] {
  const groups = new Map<string, Several<T>>()
  for (const item of items) {
    const own = groups.get(keyOf(item))
    if (own) own.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
