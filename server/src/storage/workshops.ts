/**
 * Workshops. What the convenor leads (agenda, timer, votes, notes) is read and written whole, as JSON; guests and ballots
 * have rows, since each of fifty people in a hall writes one of their own.
 */
import type { Ballot, Guest, PlanId, Workshop, WorkshopId } from '@samplan/shared/plan'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { putParticipant } from './participants.ts'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import type { KeptWorkshop, WorkshopStore } from './workshopStore.ts'

export function createWorkshopStore(database: Database): WorkshopStore {
  const { queries, read, write } = database
  const one = (field: 'id' | 'openIn' | 'code', value: string) =>
    read(async (reader) => {
      const row = await workshops(reader)
        .where(field, '=', value as never)
        .executeTakeFirst()
      return row ? await whole(reader, row) : null
    })
  return {
    add: (workshop, code) => write((trx) => add(trx, workshop, code)),
    openIn: (planId) => one('openIn', planId),
    find: (id) => one('id', id),
    findByCode: (code) => one('code', code),
    closed: (planId) => read((reader) => closed(reader, planId)),
    lockOpen: (planId) =>
      write(async (trx) => {
        // The plan's own row: a deed may change who takes part, and a plan has one workshop at a time.
        await lockPlan(database, trx, planId)
        const row = await workshops(trx).where('openIn', '=', planId).executeTakeFirst()
        return row ? await whole(trx, row) : null
      }),
    put: (before, after) => write((trx) => put(trx, before, after)),
    lastAsked: (personId) =>
      read(async (reader) => {
        const guest = await reader
          .selectFrom('workshopGuests')
          .select('workshopId')
          .where('personId', '=', personId)
          .orderBy('askedAt', 'desc')
          .limit(1)
          .executeTakeFirst()
        if (!guest) return null
        const row = await workshops(reader).where('id', '=', guest.workshopId).executeTakeFirstOrThrow()
        return await whole(reader, row)
      }),
    async due(now) {
      const open = queries.selectFrom('workshops').select(['id', 'planId']).where('openIn', 'is not', null)
      const rows = await open.where('closesAt', '<=', now).execute()
      return rows.map((row) => ({ ...row }))
    },
    beginSpell: (spell) =>
      write(async (trx) => {
        const { planId, personId, organisationId, workshopId, admittedBy, startedAt } = spell
        await trx
          .insertInto('guestSpells')
          .values({ planId, personId, workshopId, admittedBy, startedAt, endedAt: null })
          .execute()
        await putParticipant(trx, planId, { personId, organisationId, role: 'commenter', addedAt: startedAt })
      }),
  }
}

function workshops(queries: Kysely<Schema>) {
  return queries.selectFrom('workshops').selectAll()
}

async function closed(queries: Kysely<Schema>, planId: PlanId): Promise<readonly Workshop[]> {
  const rows = await workshops(queries)
    .where('planId', '=', planId)
    .where('closedAt', 'is not', null)
    .orderBy('openedAt', 'desc')
    .execute()
  const kept: Workshop[] = []
  for (const row of rows) kept.push((await whole(queries, row)).workshop)
  return kept
}

async function add(trx: Transaction<Schema>, workshop: Workshop, code: string): Promise<void> {
  const { id, planId, openedBy, openedFor, openedAt, closesAt } = workshop
  await trx
    .insertInto('workshops')
    .values({ id, planId, openedBy, openedFor, openedAt, closesAt, code, openIn: planId, ...changing(workshop) })
    .execute()
}

async function put(trx: Transaction<Schema>, before: Workshop, after: Workshop): Promise<void> {
  const { id } = before
  const door = after.closedAt === null ? {} : { code: null, openIn: null }
  const same = trx.updateTable('workshops').where('id', '=', id).where('number', '=', before.number)
  const { numUpdatedRows } = await same.set({ ...changing(after), ...door }).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Error(`Workshop ${id} has not the number ${before.number}`)
  const guests = new Set(before.guests)
  for (const guest of after.guests) if (!guests.has(guest)) await putGuest(trx, after, guest)
  const ballots = new Set(before.ballots)
  for (const ballot of after.ballots) if (!ballots.has(ballot)) await putBallot(trx, id, ballot)
}

/** What changes while it is open. */
function changing({ number, closedAt, title, agenda, currentItemId, timer, here, parked, votes, notes }: Workshop) {
  const board: Board = { title, agenda, currentItemId, timer, here, parked, votes, notes }
  return { number, closedAt, board: JSON.stringify(board) }
}

async function putGuest(trx: Transaction<Schema>, { id, planId }: Workshop, guest: Guest): Promise<void> {
  const { personId, ...fields } = guest
  await trx
    .insertInto('workshopGuests')
    .values({ workshopId: id, planId, personId, ...fields })
    .onConflict((conflict) => conflict.columns(['workshopId', 'personId']).doUpdateSet(fields))
    .execute()
}

async function putBallot(trx: Transaction<Schema>, workshopId: WorkshopId, ballot: Ballot): Promise<void> {
  const { voteId, personId, ...fields } = ballot
  await trx
    .insertInto('workshopBallots')
    .values({ workshopId, voteId, personId, ...fields })
    .onConflict((conflict) => conflict.columns(['voteId', 'personId']).doUpdateSet(fields))
    .execute()
}

type Board = Pick<Workshop, 'title' | 'agenda' | 'currentItemId' | 'timer' | 'here' | 'parked' | 'votes' | 'notes'>

async function whole(queries: Kysely<Schema>, row: Selectable<Schema['workshops']>): Promise<KeptWorkshop> {
  const { id, planId, number, openedBy, openedFor, openedAt, closesAt, closedAt, code } = row
  const board: Board = JSON.parse(row.board)
  const guests = await queries
    .selectFrom('workshopGuests')
    .select(['personId', 'organisationId', 'state', 'askedAt', 'decidedBy', 'decidedAt'])
    .where('workshopId', '=', id)
    .orderBy('askedAt')
    .orderBy('personId')
    .execute()
  const ballots = await queries
    .selectFrom('workshopBallots')
    .select(['voteId', 'personId', 'organisationId', 'standing', 'option', 'at', 'confirmedBy', 'confirmedAt'])
    .where('workshopId', '=', id)
    .orderBy('at')
    .orderBy('personId')
    .execute()
  const facts = { id, planId, number, openedBy, openedFor, openedAt, closesAt, closedAt }
  const rows = { guests: guests.map((guest) => ({ ...guest })), ballots: ballots.map((ballot) => ({ ...ballot })) }
  return { workshop: { ...facts, ...board, ...rows }, code }
}
