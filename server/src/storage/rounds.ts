/** Consultation rounds. Names come from the people's table, so that a person can be forgotten. */
import type { OrganisationId, PersonId, PlanId, RoundId } from '@samplan/shared/plan'
import type { Act, Consultation, Round, Statement } from '@samplan/shared/wire'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { lockPlan } from './planChanges.ts'
import type { RoundStore } from './roundStore.ts'
import type { Database, Schema } from './schema.ts'

export function createRoundStore(database: Database): RoundStore {
  const { read, write } = database
  const locked = (planId: PlanId, task: (trx: Transaction<Schema>) => Promise<void>) =>
    write(async (trx) => {
      await lockPlan(database, trx, planId)
      await task(trx)
    })
  return {
    consultation: (planId) => read((queries) => readConsultation(queries, planId)),
    open: (planId, round) => locked(planId, (trx) => addRound(trx, planId, round)),
    change: (planId, roundId, { invited, ...fields }) =>
      locked(planId, async (trx) => {
        await updateOpen(trx, planId, roundId, fields)
        await invite(trx, roundId, invited)
      }),
    close: (planId, roundId, { by, at }) =>
      locked(planId, (trx) =>
        updateOpen(trx, planId, roundId, { closedBy: by.personId, closedFor: by.organisationId, closedAt: at }),
      ),
    addStatement: (planId, roundId, statement) =>
      locked(planId, async (trx) => {
        await assertRound(trx, planId, roundId)
        await addStatement(trx, roundId, statement)
      }),
    removeStatement: (planId, roundId, statementId) =>
      locked(planId, async (trx) => {
        await assertRound(trx, planId, roundId)
        const gone = trx.deleteFrom('statements').where('id', '=', statementId).where('roundId', '=', roundId)
        const { numDeletedRows } = await gone.executeTakeFirst()
        if (numDeletedRows === 0n) throw new Error(`Round ${roundId} has no statement ${statementId}`)
      }),
    stateStatistics: (planId, { splitBySex, reason, stated }) =>
      locked(planId, async (trx) => {
        const by = { statedBy: stated.by.personId, statedFor: stated.by.organisationId, statedAt: stated.at }
        const fields = { splitBySex: splitBySex ? 1 : 0, reason, ...by }
        const row = trx.insertInto('statistics').values({ planId, ...fields })
        await row.onConflict((conflict) => conflict.column('planId').doUpdateSet(fields)).execute()
      }),
  }
}

async function addRound(
  trx: Transaction<Schema>,
  planId: PlanId,
  round: Omit<Round, 'closed' | 'statements'>,
): Promise<void> {
  const { id, name, kind, start, end, invited, position, opened } = round
  const { count } = await trx
    .selectFrom('rounds')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow()
  const { by, at } = opened
  const act = { openedBy: by.personId, openedFor: by.organisationId, openedAt: at }
  await trx
    .insertInto('rounds')
    .values({ id, planId, place: Number(count), name, kind, start, end, position, ...act })
    .execute()
  await invite(trx, id, invited)
}

/** Adds those who are not invited yet. */
async function invite(trx: Transaction<Schema>, roundId: RoundId, invited: readonly OrganisationId[]): Promise<void> {
  const rows = await trx.selectFrom('roundInvitations').selectAll().where('roundId', '=', roundId).execute()
  const fresh = invited.filter((id) => !rows.some(({ organisationId }) => organisationId === id))
  if (fresh.length === 0) return
  const added = fresh.map((organisationId, index) => ({ roundId, organisationId, place: rows.length + index }))
  await trx.insertInto('roundInvitations').values(added).execute()
}

async function updateOpen(
  trx: Transaction<Schema>,
  planId: PlanId,
  roundId: RoundId,
  fields: Partial<Schema['rounds']>,
): Promise<void> {
  const open = trx.updateTable('rounds').set(fields).where('id', '=', roundId).where('planId', '=', planId)
  const { numUpdatedRows } = await open.where('closedAt', 'is', null).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error(`Plan ${planId} has no open round ${roundId}`)
}

