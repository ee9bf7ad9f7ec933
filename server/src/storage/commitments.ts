/** Commitments: one row for each answer. The latest of a pair stands, the earlier ones are its history. */
import type { PlanId } from '@samplan/shared/plan'
import type { Commitment, CommitmentInFull } from '@samplan/shared/wire'
import type { Kysely, Selectable } from 'kysely'
import type { CommitmentStore } from './commitmentStore.ts'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'

/** The table, as a migration makes it. */
export const commitmentTables = [
  `create table commitments (
    "planId" text not null references plans, number integer not null, "activityId" text not null,
    "organisationId" text not null references organisations, answer text not null, reason text not null,
    basis text not null, words text not null, draft integer not null, position integer not null,
    "personId" text not null references people, at text not null, primary key ("planId", number))`,
  `create index "commitmentsByPart" on commitments ("planId", "activityId", "organisationId", number)`,
]

export function createCommitmentStore(database: Database): CommitmentStore {
  const { queries, write } = database
  return {
    add: (planId, { author, basis, words, ...answer }) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        const { last } = await trx
          .selectFrom('commitments')
          .select((eb) => eb.fn.max('number').as('last'))
          .where('planId', '=', planId)
          .executeTakeFirstOrThrow()
        const commitment = { ...answer, number: Number(last ?? 0) + 1 }
        const json = { basis: JSON.stringify(basis), words: JSON.stringify(words) }
        await trx
          .insertInto('commitments')
          .values({ planId, ...commitment, ...json, personId: author.personId })
          .execute()
        return { ...commitment, basis, author }
      }),
    async standing(planId) {
      const latest = queries
        .selectFrom('commitments')
        .select((eb) => eb.fn.max('number').as('number'))
        .where('planId', '=', planId)
        .groupBy(['activityId', 'organisationId'])
      const rows = await answersOf(queries, planId).where('number', 'in', latest).orderBy('number').execute()
      return rows.map(toCommitment)
    },
    async history(planId, activityId, organisationId) {
      const rows = await answersOf(queries, planId)
        .where('activityId', '=', activityId)
        .where('organisationId', '=', organisationId)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row): CommitmentInFull => ({ ...toCommitment(row), words: JSON.parse(row.words) }))
    },
  }
}

function answersOf(queries: Kysely<Schema>, planId: PlanId) {
  return queries
    .selectFrom('commitments')
    .innerJoin('people', 'people.id', 'commitments.personId')
    .selectAll('commitments')
    .select('people.name as name')
    .where('planId', '=', planId)
}

type Row = Selectable<Schema['commitments']> & { readonly name: string }

function toCommitment(row: Row): Commitment {
  const { activityId, organisationId, number, answer, reason, draft, position, personId, name, at } = row
  const author = { personId, name, organisationId }
  return {
    activityId,
    organisationId,
    number,
    answer,
    basis: JSON.parse(row.basis),
    reason,
    draft,
    position,
    author,
    at,
  }
}
