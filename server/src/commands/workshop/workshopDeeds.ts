/**
 * Workshops: opening one, and everything done in it. A deed is one transaction over the plan's row: who asks and how the
 * workshop stands are read in it, so that nobody acts on a right or a state that has just ended. It takes no turn in the
 * plan's queue, for fifty people who vote must not hold up those who type; an edit is judged by the plan's generation,
 * which an admission and an ending raise.
 */
import {
  type AgendaItemId,
  type IsoInstant,
  type PlanId,
  toInstant,
  type Workshop,
  type WorkshopDeed,
  type WorkshopId,
} from '@samplan/shared/plan'
import {
  doInWorkshop,
  endWorkshop,
  isOpen,
  may,
  mayInWorkshop,
  openWorkshop,
  type WorkshopRefusal,
  workshopCode,
} from '@samplan/shared/rules'
import type { NewWorkshop, WorkshopHere, WorkshopView } from '@samplan/shared/wire'
import type { KeptWorkshop, Stores } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import type { TurnRefusal, Who } from '../inTurn.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { followGuests } from './followGuests.ts'
import type { TellWorkshop } from './tellWorkshop.ts'
import { ownBallots, readFacts, viewWorkshop } from './viewWorkshop.ts'
import { eventsOfDeed, votesClosed, workshopClosed } from './workshopEvents.ts'

export interface WorkshopDeps extends CommandDeps {
  readonly tellWorkshop: TellWorkshop
}

/** Opens a workshop in the plan; a plan has one at a time. */
export async function open(
  deps: WorkshopDeps,
  { planId, personId }: Who,
  { title, agenda }: NewWorkshop,
): Promise<Outcome<WorkshopHere, TurnRefusal | 'workshop-open'>> {
  const at = toInstant(deps.now())
  const id = deps.newId() as WorkshopId
  const items = agenda.map((item) => ({ ...item, id: deps.newId() as AgendaItemId }))
  // One that is over by its time and has not been ended yet must not stand in the way.
  await endIfDue(deps, planId)
  const outcome = await deps.storage.together(async (stores) => {
    const before = await stores.workshops.lockOpen(planId)
    const asker = await askerIn(stores, { planId, personId })
    if (!asker) return refused('not-found')
    const permission = may(asker.actor.role, 'run-workshop', asker.status)
    if (!permission.ok) return refused(permission.code)
    if (before) return refused('workshop-open')
    const { organisationId } = asker.actor
    const workshop = openWorkshop({ id, planId, title, agenda: items, personId, organisationId, at })
    await stores.workshops.add(workshop, freshCode(deps))
    await stores.events.add({
      planId,
      personId,
      organisationId,
      kind: 'workshop-opened',
      data: { workshopId: id, title },
      at,
    })
    return done(id)
  })
  if (!outcome.ok) return outcome
  await deps.tellWorkshop(id)
  return done(await workshopHere(deps, { planId, personId }))
}

/** Does something in the plan's open workshop, and gives it back as this person sees it then. */
export async function act(
  deps: WorkshopDeps,
  who: Who,
  deed: WorkshopDeed,
): Promise<Outcome<WorkshopHere, WorkshopRefusal>> {
  const at = toInstant(deps.now())
  const outcome = await deps.storage.together((stores) => carryOut(deps, stores, { who, deed, at }))
  if (!outcome.ok) return outcome
  const { after, rightsChanged } = outcome.value
  if (rightsChanged) await deps.rooms.accessChanged(who.planId, who.personId)
  if (after) await deps.tellWorkshop(after.id)
  return done(await workshopHere(deps, who))
}

interface Act {
  readonly who: Who
  readonly deed: WorkshopDeed
  readonly at: IsoInstant
}

