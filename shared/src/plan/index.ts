/** The plan's vocabulary: types, ids, money and dates. Imports nothing. */
export * from './dates.ts'
export * from './ids.ts'
export * from './money.ts'
export * from './people.ts'
export * from './plan.ts'
export * from './register.ts'
export * from './richText.ts'
