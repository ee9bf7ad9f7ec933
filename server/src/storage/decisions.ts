/** One row for each entry. What stands is worked out from them by the rules. */
import type { PlanId } from '@samplan/shared/plan'
import type { Decision } from '@samplan/shared/wire'
import type { Kysely, Selectable } from 'kysely'
import type { DecisionStore } from './decisionStore.ts'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'

export function createDecisionStore(database: Database): DecisionStore {
  const { queries, write } = database
  return {
    add: (planId, { said, recorded: { by, at }, ...entry }) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        const { last } = await trx
          .selectFrom('decisions')
          .select((eb) => eb.fn.max('number').as('last'))
          .where('planId', '=', planId)
          .executeTakeFirstOrThrow()
        const number = Number(last ?? 0) + 1
        const act = { recordedBy: by.personId, recordedFor: by.organisationId, recordedAt: at }
        await trx
          .insertInto('decisions')
          .values({ planId, number, ...entry, said: JSON.stringify(said), ...act })
          .execute()
        return { number, ...entry, said, recorded: { by, at } }
      }),
    list: (planId) => decisionsOf(queries, planId),
  }
}

export async function decisionsOf(queries: Kysely<Schema>, planId: PlanId): Promise<readonly Decision[]> {
  const rows = await queries
    .selectFrom('decisions')
    .innerJoin('people', 'people.id', 'decisions.recordedBy')
    .selectAll('decisions')
    .select('people.name as name')
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()
  return rows.map(toDecision)
}

type Row = Selectable<Schema['decisions']> & { readonly name: string }

function toDecision(row: Row): Decision {
  const { number, version, versionSha256, organisationId, recordedBy, recordedFor, recordedAt, name } = row
  const by = { personId: recordedBy, name, organisationId: recordedFor }
  return {
    number,
    version,
    versionSha256,
    organisationId,
    said: JSON.parse(row.said),
    recorded: { by, at: recordedAt },
  }
}
