/**
 * May this plan be frozen? A computed answer with its reasons, the heart of the product. Pure: the screen asks it while
 * people type, the server asks it again inside the freeze.
 *
 * The screen asks with a memory: a plan that is read anew keeps the identity of what did not change, so rules about one
 * record ask again only about those that did. With and without memory the answer is the same.
 */
import type { CheckProfile } from '../../plan/index.ts'
import { type CheckResult, type Finding, type RuleNumber, severities } from '../findings.ts'
import { analysisIsWhole, focusAreasHaveGoals } from './analysis.ts'
import { agreementAddsUp, distributionsAddUp } from './arithmetic.ts'
import { statisticsAreSplit, youngPartExists } from './content.ts'
import { goalsOfBothHorizons } from './goals.ts'
import { plannedWithinGrants } from './grants.ts'
import { goalsAreMeasured } from './indicators.ts'
import { CheckMemory, type Memory, noMemory } from './memory.ts'
import { activitiesAreCosted, youngMoneyIsExplained } from './money.ts'
import { activitiesServeTheParent } from './parentPlan.ts'
import { frozenInTime, planIsJoint } from './parties.ts'
import { potsAreNotOverdrawn } from './pots.ts'
import { everybodyCanRead, nobodysHealthIsTold } from './publishing.ts'
import type { CheckQuestion } from './question.ts'
import { everythingCanBeRead } from './readable.ts'
import { oneIsResponsible } from './responsibility.ts'
import { commentsAreAnswered, noRoundIsOpen, userOrganisationsAreHeard } from './rounds.ts'
import { type Fault, type Rule, subjectOf } from './rule.ts'
import { conditionalMoneyIsFlagged, sourcesMayPay } from './sources.ts'
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
  plannedWithinGrants,
  sourcesMayPay,
  potsAreNotOverdrawn,
  distributionsAddUp,
  conditionalMoneyIsFlagged,
  goalsAreMeasured,
  userOrganisationsAreHeard,
  commentsAreAnswered,
  statisticsAreSplit,
  youngPartExists,
  activitiesServeTheParent,
  everythingCanBeRead,
  nobodysHealthIsTold,
  agreementAddsUp,
  everybodyCanRead,
  everythingIsSettled,
  noRoundIsOpen,
]

/** Asks every rule that the question has an answer to; each finding's id is `<rule>/<code>/<where>`. */
export function checkPlan(question: CheckQuestion): CheckResult {
  return ask(question, noMemory(question))
}

/** A `checkPlan` that remembers the question before, for whoever asks again after each edit. */
export function createPlanCheck(): (question: CheckQuestion) => CheckResult {
  const memory = new CheckMemory()
  return (question) => ask(question, memory.of(question))
}

function ask(question: CheckQuestion, memory: Memory): CheckResult {
  const subject = subjectOf(question, memory.recall)
  const { profile } = question.register.agreement
  const findings: Finding[] = []
  const passed: RuleNumber[] = []
  for (const { number, isAsked, find } of rules) {
    if (isAsked && !isAsked(question)) continue
    const faults = find(subject)
    for (const fault of faults) {
      const finding = memory.finding(fault, () => toFinding(fault, number, profile))
      if (finding) findings.push(finding)
    }
    if (faults.length === 0 && heaviestOf(number, profile) !== 'off') passed.push(number)
  }
  return { findings, passed }
}

/** Null for what the agreement's profile leaves out. */
function toFinding(fault: Fault, rule: RuleNumber, profile: CheckProfile): Finding | null {
  const finding: Finding = { ...fault, id: `${rule}/${fault.id}`, rule }
  const heaviest = heaviestOf(rule, profile)
  if (fault.severity === 'absolute' || heaviest === null) return finding
  if (heaviest === 'off') return null
  const isHeavier = severities.indexOf(fault.severity) < severities.indexOf(heaviest)
  return isHeavier ? { ...finding, severity: heaviest } : finding
}

function heaviestOf(rule: RuleNumber, profile: CheckProfile) {
  return profile.find((profiled) => profiled.rule === rule)?.heaviest ?? null
}
