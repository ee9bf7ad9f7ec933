/** The work of `restore`, on a data folder or a PostgreSQL database. */
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanId } from '@samplan/shared/plan'
import { rebuild, startEpochs } from '../commands/index.ts'
import type { Settings } from '../settings.ts'
import {
  checkSqlite,
  copyToPostgres,
  DatabaseInUse,
  lockFolder,
  openPostgres,
  openSqlite,
  type Storage,
} from '../storage/index.ts'
import { Refused } from './command.ts'

export interface Restored {
  readonly plans: number
  /** Where the earlier data are now; null where there were none. */
  readonly movedTo: string | null
}

/** What SQLite may keep beside its file. */
const endings = ['', '-wal', '-shm']

export async function restoreFile(file: string, { dataDir, databaseUrl }: Settings, now: Date): Promise<Restored> {
  await assertSound(file)
  return databaseUrl === null ? intoFolder(file, dataDir, now) : intoPostgres(file, databaseUrl, now)
}

/** The data have been brought back by other means; gives how many plans there are. */
export async function restoreInPlace({ dataDir, databaseUrl }: Settings, now: Date): Promise<number> {
  if (databaseUrl !== null) return withStorage(await openAlone(databaseUrl), (storage) => startEpochs(storage, now))
  return withFolder(dataDir, async () => {
    const file = join(dataDir, 'samplan.sqlite')
    if (!existsSync(file)) throw new Refused(`There is no Samplan data in ${dataDir} (DATA_DIR)`)
    return withStorage(await openSqlite(file), (storage) => startEpochs(storage, now))
  })
}

async function intoFolder(file: string, dataDir: string, now: Date): Promise<Restored> {
  return withFolder(dataDir, async () => {
    const target = join(dataDir, 'samplan.sqlite')
    const unfinished = `${target}.restoring`
    for (const ending of endings) rmSync(unfinished + ending, { force: true })
    copyFileSync(file, unfinished)
    const earlier = await epochsIn(target)
    const plans = await withStorage(await openSqlite(unfinished), (storage) => startEpochs(storage, now, earlier))
    const movedTo = existsSync(target) ? `${target}.before-${now.toISOString().replaceAll(':', '')}` : null
    if (movedTo) keepUnder(target, movedTo)
    renameSync(unfinished, target)
    return { plans, movedTo }
  })
}

/**
 * Gives the file a second name and leaves it in place: the restored one then takes its name in one step, and a machine
 * that stops in between starts with the one or the other, never with none, which would look like a new installation.
 */
function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name)
  } catch {
    // A file system without second names.
    copyFileSync(file, name)
  }
  for (const ending of endings.slice(1)) if (existsSync(file + ending)) renameSync(file + ending, name + ending)
}

async function intoPostgres(file: string, url: string, now: Date): Promise<Restored> {
  // On a copy of its own the backup gets the newest tables; it is itself left as it is.
  const copy = `${file}.restoring`
  for (const ending of endings) rmSync(copy + ending, { force: true })
  try {
    copyFileSync(file, copy)
    const plans = await withStorage(await openSqlite(copy), (storage) => startEpochs(storage, now))
    await withStorage(await openAlone(url), async (storage) => {
      if ((await storage.plans.list(null)).length > 0) throw new Refused('The database holds plans already')
      await copyToPostgres(copy, url)
    })
    return { plans, movedTo: null }
  } finally {
    for (const ending of endings) rmSync(copy + ending, { force: true })
  }
}

async function assertSound(file: string): Promise<void> {
  const { faults } = await checkSqlite(file, rebuild)
  const named = faults.slice(0, 10).map(({ planId, kind, at, problem }) => `${planId} ${kind} ${at}: ${problem}`)
  if (faults.length > 0) throw new Refused([`${file} is damaged:`, ...named].join('\n'))
}

/** The epochs of the plans that are there now; none where the file cannot be read, which may be why one restores. */
async function epochsIn(file: string): Promise<ReadonlyMap<PlanId, number>> {
  if (!existsSync(file)) return new Map()
  try {
    return await withStorage(await openSqlite(file), async ({ plans }) => {
      return new Map((await plans.list(null)).map(({ facts }) => [facts.id, facts.epoch]))
    })
  } catch {
    // The new epochs count the seconds, so they are higher all the same.
    return new Map()
  }
}

async function withFolder<T>(dataDir: string, task: () => Promise<T>): Promise<T> {
  const lock = lockFolder(dataDir)
  if (!lock) throw new Refused(`A server or another command is working on ${dataDir}: stop it first`)
  try {
    return await task()
  } finally {
    lock.release()
  }
}

async function openAlone(url: string): Promise<Storage> {
  return openPostgres(url, { alone: true }).catch((error: unknown) => {
    throw error instanceof DatabaseInUse ? new Refused(`${error.message}: stop it first`) : error
  })
}

async function withStorage<T>(storage: Storage, task: (storage: Storage) => Promise<T>): Promise<T> {
  try {
    return await task(storage)
  } finally {
    await storage.close()
  }
}
