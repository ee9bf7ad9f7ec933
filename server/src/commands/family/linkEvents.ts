/** A link is an act on two plans: each has it in its own event log, told from its own side. */
import type { IsoInstant, OrganisationId, PersonId, PlanId, PlanLink } from '@samplan/shared/plan'
import type { EventKind } from '@samplan/shared/wire'
import type { Stores } from '../../storage/storage.ts'

/** Who acts, for whom in each of the two plans, and when. */
export interface LinkAct {
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

/** Within a transaction. Plans are written to in the order of their ids, so that two acts never wait for each other. */
export async function addLinkEvents(
  { events }: Pick<Stores, 'events'>,
  kind: Extract<EventKind, 'plan-linked' | 'plan-unlinked'>,
  { planId, parentId, organisationId, parentVersion }: PlanLink & { readonly parentId: PlanId },
  { personId, organisationId: speaksFor, at }: LinkAct,
): Promise<void> {
  const data = { childId: planId, parentId, organisationId, version: parentVersion }
  for (const id of [planId, parentId].sort()) {
    const side = id === planId ? 'child' : 'parent'
    await events.add({ planId: id, personId, organisationId: speaksFor, kind, data: { ...data, side }, at })
  }
}
