/** Next year's plan: what comes along from a frozen version, and how the two compare. */
export * from './carryPlan.ts'
export type { ComparedKind, ComparedRecord } from './comparedRecords.ts'
export type * from './compareMoney.ts'
export * from './comparePlans.ts'
export type { FieldChange, FieldValue, Place, RecordChange, RecordState } from './compareRecords.ts'
export type { LeftBehind } from './leftBehind.ts'
