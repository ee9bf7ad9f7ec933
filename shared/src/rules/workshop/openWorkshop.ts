/** The beginning of a workshop, and the door into it. A workshop goes from open to closed, once. */
import {
  type AgendaItem,
  type IsoInstant,
  type OrganisationId,
  type PersonId,
  type PlanId,
  type Workshop,
  type WorkshopId,
  workshopLastsMs,
} from '../../plan/index.ts'
import { workshopLimits } from './workshopLimits.ts'

interface Opening {
  readonly id: WorkshopId
  readonly planId: PlanId
  readonly title: string
  readonly agenda: readonly AgendaItem[]
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly at: IsoInstant
}

export function openWorkshop({ id, planId, title, agenda, personId, organisationId, at }: Opening): Workshop {
  return {
    id,
    planId,
    number: 1,
    title,
    openedBy: personId,
    openedFor: organisationId,
    openedAt: at,
    closesAt: new Date(Date.parse(at) + workshopLastsMs).toISOString() as IsoInstant,
    closedAt: null,
    agenda,
    currentItemId: null,
    timer: { state: 'idle' },
    here: null,
    parked: [],
    votes: [],
    notes: null,
    guests: [],
    ballots: [],
  }
}

/** Whether anything may be done in it at that moment; past its time nothing may, whatever has closed it or not yet. */
export function isOpen({ closedAt, closesAt }: Pick<Workshop, 'closedAt' | 'closesAt'>, at: IsoInstant): boolean {
  return closedAt === null && at < closesAt
}

/**
 * Somebody asks to be let in. Who waits goes on waiting and who was refused stays refused, however often they ask; who
 * was a guest and lost that asks anew. Null where the waiting room is full.
 */
export function askToJoin(
  workshop: Workshop,
  { personId, organisationId }: { readonly personId: PersonId; readonly organisationId: OrganisationId },
  at: IsoInstant,
): Workshop | null {
  const known = workshop.guests.find((guest) => guest.personId === personId)
  if (known && known.state !== 'ended') return workshop
  const waiting = workshop.guests.filter(({ state }) => state === 'waiting').length
  if (waiting >= workshopLimits.waiting || workshop.guests.length >= workshopLimits.guests) return null
  const guest = { personId, organisationId, state: 'waiting', askedAt: at, decidedBy: null, decidedAt: null } as const
  const others = workshop.guests.filter((other) => other !== known)
  return { ...workshop, number: workshop.number + 1, guests: [...others, guest] }
}
