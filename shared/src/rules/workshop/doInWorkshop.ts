/**
 * What comes of a deed: the next state of the workshop, or why not. Who may do it is asked first, and of the workshop as
 * it is at this moment; nothing here knows storage or sockets.
 */
import type {
  Actor,
  ConfirmingDeed,
  IsoInstant,
  LeadingDeed,
  PlanStatus,
  SpeakingDeed,
  Workshop,
  WorkshopDeed,
} from '../../plan/index.ts'
import { type Deed, mayActor, type Permission } from '../permissions.ts'
import { castBallot, confirmBallot } from './ballots.ts'
import { isOpen } from './openWorkshop.ts'
import { extendTimer, pauseTimer, resumeTimer, startTimer } from './timer.ts'
import { workshopLimits } from './workshopLimits.ts'
import type { WorkshopRefusal } from './workshopRefusal.ts'

export interface DeedContext {
  readonly actor: Actor
  readonly status: PlanStatus
  readonly at: IsoInstant
  readonly newId: () => string
}

export type WorkshopOutcome =
  | { readonly ok: true; readonly workshop: Workshop }
  | { readonly ok: false; readonly code: WorkshopRefusal }

type Step = Partial<Workshop> | WorkshopRefusal

/** Does it, if this person may do it now. A deed that changes nothing gives the very same workshop. */
export function doInWorkshop(workshop: Workshop, deed: WorkshopDeed, context: DeedContext): WorkshopOutcome {
  const permission = mayInWorkshop(deed, context)
  if (!permission.ok) return permission
  if (!isOpen(workshop, context.at)) return { ok: false, code: 'workshop-over' }
  const step = take(workshop, deed, context)
  if (typeof step === 'string') return { ok: false, code: step }
  if (Object.keys(step).length === 0) return { ok: true, workshop }
  return { ok: true, workshop: { ...workshop, ...step, number: workshop.number + 1 } }
}

/** Whether this person may do it in any workshop. A guest speaks; whatever role they were given, they lead nothing. */
export function mayInWorkshop(
  deed: WorkshopDeed,
  { actor, status }: Pick<DeedContext, 'actor' | 'status'>,
): Permission {
  return mayActor(actor, deedsOf[deed.type], status)
}

const deedsOf = {
  'put-agenda': 'run-workshop',
  'go-to-item': 'run-workshop',
  'start-timer': 'run-workshop',
  'pause-timer': 'run-workshop',
  'resume-timer': 'run-workshop',
  'extend-timer': 'run-workshop',
  'stop-timer': 'run-workshop',
  gather: 'run-workshop',
  admit: 'run-workshop',
  refuse: 'run-workshop',
  'open-vote': 'run-workshop',
  'close-vote': 'run-workshop',
  'settle-parked': 'run-workshop',
  close: 'run-workshop',
  cast: 'speak-in-workshop',
  park: 'speak-in-workshop',
  confirm: 'confirm-ballot',
} as const satisfies Record<WorkshopDeed['type'], Deed>

function isSpeaking(deed: WorkshopDeed): deed is SpeakingDeed {
  return deedsOf[deed.type] === 'speak-in-workshop'
}

function isConfirming(deed: WorkshopDeed): deed is ConfirmingDeed {
  return deedsOf[deed.type] === 'confirm-ballot'
}

function take(workshop: Workshop, deed: WorkshopDeed, context: DeedContext): Step {
  if (isConfirming(deed)) return confirmBallot(workshop, deed, context)
  return isSpeaking(deed) ? speak(workshop, deed, context) : lead(workshop, deed, context)
}

function speak(workshop: Workshop, deed: SpeakingDeed, context: DeedContext): Step {
  if (deed.type === 'cast') return castBallot(workshop, deed, context)
  const { actor, at, newId } = context
  const { personId, organisationId } = actor
  if (mayParkNoMore(workshop, actor)) return 'too-many'
  const item = { id: newId() as never, body: deed.body, personId, organisationId, at, settled: false }
  return { parked: [...workshop.parked, item] }
}

function mayParkNoMore({ parked }: Workshop, { personId, guest }: Actor): boolean {
  if (parked.length >= workshopLimits.parked) return true
  return (
    guest !== undefined && parked.filter((item) => item.personId === personId).length >= workshopLimits.parkedByGuest
  )
}

