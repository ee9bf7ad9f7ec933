/** A plan that carries out the county's joint one: made by that plan's convenor, written by its own organisation. */
import type { AgreementId, IsoInstant, PlanFacts } from '@samplan/shared/plan'
import type { Doc } from 'yjs'
import { addSeededPlan } from '../commands/addSeededPlan.ts'
import { addLinkEvents } from '../commands/family/linkEvents.ts'
import type { Stores } from '../storage/storage.ts'
import type { DemoChild, DemoCounty } from './demoCounty.ts'

/** Within a transaction, after its parent. */
export async function addChild(
  stores: Stores,
  { people: [convenor], register }: DemoCounty,
  child: DemoChild & { readonly agreementId: AgreementId; readonly doc: Doc },
  at: IsoInstant,
): Promise<void> {
  const { plans, events, links } = stores
  const { id, title, kind, periodStart, periodEnd, parentId, organisationId, agreementId, doc } = child
  const facts: PlanFacts = { id, title, kind, status: 'draft', periodStart, periodEnd, draft: 1, epoch: 1 }
  const act = { personId: convenor.id, organisationId: convenor.organisationId, at }
  await addSeededPlan(stores, { facts, countyId: register.countyId, agreementId, changedAt: at }, doc, act)
  await plans.putParticipant(id, { personId: child.convenor.id, organisationId, role: 'convenor', addedAt: at })
  await events.add({ planId: id, ...act, kind: 'plan-created', data: { title } })
  const link = { planId: id, organisationId, parentId, parentVersion: null }
  await links.put(link)
  await addLinkEvents(stores, 'plan-linked', link, act)
}
