/** Every plan's log, document, versions, event log and decisions, as they are in one database at one moment. */
import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import { checkEvents, checkVersions } from './checkChains.ts'
import { checkDecisions } from './checkDecisions.ts'
import { checkLog, type DocumentAt } from './checkLog.ts'
import type { PlanCheck, Rebuild, StorageReport, StoredFault } from './fault.ts'

export async function checkTables(queries: Kysely<Schema>, rebuild: Rebuild): Promise<StorageReport> {
  const plans = await queries.selectFrom('plans').selectAll().orderBy('id').execute()
  const faults: StoredFault[] = []
  let read = 0
  for (const plan of plans) {
    const check: PlanCheck = {
      planId: plan.id,
      found: (kind, at, problem) => void faults.push({ planId: plan.id, kind, at, problem }),
      count(rows) {
        read += rows
      },
    }
    await checkPlan(queries, plan, rebuild, check)
  }
  return { plans: plans.length, read, faults }
}

async function checkPlan(
  queries: Kysely<Schema>,
  plan: Selectable<Schema['plans']>,
  rebuild: Rebuild,
  check: PlanCheck,
): Promise<void> {
  let documentAt: DocumentAt = () => null
  const parts = [
    [
      'log',
      async () => {
        documentAt = await checkLog(queries, plan, rebuild, check)
      },
    ],
    ['version', () => checkVersions(queries, { rebuild, documentAt }, check)],
    ['event', () => checkEvents(queries, check)],
    ['decision', () => checkDecisions(queries, check)],
  ] as const
  for (const [kind, run] of parts) {
    try {
      await run()
    } catch (error) {
      // A page of the file that cannot be read: said, and the rest is looked at all the same.
      check.found(kind, null, `cannot be read: ${error instanceof Error ? error.message : error}`)
    }
  }
}
