/** A plan beside the frozen version that it was made from: what became of each record, and the money before and after. */
import type { Plan, Register, RichText, Succession } from '../../plan/index.ts'
import type { CanonicalPlan } from '../canonical.ts'
import { type CanonicalContent, type CanonicalCostLine, canonicalContent } from '../canonicalContent.ts'
import { type ComparedKind, type ComparedRecord, comparedRecords } from './comparedRecords.ts'
import { compareMoney, type MoneyComparison, type MoneySide } from './compareMoney.ts'
import { compareRecords, type FieldChange, type RecordChange, type RecordState } from './compareRecords.ts'
import { sameText } from './sameText.ts'

export interface PlanComparison {
  readonly records: readonly RecordChange[]
  /** Null where it reads as it did. */
  readonly background: FieldChange | null
  readonly money: MoneyComparison
}

/** A plan at one of the two times: a frozen version as its file has it, or the plan as people write it. */
export interface PlanSide {
  readonly content: CanonicalContent
  readonly register: Register
  /** Lines that have lost their place: their money counts all the same. A version has none. */
  readonly unplaced: readonly CanonicalCostLine[]
}

export function sideOfVersion({ content, register }: Pick<CanonicalPlan, 'content' | 'register'>): PlanSide {
  return { content, register, unplaced: [] }
}

export function sideOfPlan(plan: Plan, register: Register): PlanSide {
  const unplaced = plan.unplaced.flatMap(({ costLine }) => {
    if (!costLine) return []
    const { activityId: _, amountOre, ...line } = costLine
    const values = amountOre.state === 'unsettled' ? { unsettled: amountOre.values.map(({ value }) => value) } : null
    return [{ ...line, amountOre: amountOre.state === 'settled' ? amountOre.value : values }]
  })
  return { content: canonicalContent(plan), register, unplaced }
}

export function comparePlans(
  before: PlanSide,
  after: PlanSide,
  { terms, origins }: Pick<Succession, 'terms' | 'origins'>,
): PlanComparison {
  const [old, now] = [comparedRecords(before.content, before.unplaced), comparedRecords(after.content, after.unplaced)]
  return {
    records: compareRecords({ before: old, after: now, terms, origins }),
    background: changedText(before.content.background, after.content.background),
    money: compareMoney(moneySide(old, before.register), moneySide(now, after.register)),
  }
}

/** How many records of a kind are in each state, and how many stand somewhere else than before. */
export function countChanges({ records }: Pick<PlanComparison, 'records'>, kind: ComparedKind) {
  const own = records.filter((record) => record.kind === kind)
  const of = (state: RecordState) => own.filter((record) => record.state === state).length
  return {
    kept: of('kept'),
    changed: of('changed'),
    new: of('new'),
    dropped: of('dropped'),
    moved: own.filter(({ moved }) => moved !== null).length,
  }
}

function changedText(before: RichText, after: RichText): FieldChange | null {
  return sameText(before, after) ? null : { type: 'text', field: 'background', before, after }
}

function moneySide(records: readonly ComparedRecord[], register: Register): MoneySide {
  const lines = records.flatMap(({ line }) => (line ? [{ ...line, ore: oreOf(line.amountOre) }] : []))
  return { lines, register }
}

/** As every sum counts it: unsettled at its highest. */
export function oreOf(amountOre: CanonicalCostLine['amountOre']): number {
  if (amountOre === null) return 0
  return typeof amountOre === 'number' ? amountOre : Math.max(...amountOre.unsettled)
}