function lead(workshop: Workshop, deed: LeadingDeed, context: DeedContext): Step {
  const { at, newId, actor } = context
  const nowMs = Date.parse(at)
  switch (deed.type) {
    case 'put-agenda':
      return putAgenda(workshop, deed.agenda)
    case 'go-to-item':
      return goToItem(workshop, deed.itemId, nowMs)
    case 'start-timer':
      return { timer: startTimer(deed.minutes, nowMs) }
    case 'pause-timer':
      return changed(workshop, pauseTimer(workshop.timer, nowMs))
    case 'resume-timer':
      return changed(workshop, resumeTimer(workshop.timer, nowMs))
    case 'extend-timer':
      return changed(workshop, extendTimer(workshop.timer, deed.minutes, nowMs))
    case 'stop-timer':
      return { timer: { state: 'idle' } }
    case 'gather':
      return { here: { recordId: deed.recordId, field: deed.field, at } }
    case 'admit':
    case 'refuse':
      return { guests: decide(workshop, deed, context) }
    case 'open-vote': {
      if (workshop.votes.length >= workshopLimits.votes) return 'too-many'
      const { question, options, by } = deed
      return {
        votes: [...workshop.votes, { id: newId() as never, question, options, by, openedAt: at, closedAt: null }],
      }
    }
    case 'close-vote':
      return closeVote(workshop, deed.voteId, at)
    case 'settle-parked':
      if (!workshop.parked.some(({ id }) => id === deed.itemId)) return 'not-found'
      return {
        parked: workshop.parked.map((item) => (item.id === deed.itemId ? { ...item, settled: deed.settled } : item)),
      }
    case 'close':
      return { ...closedAt(workshop, at, actor.personId), notes: deed.notes }
  }
}

/** Its time begins with it. */
function goToItem({ agenda }: Workshop, itemId: Workshop['currentItemId'], nowMs: number): Step {
  if (itemId === null) return { currentItemId: null, timer: { state: 'idle' } }
  const item = agenda.find(({ id }) => id === itemId)
  return item ? { currentItemId: itemId, timer: startTimer(item.minutes, nowMs) } : 'not-found'
}

function putAgenda({ currentItemId }: Workshop, agenda: Workshop['agenda']): Step {
  if (new Set(agenda.map(({ id }) => id)).size < agenda.length) return 'bad-request'
  const isThere = agenda.some(({ id }) => id === currentItemId)
  return isThere || currentItemId === null ? { agenda } : { agenda, currentItemId: null, timer: { state: 'idle' } }
}

function changed(workshop: Workshop, timer: Workshop['timer']): Step {
  return timer === workshop.timer ? {} : { timer }
}

/** Those of the list who wait; one who was refused by mistake may be admitted after all. */
function decide(workshop: Workshop, deed: Extract<LeadingDeed, { type: 'admit' | 'refuse' }>, context: DeedContext) {
  const named = new Set(deed.personIds)
  const open = deed.type === 'admit' ? ['waiting', 'refused'] : ['waiting']
  const state = deed.type === 'admit' ? ('admitted' as const) : ('refused' as const)
  const decision = { state, decidedBy: context.actor.personId, decidedAt: context.at }
  return workshop.guests.map((guest) =>
    named.has(guest.personId) && open.includes(guest.state) ? { ...guest, ...decision } : guest,
  )
}

function closeVote({ votes }: Workshop, voteId: string, at: IsoInstant): Step {
  const vote = votes.find(({ id }) => id === voteId)
  if (!vote) return 'not-found'
  if (vote.closedAt !== null) return {}
  return { votes: votes.map((one) => (one === vote ? { ...one, closedAt: at } : one)) }
}

/** What ends with the workshop, by hand or by its time: its votes, its timer, and every guest's part in the plan. */
function closedAt(workshop: Workshop, at: IsoInstant, by: Workshop['openedBy'] | null): Partial<Workshop> {
  return {
    closedAt: at,
    timer: { state: 'idle' },
    votes: workshop.votes.map((vote) => (vote.closedAt === null ? { ...vote, closedAt: at } : vote)),
    guests: workshop.guests.map((guest) => {
      if (guest.state === 'waiting') return { ...guest, state: 'refused' as const, decidedBy: by, decidedAt: at }
      return guest.state === 'admitted' ? { ...guest, state: 'ended' as const } : guest
    }),
  }
}

/** The workshop as it ends by itself, with nobody's notes; the same one where it has ended already. */
export function endWorkshop(workshop: Workshop, at: IsoInstant): Workshop {
  if (workshop.closedAt !== null) return workshop
  return { ...workshop, ...closedAt(workshop, at, null), number: workshop.number + 1 }
}
