/**
 * The log's few statements, printed once (`filledIn.ts`). Rows go in many at a time, since each statement costs a fixed
 * share in the query builder and, with PostgreSQL, a journey there and back.
 */
import type { OrganisationId, PersonId, PlanId, RecordId } from '@samplan/shared/plan'
import type { Compilable, Kysely, Transaction } from 'kysely'
import { filledInWithinWrite } from './filledIn.ts'
import type { Database, Schema } from './schema.ts'
import { sha256 } from './sha256.ts'
import { createSittingStatement } from './sittings.ts'
import type { LogAppend, LogRow } from './storage.ts'

type Queries = Kysely<Schema>
type Trx = Transaction<Schema>
type Claim = LogAppend['claims'][number]

export type LogStatements = ReturnType<typeof createLogStatements>

const planId = '' as PlanId
const personId = '' as PersonId
const organisationId = '' as OrganisationId
const at = '' as LogRow['at']

export function createLogStatements(database: Database) {
  const { queries, locking } = database
  const plan = filledInWithinWrite(database, locking(selectPlan(queries)))
  const advance = filledInWithinWrite(database, advancePlan(queries))
  const holders = inParts(database, (count) => selectHolders(queries, count))
  const claims = inParts(database, (count) => insertClaims(queries, count))
  const rows = inParts(database, (count) => insertRows(queries, count))
  const lastChanges = inParts(database, (count) => putLastChanges(queries, count))
  const sittings = createSittingStatement(database)
  return {
    sittings,
    /**
     * Locks the plan and gives the number of its rights, its epoch and its newest position; undefined where there is no
     * such plan.
     */
    plan: async (trx: Trx, id: PlanId) => (await plan(trx, [id]))[0],
    /**
     * Locks the plan and moves its newest position on; gives the new one, or undefined, with nothing changed, where
     * the plan has another number of rights or another epoch.
     */
    advance: async (trx: Trx, { planId: id, epoch, generation, rows: { length } }: LogAppend, at: string) =>
      (await advance(trx, [length, at, id, generation, epoch]))[0]?.position,
    /** Of the client ids, those that are somebody's, with whose. */
    holders: async (trx: Trx, { planId: id, epoch }: LogAppend, clientIds: readonly number[]) =>
      (
        await holders(
          trx,
          clientIds.map((clientId) => [clientId]),
          [id, epoch],
        )
      ).map(({ clientId, personId: holder }) => [clientId, holder] as const),
    claims: (trx: Trx, { planId: id, epoch }: LogAppend, added: readonly Claim[]) =>
      claims(
        trx,
        added.map(({ clientId, ...by }) => [id, epoch, clientId, by.personId, by.organisationId]),
      ),
    /** Adds the rows, of which the first gets the position `from`. */
    rows: (trx: Trx, { planId: id, epoch, rows: added }: Pick<LogAppend, 'planId' | 'epoch' | 'rows'>, from: number) =>
      rows(
        trx,
        added.map(({ update, ...by }, place) => {
          return [id, from + place, epoch, by.personId, by.organisationId, update, sha256(update), by.at]
        }),
      ),
    /** Notes who changed each record last. */
    async lastChanges(trx: Trx, id: PlanId, added: readonly LogRow[]) {
      const latest = new Map(added.flatMap((entry) => entry.touched.map((record) => [record, entry] as const)))
      await lastChanges(
        trx,
        [...latest].map(([record, by]) => [id, record, by.organisationId, by.at]),
      )
    },
  }
}

/** Rows in one statement: a tick of sixty people typing fits, and the kept statements stay few. */
const mostInPart = 16

/**
 * A statement for any number of rows, printed for each number up to the largest part when it is first needed. `before`
 * are the parameters that stand ahead of all rows.
 */
function inParts<Row>(database: Database, build: (count: number) => Compilable<Row>) {
  const parts = new Map<number, ReturnType<typeof filledInWithinWrite<Row>>>()
  const partOf = (count: number) => {
    const known = parts.get(count) ?? filledInWithinWrite(database, build(count))
    parts.set(count, known)
    return known
  }
  return async (
    trx: Trx,
    rows: readonly (readonly unknown[])[],
    before: readonly unknown[] = [],
  ): Promise<readonly Row[]> => {
    const answers: Row[] = []
    for (let from = 0; from < rows.length; from += mostInPart) {
      const part = rows.slice(from, from + mostInPart)
      answers.push(...(await partOf(part.length)(trx, [...before, ...part.flat()])))
    }
    return answers
  }
}

function selectPlan(queries: Queries) {
  return queries.selectFrom('plans').select(['generation', 'epoch', 'position']).where('id', '=', planId)
}

function selectHolders(queries: Queries, count: number) {
  const claims = queries.selectFrom('claims').select(['clientId', 'personId'])
  const ofPlan = claims.where('planId', '=', planId).where('epoch', '=', 0)
  return ofPlan.where('clientId', 'in', new Array<number>(count).fill(0))
}

function insertClaims(queries: Queries, count: number) {
  const claim = { planId, epoch: 0, clientId: 0, personId, organisationId }
  return queries.insertInto('claims').values(new Array<typeof claim>(count).fill(claim))
}

function insertRows(queries: Queries, count: number) {
  const empty = { bytes: new Uint8Array(), sha256: '', at }
  const row = { planId, position: 0, epoch: 0, personId, organisationId, ...empty }
  return queries.insertInto('log').values(new Array<typeof row>(count).fill(row))
}

function putLastChanges(queries: Queries, count: number) {
  const change = { planId, recordId: '' as RecordId, organisationId, at }
  return queries
    .insertInto('lastChanges')
    .values(new Array<typeof change>(count).fill(change))
    .onConflict((conflict) =>
      conflict.columns(['planId', 'recordId']).doUpdateSet((eb) => ({
        organisationId: eb.ref('excluded.organisationId'),
        at: eb.ref('excluded.at'),
      })),
    )
}

function advancePlan(queries: Queries) {
  return queries
    .updateTable('plans')
    .set((eb) => ({ position: eb('position', '+', 0), changedAt: at }))
    .where('id', '=', planId)
    .where('generation', '=', 0)
    .where('epoch', '=', 0)
    .returning('position')
}
