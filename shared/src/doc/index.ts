/** The only code that knows how a plan lies in a Yjs document. */
export * from './layout.ts'