async function assertRound(trx: Transaction<Schema>, planId: PlanId, roundId: RoundId): Promise<void> {
  const rounds = trx.selectFrom('rounds').select('id').where('planId', '=', planId).where('id', '=', roundId)
  if (!(await rounds.executeTakeFirst())) throw new Error(`Plan ${planId} has no round ${roundId}`)
}

async function addStatement(trx: Transaction<Schema>, roundId: RoundId, statement: Statement): Promise<void> {
  const { recorded, ...fields } = statement
  // After the last one, since those in between may have been removed.
  const last = await trx
    .selectFrom('statements')
    .select('place')
    .where('roundId', '=', roundId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { by, at } = recorded
  const act = { recordedBy: by.personId, recordedFor: by.organisationId, recordedAt: at }
  await trx
    .insertInto('statements')
    .values({ ...fields, roundId, place: (last?.place ?? -1) + 1, ...act })
    .execute()
}

async function readConsultation(queries: Kysely<Schema>, planId: PlanId): Promise<Consultation> {
  const rows = await readRows(queries, planId)
  if (rows.rounds.length === 0 && !rows.statistics) return { rounds: [], statistics: null }
  const act = actsBy(await namesOf(queries, rows))
  const invited = Map.groupBy(rows.invitations, ({ roundId }) => roundId)
  const statements = Map.groupBy(rows.statements, ({ roundId }) => roundId)
  return {
    rounds: rows.rounds.map((row) => ({
      ...termsOf(row),
      invited: (invited.get(row.id) ?? []).map(({ organisationId }) => organisationId),
      opened: act(row.openedBy, row.openedFor, row.openedAt),
      closed: row.closedBy && row.closedFor && row.closedAt ? act(row.closedBy, row.closedFor, row.closedAt) : null,
      statements: (statements.get(row.id) ?? []).map((statement) => toStatement(statement, act)),
    })),
    statistics: toStatistics(rows.statistics, act),
  }
}

async function readRows(queries: Kysely<Schema>, planId: PlanId) {
  const ofPlan = queries.selectFrom('rounds').where('planId', '=', planId)
  const rounds = await ofPlan.selectAll().orderBy('place').execute()
  const invitations = await ofPlan
    .innerJoin('roundInvitations', 'roundInvitations.roundId', 'rounds.id')
    .selectAll('roundInvitations')
    .orderBy('roundInvitations.place')
    .execute()
  const statements = await ofPlan
    .innerJoin('statements', 'statements.roundId', 'rounds.id')
    .selectAll('statements')
    .orderBy('statements.place')
    .execute()
  const stated = queries.selectFrom('statistics').selectAll().where('planId', '=', planId)
  return { rounds, invitations, statements, statistics: await stated.executeTakeFirst() }
}

type Rows = Awaited<ReturnType<typeof readRows>>

async function namesOf(queries: Kysely<Schema>, { rounds, statements, statistics }: Rows) {
  const ids = [
    ...rounds.flatMap(({ openedBy, closedBy }) => [openedBy, ...(closedBy ? [closedBy] : [])]),
    ...statements.map(({ recordedBy }) => recordedBy),
    ...(statistics ? [statistics.statedBy] : []),
  ]
  const people = await queries.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

type ToAct = ReturnType<typeof actsBy>

function actsBy(names: ReadonlyMap<PersonId, string>) {
  return (personId: PersonId, organisationId: OrganisationId, at: Act['at']): Act => ({
    by: { personId, name: names.get(personId) ?? '', organisationId },
    at,
  })
}

function termsOf({ id, name, kind, start, end, position }: Selectable<Schema['rounds']>) {
  return { id, name, kind, start, end, position }
}

function toStatement(row: Selectable<Schema['statements']>, act: ToAct): Statement {
  const { id, organisationId, receivedOn, channel, text, recordedBy, recordedFor, recordedAt } = row
  return { id, organisationId, receivedOn, channel, text, recorded: act(recordedBy, recordedFor, recordedAt) }
}

function toStatistics(row: Rows['statistics'], act: ToAct): Consultation['statistics'] {
  if (!row) return null
  const { splitBySex, reason, statedBy, statedFor, statedAt } = row
  return { splitBySex: splitBySex === 1, reason, stated: act(statedBy, statedFor, statedAt) }
}
