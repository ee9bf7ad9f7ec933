/** What the server keeps, and the one way to open it. */
export { openSqlite } from './sqlite.ts'
export type * from './storage.ts'
