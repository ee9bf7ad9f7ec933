/**
 * Is the grant safe? After the day that a condition is due, the grants it protects are at risk of repayment unless a
 * version was handed in by then that holds what the condition asks for. Each grant line stands on its own conditions:
 * failing one puts only its lines at risk.
 */
import {
  type Condition,
  type ConditionState,
  daysBetween,
  type IsoDate,
  type LineRisk,
  type Register,
  type RepaymentRisk,
  type Requirement,
} from '../../plan/index.ts'
import { isHindering } from '../check/mayFreeze.ts'
import type { Finding, RuleNumber } from '../findings.ts'

/** A frozen version that was handed in, with what it was frozen over. */
export interface HandedIn {
  readonly versionNumber: number
  /** The date in Stockholm. */
  readonly on: IsoDate
  readonly findings: readonly Finding[]
}

/** The lines that somebody in the county has a grant on. `today` is the date in Stockholm: the day due is still in time. */
export function repaymentRisk(register: Register, handedIn: readonly HandedIn[], today: IsoDate): RepaymentRisk {
  const { agreement, grants } = register
  const lines = agreement.grantLines.flatMap(({ id, name }): readonly LineRisk[] => {
    const own = grants.filter(({ grantLineId }) => grantLineId === id)
    if (own.length === 0) return []
    const conditions = agreement.conditions
      .filter(({ grantLineIds }) => grantLineIds.includes(id))
      .map((condition) => conditionState(condition, handedIn, today))
    const amountOre = own.reduce((sum, grant) => sum + (grant.paidOre ?? grant.amountOre), 0)
    const atRisk = conditions.some(({ state }) => state === 'at-risk')
    return [{ grantLineId: id, name, amountOre, example: own.some(({ example }) => example), conditions, atRisk }]
  })
  const atRiskOre = lines.reduce((sum, { atRisk, amountOre }) => (atRisk ? sum + amountOre : sum), 0)
  return { lines, atRiskOre }
}

function conditionState(condition: Condition, handedIn: readonly HandedIn[], today: IsoDate): ConditionState {
  const { due } = condition
  const inTime = handedIn
    .filter(({ on }) => on <= due && on <= today)
    .map((version) => ({ version, lacks: lacksOf(condition, version.findings) }))
    .sort((a, b) => a.lacks.length - b.lacks.length)
  const [best] = inTime
  if (best && best.lacks.length === 0) return { state: 'kept', due, versionNumber: best.version.versionNumber }
  const lacks = best?.lacks ?? null
  return today > due
    ? { state: 'at-risk', due, lacks }
    : { state: 'waiting', due, daysLeft: daysBetween(today, due), lacks }
}

/** Which rules tell whether a requirement is met. */
const rulesOf: Readonly<Record<Requirement, readonly RuleNumber[]>> = {
  'joint-plan': ['V01'],
  analysis: ['V03'],
  goals: ['V05'],
  'costed-activities': ['V06', 'V08', 'V09'],
  'use-of-funds': ['V10', 'V11', 'V12'],
  'young-people-explained': ['V07'],
}

/** What hindered the freeze and was frozen over with a reason is still not there. */
function lacksOf({ requires }: Condition, findings: readonly Finding[]): readonly Requirement[] {
  const broken = new Set(findings.filter(isHindering).map(({ rule }) => rule))
  return requires.filter((requirement) => rulesOf[requirement].some((rule) => broken.has(rule)))
}
