/** What travels between client and server. */
export * from './closeCodes.ts'
export * from './comments.ts'
export * from './demo.ts'
export * from './events.ts'
export * from './frames.ts'
export * from './http.ts'
export * from './lengths.ts'
export * from './register.ts'
