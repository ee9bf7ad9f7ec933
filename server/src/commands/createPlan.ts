/**
 * A new plan: its seed, its convenor and the entry in its log come into being together, so that a crash half-way leaves
 * no plan that nobody can open. Whoever convenes a plan in a county may start another one there, and convenes it for the
 * same organisation.
 */
import { type PlanSeed, seedPlan } from '@samplan/shared/doc'
import { type Agreement, type PersonId, type PlanFacts, type PlanId, toInstant } from '@samplan/shared/plan'
import type { NewPlan, PlanTemplateName } from '@samplan/shared/wire'
import { Doc } from 'yjs'
import type { Storage } from '../storage/storage.ts'
import { addSeededPlan } from './addSeededPlan.ts'
import type { CommandDeps } from './deps.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** Makes a plan in the county where the person last worked as a convenor. */
export async function createPlan(
  deps: CommandDeps,
  personId: PersonId,
  { template, ...wish }: NewPlan,
): Promise<Outcome<PlanFacts, 'not-allowed'>> {
  const { storage, newId } = deps
  const origin = await convenedBy(storage, personId)
  const agreement = origin && (await storage.registers.newestAgreement(origin.row.countyId))
  if (!agreement) return refused('not-allowed')
  const at = toInstant(deps.now())
  const { organisationId } = origin
  const facts: PlanFacts = { id: newId() as PlanId, ...wish, status: 'draft', draft: 1, epoch: 1 }
  const row = { facts, countyId: origin.row.countyId, agreementId: agreement.id, changedAt: at }
  const doc = new Doc()
  seedPlan(doc, seeds[template](agreement), newId)
  const data = { title: facts.title, template }
  await storage.together(async (stores) => {
    const { plans, events } = stores
    await addSeededPlan(stores, row, doc, { personId, organisationId, at })
    await plans.putParticipant(facts.id, { personId, organisationId, role: 'convenor', addedAt: at })
    await events.add({ planId: facts.id, personId, organisationId, kind: 'plan-created', data, at })
  })
  doc.destroy()
  return done(facts)
}

const seeds: Readonly<Record<PlanTemplateName, (agreement: Agreement) => PlanSeed>> = {
  '2016': (agreement) => ({
    ...emptySeed(agreement),
    areas: agreement.focusAreas.map(({ id, name }) => ({ title: name, focusAreaIds: [id] })),
  }),
  empty: emptySeed,
}

/** The agreement asks for an analysis of each focus area (V03), so even an empty plan has their places. */
function emptySeed({ focusAreas }: Agreement): PlanSeed {
  return { analyses: focusAreas.map(({ id }) => ({ focusAreaId: id })), areas: [] }
}

/** The plan that the person convenes and that changed last, and for whom. */
async function convenedBy(storage: Storage, personId: PersonId) {
  for (const row of await storage.plans.list(personId)) {
    const part = await storage.plans.participant(row.facts.id, personId)
    if (part?.role === 'convenor') return { row, organisationId: part.organisationId }
  }
  return null
}
