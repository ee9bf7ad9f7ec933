/** What the analysis and plan are for, as ticks: the agreement of 2016 names four purposes. */
import type { Agreement, PlanPurpose } from '../../plan/index.ts'
import type { CheckResult, RuleNumber } from '../findings.ts'

export interface PurposeTick {
  readonly purpose: PlanPurpose
  /** `partly` where there are only warnings; `not-asked` where nothing is known yet. */
  readonly state: 'kept' | 'partly' | 'lacking' | 'not-asked'
  readonly rules: readonly RuleNumber[]
}

const rulesOf: Readonly<Record<PlanPurpose, readonly RuleNumber[]>> = {
  needs: ['V03'],
  responsibility: ['V08'],
  goals: ['V01', 'V05'],
  'user-organisations': ['V16'],
}

export function purposeTicks({ purposes }: Agreement, checked: CheckResult): readonly PurposeTick[] {
  return purposes.map((purpose) => ({ purpose, state: stateOf(rulesOf[purpose], checked), rules: rulesOf[purpose] }))
}

function stateOf(rules: readonly RuleNumber[], { findings, passed }: CheckResult): PurposeTick['state'] {
  const found = findings.filter(({ rule, severity }) => rules.includes(rule) && severity !== 'information')
  if (found.some(({ severity }) => severity !== 'warning')) return 'lacking'
  if (found.length > 0) return 'partly'
  return rules.every((rule) => passed.includes(rule)) ? 'kept' : 'not-asked'
}
