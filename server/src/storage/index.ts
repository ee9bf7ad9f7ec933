/** What the server keeps, and the one way to open it. */
export type { LogPart, Rebuild, Rebuilt, StorageReport, StoredFault } from './check/fault.ts'
export { checkPostgres, checkSqlite } from './check/openCheck.ts'
export { copyToPostgres } from './copyToPostgres.ts'
export { type FolderLock, lockFolder } from './folderLock.ts'
export { openPostgres } from './postgres.ts'
export { openSqlite } from './sqlite.ts'
export type * from './storage.ts'
export { DatabaseInUse, StorageFault } from './storageFault.ts'
