/** What the server keeps, and the one way to open it. */
export { type FolderLock, lockFolder } from './folderLock.ts'
export { openPostgres } from './postgres.ts'
export { openSqlite } from './sqlite.ts'
export type * from './storage.ts'
export { DatabaseInUse, StorageFault } from './storageFault.ts'
