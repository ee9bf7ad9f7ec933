/** Counties with their organisations, agreements and grants. */
import type { Agreement, CountyId, Grant, Organisation, PlanId, Register } from '@samplan/shared/plan'
import type { Kysely, Transaction } from 'kysely'
import { createRegisterChangeStore } from './registerChanges.ts'
import {
  agreementFields,
  grantFields,
  organisationFields,
  toAgreement,
  toCountyParts,
  toGrant,
  toOrganisation,
} from './registerRows.ts'
import type { Database, Schema } from './schema.ts'
import type { RegisterStore } from './storage.ts'

export function createRegisterStore(database: Database): RegisterStore {
  const { queries, read, write } = database
  return {
    ...createRegisterChangeStore(database),
    async addCounty({ id, name }) {
      await write((trx) => trx.insertInto('counties').values({ id, name, number: 0, parts: '{}' }).execute())
    },
    async counties() {
      const rows = await queries.selectFrom('counties').select(['id', 'name']).orderBy('name').execute()
      return rows.map((row) => ({ ...row }))
    },
    putOrganisation: (countyId, organisation) =>
      write(async (trx) => {
        await raiseNumber(trx, countyId)
        await putOrganisation(trx, countyId, organisation)
      }),
    putAgreement: (countyId, agreement) =>
      write(async (trx) => {
        await raiseNumber(trx, countyId)
        await putAgreement(trx, countyId, agreement)
      }),
    putGrant: (countyId, grant) =>
      write(async (trx) => {
        await raiseNumber(trx, countyId)
        await putGrant(trx, countyId, grant)
      }),
    putCountyParts: (countyId, parts) =>
      write(async (trx) => {
        await raiseNumber(trx, countyId)
        await trx
          .updateTable('counties')
          .set({ parts: JSON.stringify(parts) })
          .where('id', '=', countyId)
          .execute()
      }),
    async newestAgreement(countyId) {
      const row = await queries
        .selectFrom('agreements')
        .selectAll()
        .where('countyId', '=', countyId)
        .orderBy('year', 'desc')
        .orderBy('id')
        .executeTakeFirst()
      return row ? toAgreement(row) : null
    },
    forPlan: (planId) => read((reader) => readRegister(reader, planId)),
  }
}

async function raiseNumber(trx: Transaction<Schema>, countyId: CountyId): Promise<void> {
  const raised = await trx
    .updateTable('counties')
    .set(({ eb }) => ({ number: eb('number', '+', 1) }))
    .where('id', '=', countyId)
    .executeTakeFirst()
  if (raised.numUpdatedRows === 0n) throw new Error(`There is no county ${countyId}`)
}

async function putOrganisation(trx: Transaction<Schema>, countyId: CountyId, organisation: Organisation) {
  const { id } = organisation
  const fields = organisationFields(organisation)
  const { count } = await trx
    .selectFrom('organisations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('countyId', '=', countyId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('organisations')
    .values({ id, countyId, place: Number(count), ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

async function putAgreement(trx: Transaction<Schema>, countyId: CountyId, agreement: Agreement) {
  const { id } = agreement
  const fields = agreementFields(agreement)
  await trx
    .insertInto('agreements')
    .values({ id, countyId, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

async function putGrant(trx: Transaction<Schema>, countyId: CountyId, grant: Grant) {
  const { id } = grant
  const fields = grantFields(grant)
  await trx
    .insertInto('grants')
    .values({ id, countyId, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

async function readRegister(queries: Kysely<Schema>, planId: PlanId): Promise<Register> {
  const plan = await queries
    .selectFrom('plans')
    .innerJoin('counties', 'counties.id', 'plans.countyId')
    .innerJoin('agreements', 'agreements.id', 'plans.agreementId')
    .selectAll('agreements')
    .select([
      'counties.id as countyId',
      'counties.name as countyName',
      'counties.number as number',
      'counties.parts as parts',
    ])
    .where('plans.id', '=', planId)
    .executeTakeFirst()
  if (!plan) throw new Error(`There is no plan ${planId}`)
  const { countyId, countyName, number, parts } = plan
  const organisations = await queries
    .selectFrom('organisations')
    .selectAll()
    .where('countyId', '=', countyId)
    .orderBy('place')
    .execute()
  return {
    countyId,
    countyName,
    number,
    ...toCountyParts(parts),
    organisations: organisations.map(toOrganisation),
    agreement: toAgreement(plan),
    grants: await grantsOf(queries, countyId),
  }
}

async function grantsOf(queries: Kysely<Schema>, countyId: CountyId): Promise<readonly Grant[]> {
  const rows = await queries.selectFrom('grants').selectAll().where('countyId', '=', countyId).orderBy('id').execute()
  return rows.map(toGrant)
}
