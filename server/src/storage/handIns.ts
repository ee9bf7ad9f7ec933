import type { HandIn } from '@samplan/shared/wire'
import type { HandInStore } from './handInStore.ts'
import type { Database } from './schema.ts'

export function createHandInStore(database: Database): HandInStore {
  const { queries } = database
  return {
    list: async (planId) =>
      (await recorded(database).where('planId', '=', planId).orderBy('number').execute()).map(toHandIn),
    async put({ planId, number, on, to, recorded: { by, at } }) {
      const act = { recordedBy: by.personId, recordedFor: by.organisationId, recordedAt: at }
      const fields = { handedInOn: on, recipient: to, ...act }
      await queries
        .insertInto('handIns')
        .values({ planId, number, ...fields })
        .onConflict((conflict) => conflict.columns(['planId', 'number']).doUpdateSet(fields))
        .execute()
    },
    async remove(planId, number) {
      const row = queries.deleteFrom('handIns').where('planId', '=', planId).where('number', '=', number)
      const { numDeletedRows } = await row.executeTakeFirst()
      if (numDeletedRows === 0n) throw new Error(`Version ${number} of plan ${planId} was not handed in`)
    },
  }
}

function recorded({ queries }: Database) {
  return queries
    .selectFrom('handIns')
    .innerJoin('people', 'people.id', 'handIns.recordedBy')
    .select(['planId', 'number', 'handedInOn', 'recipient', 'recordedBy', 'recordedFor', 'recordedAt', 'people.name'])
}

type Row = Awaited<ReturnType<ReturnType<typeof recorded>['execute']>>[number]

function toHandIn({ planId, number, handedInOn, recipient, recordedBy, recordedFor, recordedAt, name }: Row): HandIn {
  const by = { personId: recordedBy, name, organisationId: recordedFor }
  return { planId, number, on: handedInOn, to: recipient, recorded: { by, at: recordedAt } }
}
