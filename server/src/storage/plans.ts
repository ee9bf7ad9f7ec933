/** Plans, with what the sync path asks on every update. Who takes part in them is in `participants.ts`. */
import type { PersonId } from '@samplan/shared/plan'
import type { Selectable } from 'kysely'
import { createLogStatements } from './logStatements.ts'
import { createParticipantQueries } from './participants.ts'
import { change, raise } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import type { PlanRow, PlanStore } from './storage.ts'

export function createPlanStore(database: Database): PlanStore {
  const { queries, write } = database
  const log = createLogStatements(database)
  return {
    ...createParticipantQueries(database),
    add: ({ facts, countyId, agreementId, changedAt }, seed) =>
      write(async (trx) => {
        const row = { ...facts, countyId, agreementId, changedAt, generation: 1, position: 1 }
        await trx.insertInto('plans').values(row).execute()
        await log.rows(trx, { planId: facts.id, epoch: facts.epoch, rows: [seed] }, 1)
        await log.lastChanges(trx, facts.id, [seed])
      }),
    async find(id) {
      const row = await queries.selectFrom('plans').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toPlanRow(row) : null
    },
    list: (personId) => listPlans(database, personId),
    async rename(id, title) {
      await write((trx) => change(trx, id, 'any', { title }))
    },
    openDraft: (id) =>
      write(async (trx) => {
        await change(trx, id, 'frozen', { status: 'draft' })
        await raise(trx, id, 'draft')
        await raise(trx, id, 'generation')
      }),
    startEpoch: (id, epoch) =>
      write(async (trx) => {
        const later = trx.updateTable('plans').set({ epoch }).where('id', '=', id).where('epoch', '<', epoch)
        const { numUpdatedRows } = await later.executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Error(`There is no plan ${id} with an epoch before ${epoch}`)
        await raise(trx, id, 'generation')
      }),
  }
}

async function listPlans({ queries }: Database, personId: PersonId | null): Promise<readonly PlanRow[]> {
  const all = queries.selectFrom('plans').selectAll('plans').orderBy('plans.changedAt', 'desc').orderBy('plans.id')
  if (personId === null) return (await all.execute()).map(toPlanRow)
  const own = all
    .innerJoin('participants', 'participants.planId', 'plans.id')
    .where('participants.personId', '=', personId)
    .where('participants.leftAt', 'is', null)
  return (await own.execute()).map(toPlanRow)
}

/** A row of the table as the stores give it. */
export function toPlanRow(row: Selectable<Schema['plans']>): PlanRow {
  const { id, title, kind, status, periodStart, periodEnd, draft, epoch } = row
  const { countyId, agreementId, generation, position, changedAt } = row
  const facts = { id, title, kind, status, periodStart, periodEnd, draft, epoch }
  return { facts, countyId, agreementId, generation, position, changedAt }
}
