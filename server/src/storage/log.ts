/**
 * Step 7 of a keystroke's way: the log, the truth of which every document in memory is a cache. Rows are only ever
 * added; their positions have no gaps, so that a missing one is seen. Each row and each snapshot carries the SHA-256
 * of its bytes, and nothing is handed out whose bytes do not match.
 */
import type { PlanId } from '@samplan/shared/plan'
import type { Kysely, Transaction } from 'kysely'
import { hostOf, withGuestMark } from './guestSpells.ts'
import { createLogStatements, type LogStatements } from './logStatements.ts'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import { sha256 } from './sha256.ts'
import { readSittings } from './sittings.ts'
import { putSnapshot } from './snapshots.ts'
import type { LoadedLog, LogAppend, LogOutcome, LogStore } from './storage.ts'

export function createLogStore(database: Database): LogStore {
  const { queries, read, write } = database
  const statements = createLogStatements(database)
  return {
    append: (appends) =>
      write(async (trx) => {
        const outcomes: LogOutcome[] = []
        for (const [place, append] of inLockOrder(appends))
          outcomes[place] = await appendToPlan(trx, statements, append)
        return outcomes
      }),
    load: (planId) => read((reader) => loadLog(reader, planId)),
    putSnapshot: (planId, position, state, at) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        await putSnapshot(trx, { planId, position, state, sha256: sha256(state), at })
      }),
    authors: (planId, epoch) => readAuthors(queries, planId, '=', epoch),
    earlierAuthors: (planId, epoch) => readAuthors(queries, planId, '<', epoch),
    async lastChanges(planId) {
      const changes = queries.selectFrom('lastChanges').select(['recordId', 'organisationId', 'at'])
      const rows = await changes.where('planId', '=', planId).execute()
      return rows.map((row) => ({ ...row }))
    },
    sittings: (planId) => readSittings(queries, planId),
  }
}

/** Plan by plan in id order, each with its place: servers that lock in different orders wait for each other for ever. */
function inLockOrder(appends: readonly LogAppend[]): readonly [number, LogAppend][] {
  return [...appends.entries()].sort(([, a], [, b]) => Number(a.planId > b.planId) - Number(a.planId < b.planId))
}

/** Everything is asked before the first write, so that a plan that is refused leaves no trace beside the others. */
async function appendToPlan(
  trx: Transaction<Schema>,
  statements: LogStatements,
  append: LogAppend,
): Promise<LogOutcome> {
  const { planId, rows, claims } = append
  const last = rows.at(-1)
  if (claims.length > 0 || !last) {
    const claimed = await putClaims(trx, statements, append)
    if (!claimed.ok || !last) return claimed
  }
  const position = await statements.advance(trx, append, last.at)
  if (position === undefined) return { ok: false, code: 'generation' }
  await statements.rows(trx, append, position - rows.length + 1)
  await statements.lastChanges(trx, planId, rows)
  await statements.sittings(trx, planId, append.sittings ?? [])
  return { ok: true, position }
}

/** Stores those of the claims that are new. */
async function putClaims(trx: Transaction<Schema>, statements: LogStatements, append: LogAppend): Promise<LogOutcome> {
  const plan = await statements.plan(trx, append.planId)
  if (plan?.generation !== append.generation || plan.epoch !== append.epoch) return { ok: false, code: 'generation' }
  const clientIds = append.claims.map(({ clientId }) => clientId)
  const holders = new Map(await statements.holders(trx, append, clientIds))
  const fresh: Claim[] = []
  for (const claim of append.claims) {
    const holder = holders.get(claim.clientId)
    if (holder === undefined) fresh.push(claim)
    else if (holder !== claim.personId) return { ok: false, code: 'claimed', clientId: claim.clientId }
    holders.set(claim.clientId, claim.personId)
  }
  await statements.claims(trx, append, fresh)
  return { ok: true, position: plan.position }
}

type Claim = LogAppend['claims'][number]

async function loadLog(queries: Kysely<Schema>, planId: PlanId): Promise<LoadedLog> {
  const plan = await queries.selectFrom('plans').select('position').where('id', '=', planId).executeTakeFirst()
  if (!plan) throw new Error(`There is no plan ${planId}`)
  const snapshots = queries.selectFrom('snapshots').select(['position', 'state', 'sha256']).where('planId', '=', planId)
  const snapshot = await snapshots.orderBy('position', 'desc').limit(1).executeTakeFirst()
  if (snapshot) assertIntact(snapshot.state, snapshot.sha256, `the snapshot at ${snapshot.position}`, planId)
  const start = snapshot?.position ?? 0
  const rows = queries.selectFrom('log').select(['position', 'bytes', 'sha256']).where('planId', '=', planId)
  const updates: Uint8Array[] = []
  for (const row of await rows.where('position', '>', start).orderBy('position').execute()) {
    const expected = start + updates.length + 1
    if (row.position !== expected) throw new Error(`Log of plan ${planId}: position ${expected} is missing`)
    assertIntact(row.bytes, row.sha256, `position ${row.position}`, planId)
    updates.push(row.bytes)
  }
  const position = start + updates.length
  if (position !== plan.position) {
    throw new Error(`Log of plan ${planId} ends at position ${position}, but the plan is at ${plan.position}`)
  }
  return { snapshot: snapshot ? { position: start, state: snapshot.state } : null, updates, position }
}

function assertIntact(bytes: Uint8Array, expected: string, what: string, planId: PlanId): void {
  if (sha256(bytes) !== expected) throw new Error(`Log of plan ${planId}: ${what} does not match its checksum`)
}

async function readAuthors(queries: Kysely<Schema>, planId: PlanId, which: '=' | '<', epoch: number) {
  const rows = await queries
    .selectFrom('claims')
    .innerJoin('people', 'people.id', 'claims.personId')
    .select(['clientId', 'personId', 'name', 'organisationId'])
    .select(hostOf('claims.planId', 'claims.personId', null).as('admittedBy'))
    .where('planId', '=', planId)
    .where('epoch', which, epoch)
    .execute()
  return rows.map(withGuestMark)
}
