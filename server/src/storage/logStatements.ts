/**
 * The log's few statements. Each is built and printed once and then only filled in: on the way of every keystroke,
 * building a query costs more than running it. A statement's parameters stand in the order in which its builder was
 * given them; the dummy values in the builders show that order and nothing else.
 */
import type { OrganisationId, PersonId, PlanId, RecordId } from '@samplan/shared/plan'
import type { Compilable, Kysely, Transaction } from 'kysely'
import type { Database, Schema } from './schema.ts'
import { sha256 } from './sha256.ts'
import type { LogAppend, LogRow } from './storage.ts'

type Queries = Kysely<Schema>
type Claim = LogAppend['claims'][number]

export type LogStatements = ReturnType<typeof createLogStatements>

const planId = '' as PlanId
const personId = '' as PersonId
const organisationId = '' as OrganisationId

export function createLogStatements({ queries, locking }: Pick<Database, 'queries' | 'locking'>) {
  const plan = filledIn(locking(selectPlan(queries)))
  const holder = filledIn(selectHolder(queries))
  const claim = filledIn(insertClaim(queries))
  const row = filledIn(insertRow(queries))
  const lastChange = filledIn(putLastChange(queries))
  const position = filledIn(setPosition(queries))
  return {
    /**
     * Locks the plan and gives the number of its rights, its epoch and its newest position; undefined where there is no
     * such plan.
     */
    plan: async (trx: Transaction<Schema>, id: PlanId) => (await plan(trx, [id]))[0],
    /** Whose a client id is; undefined while it is nobody's. */
    holder: async (trx: Transaction<Schema>, id: PlanId, epoch: number, clientId: number) =>
      (await holder(trx, [id, epoch, clientId]))[0]?.personId,
    claim: (trx: Transaction<Schema>, id: PlanId, epoch: number, { clientId, ...by }: Claim) =>
      claim(trx, [id, epoch, clientId, by.personId, by.organisationId]),
    row: (trx: Transaction<Schema>, id: PlanId, epoch: number, at: number, { update, ...by }: LogRow) =>
      row(trx, [id, at, epoch, by.personId, by.organisationId, update, sha256(update), by.at]),
    /** Notes who changed each record last. */
    async lastChanges(trx: Transaction<Schema>, id: PlanId, rows: readonly LogRow[]) {
      const latest = new Map(rows.flatMap((entry) => entry.touched.map((record) => [record, entry] as const)))
      for (const [record, by] of latest) await lastChange(trx, [id, record, by.organisationId, by.at])
    },
    position: (trx: Transaction<Schema>, id: PlanId, to: number, at: string) => position(trx, [to, at, id]),
  }
}

/** The statement as a function of its parameters. */
function filledIn<Row>(query: Compilable<Row>) {
  const compiled = query.compile()
  return async (trx: Transaction<Schema>, parameters: readonly unknown[]): Promise<readonly Row[]> =>
    (await trx.executeQuery<Row>({ ...compiled, parameters })).rows
}

function selectPlan(queries: Queries) {
  return queries.selectFrom('plans').select(['generation', 'epoch', 'position']).where('id', '=', planId)
}

function selectHolder(queries: Queries) {
  const claims = queries.selectFrom('claims').select('personId')
  return claims.where('planId', '=', planId).where('epoch', '=', 0).where('clientId', '=', 0)
}

function insertClaim(queries: Queries) {
  return queries.insertInto('claims').values({ planId, epoch: 0, clientId: 0, personId, organisationId })
}

function insertRow(queries: Queries) {
  const empty = { bytes: new Uint8Array(), sha256: '', at: '' as LogRow['at'] }
  return queries.insertInto('log').values({ planId, position: 0, epoch: 0, personId, organisationId, ...empty })
}

function putLastChange(queries: Queries) {
  return queries
    .insertInto('lastChanges')
    .values({ planId, recordId: '' as RecordId, organisationId, at: '' as LogRow['at'] })
    .onConflict((conflict) =>
      conflict.columns(['planId', 'recordId']).doUpdateSet((eb) => ({
        organisationId: eb.ref('excluded.organisationId'),
        at: eb.ref('excluded.at'),
      })),
    )
}

function setPosition(queries: Queries) {
  return queries
    .updateTable('plans')
    .set({ position: 0, changedAt: '' as LogRow['at'] })
    .where('id', '=', planId)
}