async function carryOut({ newId }: CommandDeps, stores: Stores, { who, deed, at }: Act) {
  const { planId, personId } = who
  const kept = await stores.workshops.lockOpen(planId)
  const asker = await askerIn(stores, who)
  if (!asker) return refused('not-found')
  const permission = mayInWorkshop(deed, asker)
  if (!permission.ok) return refused(permission.code)
  if (!kept) return refused('workshop-over')
  const before = kept.workshop
  const next = doInWorkshop(before, deed, { ...asker, at, newId })
  if (!next.ok) return refused(next.code)
  const after = next.workshop
  if (after === before) return done({ after: null, rightsChanged: false })
  await stores.workshops.put(before, after)
  const rightsChanged = await followGuests(stores, before, after, at)
  const { organisations } = await stores.registers.forPlan(planId)
  const { organisationId } = asker.actor
  for (const event of eventsOfDeed(deed, before, after, organisations)) {
    await stores.events.add({ planId, personId, organisationId, at, ...event })
  }
  return done({ after, rightsChanged })
}

/**
 * Ends every workshop whose time is over; guests lose the plan with it. To be called now and then. Throws, once all the
 * others are ended, where one could not be.
 */
export async function endDueWorkshops(deps: WorkshopDeps): Promise<void> {
  const faults: Error[] = []
  for (const { planId } of await deps.storage.workshops.due(toInstant(deps.now()))) {
    try {
      await endIfDue(deps, planId)
    } catch (cause) {
      faults.push(new Error(`The workshop of plan ${planId} could not be ended`, { cause }))
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('; '))
}

async function endIfDue(deps: WorkshopDeps, planId: PlanId): Promise<void> {
  const at = toInstant(deps.now())
  const ended = await deps.storage.together(async (stores) => {
    const kept = await stores.workshops.lockOpen(planId)
    if (!kept || isOpen(kept.workshop, at)) return null
    const after = endWorkshop(kept.workshop, at)
    await stores.workshops.put(kept.workshop, after)
    await followGuests(stores, kept.workshop, after, at)
    await tellEnd(stores, kept, after, at)
    return after
  })
  if (!ended) return
  await deps.rooms.accessChanged(planId, ended.openedBy)
  await deps.tellWorkshop(ended.id)
}

/** It ends by itself: the log names who had opened it. */
async function tellEnd(stores: Stores, { workshop }: KeptWorkshop, after: Workshop, at: IsoInstant): Promise<void> {
  const { planId, openedBy: personId, openedFor: organisationId } = after
  const { organisations } = await stores.registers.forPlan(planId)
  for (const event of [...votesClosed(workshop, after, organisations), workshopClosed(after)]) {
    await stores.events.add({ planId, personId, organisationId, at, ...event })
  }
}

/** The workshop that is under way in a plan, as somebody who takes part in it sees it. */
export async function workshopHere(deps: CommandDeps, { planId, personId }: Who): Promise<WorkshopHere> {
  const kept = await deps.storage.workshops.openIn(planId)
  const part = await deps.storage.plans.participant(planId, personId)
  if (!kept || !part || !isOpen(kept.workshop, toInstant(deps.now()))) return { workshop: null, mine: [] }
  const facts = await readFacts(deps, kept)
  const workshop = viewWorkshop(facts, { leads: part.role === 'convenor' })
  return { workshop, mine: ownBallots(kept.workshop, personId) }
}

/** The plan's workshops that have closed, newest first. */
export async function closedWorkshops(deps: CommandDeps, planId: PlanId): Promise<readonly WorkshopView[]> {
  const views: WorkshopView[] = []
  for (const workshop of await deps.storage.workshops.closed(planId)) {
    views.push(viewWorkshop(await readFacts(deps, { workshop, code: null }), { leads: false }))
  }
  return views
}

async function askerIn({ plans }: Stores, { planId, personId }: Who) {
  const row = await plans.find(planId)
  const actor = row && (await plans.participant(planId, personId))
  return actor ? { actor, status: row.facts.status } : null
}

/** A token's 32 bytes give eight fair characters but once in more tries than there are atoms; then the next does. */
function freshCode({ randomToken }: CommandDeps): string {
  for (;;) {
    const code = workshopCode(Buffer.from(randomToken(), 'base64url'))
    if (code !== null) return code
  }
}
