/** The changes of a plan's own row that several stores make inside their transactions. */
import type { PlanId } from '@samplan/shared/plan'
import type { Transaction } from 'kysely'
import type { Database, Schema } from './schema.ts'

/** Keeps every other change of the plan, its log and what is numbered within it waiting until the transaction ends. */
export async function lockPlan({ locking }: Database, trx: Transaction<Schema>, id: PlanId): Promise<void> {
  await locking(trx.selectFrom('plans').select('id').where('id', '=', id)).execute()
}

/** Changes a plan that has the status asked for; throws where there is none, since the caller has just seen it. */
export async function change(
  trx: Transaction<Schema>,
  id: PlanId,
  status: 'draft' | 'frozen' | 'any',
  fields: Partial<Pick<Schema['plans'], 'title' | 'status'>>,
): Promise<void> {
  const plans = trx.updateTable('plans').set(fields).where('id', '=', id)
  const result = await (status === 'any' ? plans : plans.where('status', '=', status)).executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Error(`There is no plan ${id} with status ${status}`)
}

/** Raises one of a plan's numbers by one; throws for an unknown plan. */
export async function raise(trx: Transaction<Schema>, id: PlanId, number: 'draft' | 'generation'): Promise<void> {
  const result = await trx
    .updateTable('plans')
    .set(({ eb }) => ({ [number]: eb(number, '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Error(`There is no plan ${id}`)
}
