/** Stores a register in the place of another one, touching only what differs. */
import type { CountyRegister } from '@samplan/shared/plan'
import type { Transaction } from 'kysely'
import { agreementFields, grantFields, organisationFields } from './registerRows.ts'
import type { Schema } from './schema.ts'

/** Entries that did not change are the same objects in both. Throws where the county is not at `before`'s number. */
export async function storeDifference(
  trx: Transaction<Schema>,
  before: CountyRegister,
  after: CountyRegister,
): Promise<void> {
  const { countyId } = after
  const { collaborationAreas, keys, distributions, pots, countyShares, groups, milestones } = after
  const parts = { collaborationAreas, keys, distributions, pots, countyShares, groups, milestones }
  const county = await trx
    .updateTable('counties')
    .set({ number: after.number, parts: JSON.stringify(parts) })
    .where('id', '=', countyId)
    .where('number', '=', before.number)
    .executeTakeFirst()
  if (county.numUpdatedRows === 0n) throw new Error(`The register of ${countyId} is not at number ${before.number}`)
  await storeOrganisations(trx, before, after)
  await storeAgreements(trx, before, after)
  await storeGrants(trx, before, after)
}

async function storeOrganisations(trx: Transaction<Schema>, before: CountyRegister, after: CountyRegister) {
  if (before.organisations === after.organisations) return
  const { countyId } = after
  for (const id of goneOf(before.organisations, after.organisations)) {
    await trx.deleteFrom('organisations').where('id', '=', id).execute()
  }
  for (const [place, organisation] of after.organisations.entries()) {
    // The others may have moved up or down.
    if (before.organisations[place] === organisation) continue
    const fields = { place, ...organisationFields(organisation) }
    await trx
      .insertInto('organisations')
      .values({ id: organisation.id, countyId, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .execute()
  }
}

async function storeAgreements(trx: Transaction<Schema>, before: CountyRegister, after: CountyRegister) {
  const { countyId } = after
  for (const id of goneOf(before.agreements, after.agreements)) {
    await trx.deleteFrom('agreements').where('id', '=', id).execute()
  }
  for (const agreement of newOf(before.agreements, after.agreements)) {
    const fields = agreementFields(agreement)
    await trx
      .insertInto('agreements')
      .values({ id: agreement.id, countyId, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .execute()
  }
}

async function storeGrants(trx: Transaction<Schema>, before: CountyRegister, after: CountyRegister) {
  const { countyId } = after
  for (const id of goneOf(before.grants, after.grants)) await trx.deleteFrom('grants').where('id', '=', id).execute()
  for (const grant of newOf(before.grants, after.grants)) {
    const fields = grantFields(grant)
    await trx
      .insertInto('grants')
      .values({ id: grant.id, countyId, ...fields })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
      .execute()
  }
}

function goneOf<Id extends string>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]) {
  if (before === after) return []
  const ids = new Set(after.map(({ id }) => id))
  return before.flatMap(({ id }) => (ids.has(id) ? [] : [id]))
}

function newOf<Entry>(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  if (before === after) return []
  const known = new Set(before)
  return after.filter((entry) => !known.has(entry))
}
