/** Every structural write to a plan. Texts are written by the editor, straight into their fragments. */
export * from './addRecords.ts'
export * from './binRecords.ts'
export * from './moveRecords.ts'
export { setMember, setRegister, setScalar } from './setFields.ts'
