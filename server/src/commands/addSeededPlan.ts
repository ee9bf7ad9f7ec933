/** A plan with the document it begins with, stored so that the seed's words are its maker's. */
import type { IsoInstant, OrganisationId, PersonId } from '@samplan/shared/plan'
import { type Doc, encodeStateAsUpdate } from 'yjs'
import type { PlanStore, Stores } from '../storage/storage.ts'

interface SeedMaker {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

/**
 * Within a transaction, before anybody takes part: unclaimed, the first to write under the seed's client id would pass
 * for its author.
 */
export async function addSeededPlan(
  { plans, log }: Pick<Stores, 'plans' | 'log'>,
  row: Parameters<PlanStore['add']>[0],
  doc: Doc,
  { at, ...maker }: SeedMaker,
): Promise<void> {
  const { id, epoch } = row.facts
  await plans.add(row, { ...maker, update: encodeStateAsUpdate(doc), at, touched: [] })
  const claims = [{ clientId: doc.clientID, ...maker }]
  const [outcome] = await log.append([{ planId: id, epoch, generation: 1, rows: [], claims }])
  if (!outcome?.ok) throw new Error(`The seed of plan ${id} could not be claimed for ${maker.personId}`)
}
