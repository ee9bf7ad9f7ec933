/**
 * Snapshots take the place of the log's older rows. The rows stay for a month all the same: should a snapshot ever
 * turn out wrong, what it was made from is still there.
 */
import type { IsoInstant, PlanId } from '@samplan/shared/plan'
import type { Selectable, Transaction } from 'kysely'
import type { Schema } from './schema.ts'
import { sha256 } from './sha256.ts'

const rowsAreKeptMs = 30 * 24 * 60 * 60 * 1000

/** Stores the snapshot, reads it back, and only when its bytes match retires the rows up to its position. */
export async function putSnapshot(trx: Transaction<Schema>, snapshot: Selectable<Schema['snapshots']>): Promise<void> {
  const { planId, position, at } = snapshot
  await assertLater(trx, planId, position)
  await trx.insertInto('snapshots').values(snapshot).execute()
  await assertStored(trx, snapshot)
  const rows = trx.updateTable('log').set({ retiredAt: at }).where('planId', '=', planId)
  await rows.where('position', '<=', position).where('retiredAt', 'is', null).execute()
  await forgetOld(trx, planId, at)
}

async function assertLater(trx: Transaction<Schema>, planId: PlanId, position: number): Promise<void> {
  const plan = await trx.selectFrom('plans').select('position').where('id', '=', planId).executeTakeFirst()
  const snapshots = trx.selectFrom('snapshots').select((eb) => eb.fn.max('position').as('position'))
  const newest = await snapshots.where('planId', '=', planId).executeTakeFirst()
  const from = (newest?.position ?? 0) + 1
  if (!plan || position < from || position > plan.position) {
    throw new Error(
      `Snapshot of plan ${planId} at ${position}: the log holds ${from} to ${plan?.position ?? 'nothing'}`,
    )
  }
}

async function assertStored(trx: Transaction<Schema>, snapshot: Selectable<Schema['snapshots']>): Promise<void> {
  const { planId, position } = snapshot
  const stored = await trx
    .selectFrom('snapshots')
    .select('state')
    .where('planId', '=', planId)
    .where('position', '=', position)
    .executeTakeFirstOrThrow()
  if (sha256(stored.state) !== snapshot.sha256) {
    throw new Error(`Snapshot of plan ${planId} at ${position} came back with other bytes`)
  }
}

/** Rows that were retired a month ago, and every snapshot that covers no row still kept. */
async function forgetOld(trx: Transaction<Schema>, planId: PlanId, at: IsoInstant): Promise<void> {
  const monthAgo = new Date(Date.parse(at) - rowsAreKeptMs).toISOString() as IsoInstant
  await trx.deleteFrom('log').where('planId', '=', planId).where('retiredAt', '<', monthAgo).execute()
  const newest = await trx
    .selectFrom('snapshots')
    .select('position')
    .where('planId', '=', planId)
    .orderBy('position', 'desc')
    .offset(1)
    .limit(1)
    .executeTakeFirst()
  if (newest) {
    await trx.deleteFrom('snapshots').where('planId', '=', planId).where('position', '<', newest.position).execute()
  }
}
