/** Every structural write to a plan. Texts are written by the editor, straight into their fragments. */
export {
  addActivity,
  addArea,
  addCostLine,
  addGoal,
  addIndicator,
  addOutcome,
  type NewActivity,
  type NewArea,
  type NewCostLine,
  type NewGoal,
  type NewIndicator,
  type NewOutcome,
} from './addRecords.ts'
export * from './binRecords.ts'
export { dropEmptyRecord, isEmptyRecord, type TitledKind } from './emptyRecords.ts'
export * from './moveRecords.ts'
export { setMember, setRegister, setScalar } from './setFields.ts'
