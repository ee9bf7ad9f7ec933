/** Who worked in what, stored with the log's rows and read for the feed of changes. */
import type { IsoInstant, OrganisationId, PersonId, PlanId, RecordId } from '@samplan/shared/plan'
import type { NamedSitting, Sitting } from '@samplan/shared/wire'
import type { Kysely, Transaction } from 'kysely'
import { filledInWithinWrite } from './filledIn.ts'
import { hostOf, withGuestMark } from './guestSpells.ts'
import type { Database, Schema } from './schema.ts'

/** A year of a busy plan; older ones are in the log all the same. */
const mostRead = 1000

/** One at a time: there are few of them, since each is written once a minute at most. */
export function createSittingStatement(database: Database) {
  const put = filledInWithinWrite(database, putSitting(database.queries))
  return async (trx: Transaction<Schema>, planId: PlanId, sittings: readonly Sitting[]) => {
    for (const { recordId, personId, startedAt, organisationId, endedAt } of sittings) {
      await put(trx, [planId, recordId, personId, startedAt, organisationId, endedAt])
    }
  }
}

function putSitting(queries: Kysely<Schema>) {
  const none = '' as IsoInstant
  const ids = { planId: '' as PlanId, recordId: '' as RecordId, personId: '' as PersonId }
  return queries
    .insertInto('sittings')
    .values({ ...ids, startedAt: none, organisationId: '' as OrganisationId, endedAt: none })
    .onConflict((conflict) =>
      conflict.columns(['planId', 'recordId', 'personId', 'startedAt']).doUpdateSet((eb) => ({
        organisationId: eb.ref('excluded.organisationId'),
        endedAt: eb.ref('excluded.endedAt'),
      })),
    )
}

/** What ended last first. */
export async function readSittings(queries: Kysely<Schema>, planId: PlanId): Promise<readonly NamedSitting[]> {
  const rows = await queries
    .selectFrom('sittings')
    .innerJoin('people', 'people.id', 'sittings.personId')
    .select(['recordId', 'personId', 'name', 'organisationId', 'startedAt', 'endedAt'])
    .select(hostOf('sittings.planId', 'sittings.personId', 'sittings.endedAt').as('admittedBy'))
    .where('planId', '=', planId)
    .orderBy('endedAt', 'desc')
    .orderBy('recordId')
    .limit(mostRead)
    .execute()
  return rows.map(withGuestMark)
}
