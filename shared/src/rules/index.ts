/** The plan's rules: pure functions of the plan and the register. */
export * from './canonical.ts'
export type * from './canonicalContent.ts'
export type { CanonicalTotals } from './canonicalTotals.ts'
export { checkPlan, createPlanCheck } from './check/checkPlan.ts'
export {
  type FindingOverride,
  isHindering,
  isLate,
  isOverridable,
  type MayFreeze,
  mayFreeze,
} from './check/mayFreeze.ts'
export type * from './check/question.ts'
export * from './commitments/askedParties.ts'
export * from './commitments/commitmentBoard.ts'
export { countedOre, grantLineOf, isConditionalMoney, isExampleMoney, potOf } from './costLines.ts'
export * from './family/coverage.ts'
export * from './family/familyFacts.ts'
export * from './family/familyShare.ts'
export * from './findings.ts'
export type { GrantsLeft, GrantUse } from './grantsLeft.ts'
export * from './money/agreementArithmetic.ts'
export * from './money/countyAsOne.ts'
export * from './money/distribute.ts'
export * from './money/grantRows.ts'
export * from './money/matrixCsv.ts'
export * from './money/moneyCells.ts'
export * from './money/moneyFlow.ts'
export * from './money/moneyMatrix.ts'
export { orePerInhabitant } from './money/orePerInhabitant.ts'
export { type PotState, potStates, potUseOf } from './money/potStates.ts'
export * from './money/proveDistribution.ts'
export * from './money/purposeTicks.ts'
export * from './money/redistribute.ts'
export * from './money/repaymentRisk.ts'
export * from './money/rollUpTotals.ts'
export { roundToThousands } from './money/roundToThousands.ts'
export { type Split, type SplitRefusal, splitSum, type Weight } from './money/splitSum.ts'
export * from './money/timeLine.ts'
export * from './money/yearBars.ts'
export * from './permissions.ts'
export * from './register/index.ts'
export { computeTotals, type Sum, type Totals } from './totals.ts'
