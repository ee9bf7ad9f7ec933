/**
 * One process at a time works on a data folder. The lock is one that the operating system drops when its process dies
 * by whatever cause, taken through SQLite; a file with a process id in it would outlive a crash, and in a container,
 * where every server is process 1, it could not be told from a living one.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface FolderLock {
  release(): void
}

/** Takes the folder, making it where there is none; null while another process has it. */
export function lockFolder(folder: string): FolderLock | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, 'server.lock'))
  try {
    lock.exec('begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return null
    throw new Error(`Cannot lock the data folder ${folder}`, { cause: error })
  }
}
