/**
 * A new plan: its seed, its convenor and the entry in its log come into being together, so that a crash half-way leaves
 * no plan that nobody can open. Whoever convenes a plan in a county may start another one there, and convenes it for the
 * same organisation.
 */
import { type PersonId, type PlanFacts, toInstant } from '@samplan/shared/plan'
import type { NewPlan } from '@samplan/shared/wire'
import type { Storage } from '../storage/storage.ts'
import type { CommandDeps } from './deps.ts'
import { prepareNewPlan } from './newPlan.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** Makes a plan in the county where the person last worked as a convenor. */
export async function createPlan(
  deps: CommandDeps,
  personId: PersonId,
  { template, ...wish }: NewPlan,
): Promise<Outcome<PlanFacts, 'not-allowed'>> {
  const { storage } = deps
  const origin = await convenedBy(storage, personId)
  const agreement = origin && (await storage.registers.newestAgreement(origin.row.countyId))
  if (!agreement) return refused('not-allowed')
  const maker = { personId, organisationId: origin.organisationId, at: toInstant(deps.now()) }
  const { countyId } = origin.row
  // A plan that is not the county's is its maker's, until somebody makes it for another organisation.
  const organisationId = wish.kind === 'joint' ? null : maker.organisationId
  const made = prepareNewPlan(deps, { ...wish, template, agreement, countyId, organisationId, parent: null })
  await storage.together((stores) => made.add(stores, maker))
  return done(made.facts)
}

/** The plan that the person convenes and that changed last, and for whom. */
async function convenedBy(storage: Storage, personId: PersonId) {
  for (const row of await storage.plans.list(personId)) {
    const part = await storage.plans.participant(row.facts.id, personId)
    if (part?.role === 'convenor') return { row, organisationId: part.organisationId }
  }
  return null
}
