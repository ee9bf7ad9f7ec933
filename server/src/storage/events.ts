/**
 * Who did what to a plan, in order. Each entry's hash covers the hash before it, so that an entry that was changed,
 * dropped or put elsewhere is found:
 *
 *   sha256 = SHA-256( previous sha256, or nothing for the first, followed by the entry in RFC 8785 form )
 */
import type { PlanId } from '@samplan/shared/plan'
import type { Kysely, Selectable } from 'kysely'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import { sha256 } from './sha256.ts'
import type { EventStore, PlanLogEvent } from './storage.ts'

export function createEventStore(database: Database): EventStore {
  const { queries, write } = database
  return {
    add: (event) =>
      write(async (trx) => {
        await lockPlan(database, trx, event.planId)
        const last = await entries(trx, event.planId).orderBy('number', 'desc').limit(1).executeTakeFirst()
        const { data, ...fields } = event
        const row = { ...fields, number: (last?.number ?? 0) + 1, data: JSON.stringify(data) }
        const entry = { ...row, sha256: chained(last?.sha256 ?? '', event) }
        await trx.insertInto('events').values(entry).execute()
      }),
    list: async (planId) => verified(planId, await entries(queries, planId).orderBy('number').execute()),
  }
}

function entries(queries: Kysely<Schema>, planId: PlanId) {
  return queries.selectFrom('events').selectAll().where('planId', '=', planId)
}

/** Numbers of the entries whose hash is not that of the entry and the hash before it. */
export function brokenEntries(rows: readonly Selectable<Schema['events']>[]): readonly number[] {
  const previousOf = (place: number) => (place === 0 ? '' : (rows[place - 1]?.sha256 ?? ''))
  const broken = rows.filter((row, place) => chained(previousOf(place), toEvent(row)) !== row.sha256)
  return broken.map(({ number }) => number)
}

/** The entries with their hashes; throws at the first that does not follow from the one before. */
function verified(planId: PlanId, rows: readonly Selectable<Schema['events']>[]) {
  let previous = ''
  return rows.map((row) => {
    const event = toEvent(row)
    if (chained(previous, event) !== row.sha256) {
      throw new Error(`Event log of plan ${planId}: entry ${row.number} breaks the chain`)
    }
    previous = row.sha256
    return { ...event, sha256: row.sha256 }
  })
}

function chained(previous: string, { data, ...event }: PlanLogEvent): string {
  return sha256(previous + JSON.stringify(sorted({ ...event, data: sorted(data) })))
}

/** An entry is flat, with strings and whole numbers in it: with its keys in order it is in RFC 8785 form. */
function sorted(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function toEvent({ planId, personId, organisationId, kind, data, at }: Selectable<Schema['events']>): PlanLogEvent {
  return { planId, personId, organisationId, kind, data: JSON.parse(data), at }
}
