import type { Publication } from '@samplan/shared/wire'
import { lockPlan } from './planChanges.ts'
import type { PublicationStore } from './publicationStore.ts'
import type { Database } from './schema.ts'

export function createPublicationStore(database: Database): PublicationStore {
  const { queries, write } = database
  return {
    list: async (planId) =>
      (await standing(database).where('planId', '=', planId).orderBy('number').execute()).map(toPublication),
    async find(id) {
      const row = await standing(database).where('publications.id', '=', id).executeTakeFirst()
      return row ? toPublication(row) : null
    },
    async add({ id, planId, number, published }) {
      const { by, at } = published
      const act = { publishedBy: by.personId, publishedFor: by.organisationId, publishedAt: at, withdrawnAt: null }
      await queries
        .insertInto('publications')
        .values({ id, planId, number, ...act })
        .execute()
    },
    withdraw: (planId, number, at) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        const row = trx.updateTable('publications').set({ withdrawnAt: at }).where('planId', '=', planId)
        const { numUpdatedRows } = await row
          .where('number', '=', number)
          .where('withdrawnAt', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Error(`Version ${number} of plan ${planId} is not published`)
      }),
  }
}

function standing({ queries }: Database) {
  return queries
    .selectFrom('publications')
    .innerJoin('people', 'people.id', 'publications.publishedBy')
    .select(['publications.id', 'planId', 'number', 'publishedBy', 'publishedFor', 'publishedAt', 'people.name'])
    .where('withdrawnAt', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number]

function toPublication({ id, planId, number, publishedBy, publishedFor, publishedAt, name }: Row): Publication {
  const by = { personId: publishedBy, name, organisationId: publishedFor }
  return { id, planId, number, published: { by, at: publishedAt } }
}
