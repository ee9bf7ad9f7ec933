/**
 * The door. Whoever has the code may say who they are and ask to be let in; until the convenor has done that, they are a
 * person without a part in any plan, and their session lets them ask how it stands, and nothing else.
 */
import { type OrganisationId, type PersonId, toInstant } from '@samplan/shared/plan'
import { askToJoin, isOpen, workshopCodeFrom } from '@samplan/shared/rules'
import type { GuestStanding, WorkshopPreview } from '@samplan/shared/wire'
import type { KeptWorkshop, Stores } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { WorkshopDeps } from './workshopDeeds.ts'

/** Who asks: somebody who is signed in, or a name from somebody who is not. */
export type Asker = { readonly personId: PersonId } | { readonly name: string }

export interface AskedToJoin {
  readonly standing: GuestStanding
  readonly personId: PersonId
}

export async function previewWorkshop(
  deps: CommandDeps,
  typed: string,
  asker: { readonly personId: PersonId; readonly name: string } | null,
): Promise<Outcome<WorkshopPreview, 'workshop-over'>> {
  const kept = await openByCode(deps, deps.storage, typed)
  if (!kept) return refused('workshop-over')
  const { planId, title } = kept.workshop
  const row = await deps.storage.plans.find(planId)
  const { organisations } = await deps.storage.registers.forPlan(planId)
  return done({
    title,
    planTitle: row?.facts.title ?? '',
    organisations: organisations.filter(({ takesPart }) => takesPart).map(({ id, name }) => ({ id, name })),
    name: asker?.name ?? null,
    standing: asker ? await standingOf(deps.storage, kept, asker.personId) : { state: 'outside' },
  })
}

/** Asks to be let in. `bad-request`: the organisation is not in the county's register. */
export async function joinWorkshop(
  deps: WorkshopDeps,
  typed: string,
  asker: Asker,
  organisationId: OrganisationId,
): Promise<Outcome<AskedToJoin, 'workshop-over' | 'too-many' | 'bad-request'>> {
  const at = toInstant(deps.now())
  const personId = 'personId' in asker ? asker.personId : (deps.newId() as PersonId)
  const outcome = await deps.storage.together(async (stores) => {
    const found = await openByCode(deps, stores, typed)
    const kept = found && (await stores.workshops.lockOpen(found.workshop.planId))
    if (!kept || kept.workshop.id !== found.workshop.id) return refused('workshop-over')
    const before = kept.workshop
    const { organisations } = await stores.registers.forPlan(before.planId)
    if (!organisations.some(({ id }) => id === organisationId)) return refused('bad-request', 'unknown organisation')
    if (await stores.plans.participant(before.planId, personId)) return done(null)
    const after = askToJoin(before, { personId, organisationId }, at)
    if (!after) return refused('too-many')
    if (after === before) return done(null)
    if ('name' in asker) await stores.people.add({ id: personId, name: asker.name, email: null }, at)
    await stores.workshops.put(before, after)
    return done(before.id)
  })
  if (!outcome.ok) return outcome
  if (outcome.value) await deps.tellWorkshop(outcome.value)
  const kept = await openByCode(deps, deps.storage, typed)
  return done({ personId, standing: kept ? await standingOf(deps.storage, kept, personId) : { state: 'over' } })
}

/** How it stands with the workshop that a person last asked to join. */
export async function guestStanding(deps: CommandDeps, personId: PersonId): Promise<GuestStanding> {
  const kept = await deps.storage.workshops.lastAsked(personId)
  if (!kept) return { state: 'outside' }
  const standing = await standingOf(deps.storage, kept, personId)
  return standing.state === 'in' || isOpen(kept.workshop, toInstant(deps.now())) ? standing : { state: 'over' }
}

async function openByCode(
  { now }: CommandDeps,
  { workshops }: Pick<Stores, 'workshops'>,
  typed: string,
): Promise<KeptWorkshop | null> {
  const code = workshopCodeFrom(typed)
  const kept = code === null ? null : await workshops.findByCode(code)
  return kept && isOpen(kept.workshop, toInstant(now())) ? kept : null
}

/** Taking part in the plan is what decides; the waiting list only says why somebody does not. */
async function standingOf(
  { plans }: Pick<Stores, 'plans'>,
  { workshop }: KeptWorkshop,
  personId: PersonId,
): Promise<GuestStanding> {
  const { planId, guests } = workshop
  if (await plans.participant(planId, personId)) return { state: 'in', planId }
  const state = guests.find((guest) => guest.personId === personId)?.state
  return { state: state === 'waiting' || state === 'refused' ? state : 'outside' }
}
