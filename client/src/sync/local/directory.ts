/**
 * Which plans this browser keeps something of, for whom, and what a page must know to open one without network. Each
 * plan lies in a database of its own, named after person, plan, draft and schema: nobody opens another's by accident,
 * and what was refused in one draft cannot come up in the next.
 */
import type { PersonId, PlanId } from '@samplan/shared/plan'
import type { PlanDetails } from '@samplan/shared/wire'
import { deleteDatabase, openDatabase, transact } from './database.ts'

export interface PlanEntry {
  /** The name of the plan's database. */
  readonly database: string
  readonly personId: PersonId
  readonly planId: PlanId
  readonly details: PlanDetails
  readonly openedAt: Date
}

const name = 'samplan'
const settings = 'settings'
const plans = 'plans'

export function databaseName({ facts, actor }: PlanDetails, schema: number): string {
  return `samplan ${actor.personId} ${facts.id} ${facts.epoch}.${facts.draft} ${schema}`
}

async function withDirectory<T>(mode: IDBTransactionMode, work: Parameters<typeof transact<T>>[3]): Promise<T> {
  const db = await openDatabase(name, (fresh) => {
    fresh.createObjectStore(plans, { keyPath: 'database' })
    fresh.createObjectStore(settings)
  })
  try {
    return await transact(db, [plans, settings], mode, work)
  } finally {
    db.close()
  }
}

/** Notes a plan before anything is kept of it, so that nothing lies here that the directory does not name. */
export async function rememberPlan(entry: PlanEntry): Promise<void> {
  await withDirectory('readwrite', (store) => {
    store(plans).put(entry)
    store(settings).put(entry.personId, 'person')
  })
}

/** Everything that this browser keeps, of all people who use it. */
export async function keptPlans(): Promise<readonly PlanEntry[]> {
  return (await withDirectory('readonly', (store) => store(plans).getAll() as IDBRequest<PlanEntry[]>)).result
}

/** What is kept for whoever used this browser last, what was opened last first. */
export async function lastPersonsPlans(): Promise<readonly PlanEntry[]> {
  const read = await withDirectory('readonly', (store) => ({
    entries: store(plans).getAll() as IDBRequest<PlanEntry[]>,
    person: store(settings).get('person') as IDBRequest<PersonId | undefined>,
  }))
  const own = read.entries.result.filter(({ personId }) => personId === read.person.result)
  return own.sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime())
}

/**
 * What whoever used this browser last knew of a plan; null where they never opened it. Only for a page that cannot
 * reach the server: who one is, the server alone can say.
 */
export async function recallDetails(planId: PlanId): Promise<PlanDetails | null> {
  return (await lastPersonsPlans()).find((entry) => entry.planId === planId)?.details ?? null
}

/** The server says who is here. Of somebody else, who was here before and did not sign out, nothing is recalled now. */
export async function recogniseOnly(personId: PersonId): Promise<void> {
  await withDirectory('readwrite', (store) => {
    const reading = store(settings).get('person') as IDBRequest<PersonId | undefined>
    reading.onsuccess = () => {
      if (reading.result !== undefined && reading.result !== personId) store(settings).delete('person')
    }
  })
}

/** Throws away what is kept of a plan. */
export async function forgetPlan(database: string): Promise<void> {
  await deleteDatabase(database)
  await withDirectory('readwrite', (store) => void store(plans).delete(database))
}

/** Whoever used this browser has left it. */
export async function forgetPerson(): Promise<void> {
  await withDirectory('readwrite', (store) => void store(settings).delete('person'))
}

/** True once in each browser. */
export async function isFirstAsking(): Promise<boolean> {
  const read = await withDirectory('readwrite', (store) => {
    const before = store(settings).get('asked')
    store(settings).put(true, 'asked')
    return before
  })
  return read.result !== true
}
