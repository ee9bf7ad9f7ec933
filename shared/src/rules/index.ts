/** The plan's rules: pure functions of the plan and the register. */
export * from './findings.ts'
export * from './permissions.ts'
