/**
 * The register as one whole, changed in numbered steps. A change is stored beside what it made, with what stood there
 * before, so that the feed can tell it and an undo can take it back.
 */
import type { CountyId, CountyRegister, PlanUse, RegisterPart, RegisterUser } from '@samplan/shared/plan'
import type { RegisterChangeMade } from '@samplan/shared/wire'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { KeptPlanUse, NewRegisterChange, RegisterChangeStore } from './registerChangeStore.ts'
import { toAgreement, toCountyParts, toGrant, toOrganisation } from './registerRows.ts'
import { storeDifference } from './registerWrites.ts'
import type { Database, Schema } from './schema.ts'

export function createRegisterChangeStore({ queries, read, write, locking }: Database): RegisterChangeStore {
  return {
    county: (countyId) => read((reader) => readCounty(reader, countyId)),
    lockCounty: (countyId) =>
      write(async (trx) => {
        await locking(trx.selectFrom('counties').select('id').where('id', '=', countyId)).execute()
        return readCounty(trx, countyId)
      }),
    addChange: (before, after, change) =>
      write(async (trx) => {
        await storeDifference(trx, before, after)
        await trx.insertInto('registerChanges').values(toRow(after.countyId, change)).execute()
      }),
    async changes(countyId, below, most) {
      const all = changesOf(queries, countyId).orderBy('number', 'desc').limit(most)
      const rows = await (below === null ? all : all.where('number', '<', below)).execute()
      return rows.map(toChange)
    },
    changedSince: (countyId, number) =>
      queries
        .selectFrom('registerChanges')
        .select(['kind', 'entryId as id', 'number'])
        .where('countyId', '=', countyId)
        .where('number', '>', number)
        .orderBy('number')
        .execute(),
    heldBy: (part) => heldBy(queries, part),
    isElsewhere: (part, countyId) => isElsewhere(queries, part, countyId),
    planUses: (countyId) => planUses(queries, countyId),
    async putPlanUse({ planId, ...use }: PlanUse, position: number) {
      const fields = { position, use: JSON.stringify(use) }
      await write((trx) =>
        trx
          .insertInto('planUses')
          .values({ planId, ...fields })
          .onConflict((conflict) =>
            conflict.column('planId').doUpdateSet(fields).where('planUses.position', '<=', position),
          )
          .execute(),
      )
    },
  }
}

async function readCounty(queries: Kysely<Schema>, countyId: CountyId): Promise<CountyRegister> {
  const county = await queries.selectFrom('counties').selectAll().where('id', '=', countyId).executeTakeFirst()
  if (!county) throw new Error(`There is no county ${countyId}`)
  const organisations = await queries
    .selectFrom('organisations')
    .selectAll()
    .where('countyId', '=', countyId)
    .orderBy('place')
    .execute()
  const agreements = await queries.selectFrom('agreements').selectAll().where('countyId', '=', countyId).execute()
  const grants = await queries.selectFrom('grants').selectAll().where('countyId', '=', countyId).execute()
  return {
    countyId,
    countyName: county.name,
    number: county.number,
    ...toCountyParts(county.parts),
    organisations: organisations.map(toOrganisation),
    // By the bytes of their ids, which is not how every database sorts.
    agreements: agreements.map(toAgreement).sort((a, b) => a.year - b.year || byId(a, b)),
    grants: grants.map(toGrant).sort(byId),
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function changesOf(queries: Kysely<Schema>, countyId: CountyId) {
  return queries
    .selectFrom('registerChanges')
    .innerJoin('people', 'people.id', 'registerChanges.personId')
    .selectAll('registerChanges')
    .select('people.name as name')
    .where('countyId', '=', countyId)
}

function toRow(countyId: CountyId, { id, before, after, madeAt, ...change }: NewRegisterChange) {
  return {
    ...change,
    countyId,
    entryId: id,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    at: madeAt,
  }
}

function toChange(row: Selectable<Schema['registerChanges']> & { readonly name: string }): RegisterChangeMade {
  const { number, kind, place, undoes, personId, organisationId, name } = row
  return {
    number,
    kind,
    id: row.entryId,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
    place,
    undoes,
    madeBy: { personId, name, organisationId },
    madeAt: row.at,
  }
}

/** Tables that point to an organisation, those that are quickly asked first. */
const naming = [
  ['participants', 'organisationId'],
  ['invitations', 'organisationId'],
  ['planLinks', 'organisationId'],
  ['claims', 'organisationId'],
  ['versions', 'organisationId'],
  ['recoveryCopies', 'organisationId'],
  ['registerChanges', 'organisationId'],
  ['threads', 'answeredFor'],
  ['comments', 'organisationId'],
  ['commitments', 'organisationId'],
  ['workshops', 'openedFor'],
  ['workshopGuests', 'organisationId'],
  ['workshopBallots', 'organisationId'],
  ['events', 'organisationId'],
  ['sittings', 'organisationId'],
  ['lastChanges', 'organisationId'],
  ['log', 'organisationId'],
  ['roundInvitations', 'organisationId'],
  ['statements', 'organisationId'],
  ['handIns', 'recordedFor'],
  ['publications', 'publishedFor'],
  ['decisions', 'organisationId'],
  ['decisions', 'recordedFor'],
  ['proposalImports', 'importedFor'],
  ['proposals', 'organisationId'],
] as const

async function heldBy(queries: Kysely<Schema>, { kind, id }: RegisterPart): Promise<RegisterUser | null> {
  if (kind === 'agreement') {
    const plan = await queries
      .selectFrom('plans')
      .select('id')
      .where('agreementId', '=', id as never)
      .executeTakeFirst()
    return plan ? { kind: 'plan', id: plan.id } : null
  }
  if (kind !== 'organisation') return null
  for (const [table, column] of naming) {
    const found = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id} limit 1`.execute(queries)
    if (found.rows.length > 0) return { kind: 'people' }
  }
  return null
}

const tables = { organisation: 'organisations', agreement: 'agreements', grant: 'grants' } as const

async function isElsewhere(queries: Kysely<Schema>, { kind, id }: RegisterPart, countyId: CountyId): Promise<boolean> {
  if (kind !== 'organisation' && kind !== 'agreement' && kind !== 'grant') return false
  const row = await queries
    .selectFrom(tables[kind] as 'organisations')
    .select('countyId')
    .where('id', '=', id as never)
    .executeTakeFirst()
  return row !== undefined && row.countyId !== countyId
}

async function planUses(queries: Kysely<Schema>, countyId: CountyId): Promise<readonly KeptPlanUse[]> {
  const rows = await queries
    .selectFrom('plans')
    .leftJoin('planUses', 'planUses.planId', 'plans.id')
    .select(['plans.id', 'plans.position', 'planUses.position as summedAt', 'planUses.use'])
    .where('plans.countyId', '=', countyId)
    .execute()
  return rows.map(({ id, position, summedAt, use }) => {
    const kept: Omit<PlanUse, 'planId'> = use === null ? { potUse: [], names: [] } : JSON.parse(use)
    return { ...kept, planId: id, position, summedAt }
  })
}
