/**
 * May this plan be frozen? A computed answer with its reasons, the heart of the product. Pure: the screen asks it while
 * people type, the server asks it again inside the freeze.
 */
import type { CheckResult, Finding } from '../findings.ts'
import { analysisIsWhole, focusAreasHaveGoals } from './analysis.ts'
import { goalsOfBothHorizons } from './goals.ts'
import { activitiesAreCosted, youngMoneyIsExplained } from './money.ts'
import { frozenInTime, planIsJoint } from './parties.ts'
import { everythingCanBeRead } from './readable.ts'
import { oneIsResponsible } from './responsibility.ts'
import { type CheckQuestion, type Rule, subjectOf } from './rule.ts'
import { activitiesAreTimed } from './time.ts'
import { everythingIsSettled } from './unsettled.ts'

/** In the order in which findings are listed. */
const rules: readonly Rule[] = [
  planIsJoint,
  frozenInTime,
  analysisIsWhole,
  focusAreasHaveGoals,
  goalsOfBothHorizons,
  activitiesAreCosted,
  youngMoneyIsExplained,
  oneIsResponsible,
  activitiesAreTimed,
  everythingCanBeRead,
  everythingIsSettled,
]

/** Every rule is asked; each finding's id is `<rule>/<code>/<where>`. */
export function checkPlan(question: CheckQuestion): CheckResult {
  const subject = subjectOf(question)
  const asked = rules.map(({ number, find }) => ({
    number,
    findings: find(subject).map((found): Finding => ({ ...found, id: `${number}/${found.id}`, rule: number })),
  }))
  return {
    findings: asked.flatMap(({ findings }) => findings),
    passed: asked.filter(({ findings }) => findings.length === 0).map(({ number }) => number),
  }
}
