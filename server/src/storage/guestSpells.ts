/**
 * The times during which somebody was a guest in a plan, and by whose word. What a guest said and wrote is shown as a
 * guest's for ever, so rows stay when they leave.
 */
import type { GuestMark, IsoInstant, PersonId, PlanId } from '@samplan/shared/plan'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * The name of who had let a person into a plan as a guest at a moment; null for whoever was no guest then. Without a
 * moment, of who last did: a client id is claimed once and says nothing of time. To be given columns, as `table.column`.
 */
export function hostOf(planId: string, personId: string, at: string | null): RawBuilder<string | null> {
  const then =
    at === null
      ? sql``
      : sql`and spells."startedAt" <= ${sql.ref(at)} and (spells."endedAt" is null or spells."endedAt" >= ${sql.ref(at)})`
  return sql<string | null>`(
    select hosts.name from "guestSpells" as spells join people as hosts on hosts.id = spells."admittedBy"
    where spells."planId" = ${sql.ref(planId)} and spells."personId" = ${sql.ref(personId)} ${then}
    order by spells."startedAt" desc limit 1)`
}

/** A row with its guest mark, which those who are no guests do without. */
export function withGuestMark<Row extends { readonly admittedBy: string | null }>({ admittedBy, ...row }: Row) {
  return admittedBy === null ? { ...row } : { ...row, guest: { admittedBy } satisfies GuestMark }
}

/** The person's part in the plan ends, and with it their time as a guest, where they were one. */
export async function endSpell(
  trx: Transaction<Schema>,
  planId: PlanId,
  personId: PersonId,
  at: IsoInstant,
): Promise<void> {
  await trx
    .updateTable('guestSpells')
    .set({ endedAt: at })
    .where('planId', '=', planId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
  await trx
    .updateTable('workshopGuests')
    .set({ state: 'ended' })
    .where('planId', '=', planId)
    .where('personId', '=', personId)
    .where('state', '=', 'admitted')
    .execute()
}
