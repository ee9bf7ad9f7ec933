/**
 * Next year's plan, made from a frozen version. Whoever convenes the plan makes it, in that plan's queue: it shows those
 * who will take part in it what the version holds, and that is its convenor's to open. The plan with its document, who
 * takes part, where each record comes from and the entries in both event logs come into being in one transaction.
 */
import {
  type Agreement,
  type FundingSource,
  type PlanFacts,
  type PlanId,
  type Pot,
  planYears,
  type Succession,
} from '@samplan/shared/plan'
import { type CanonicalPlan, type CarriedPlan, carryPlan } from '@samplan/shared/rules'
import { maxPeriodYears, type NewNextPlan } from '@samplan/shared/wire'
import type { Stores } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { prepareNewPlan } from '../newPlan.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { sameWishOf } from './sameWishOf.ts'

export type NextPlanRefusal = TurnRefusal | 'no-such-version' | 'no-such-agreement' | 'no-such-source' | 'bad-period'

/** Asked twice, as by two clicks or after a lost answer, it is made once. */
export async function makeNextPlan(
  deps: CommandDeps,
  who: Who,
  wish: NewNextPlan,
): Promise<Outcome<PlanFacts, NextPlanRefusal>> {
  return inTurn(deps, { ...who, deed: 'make-next-plan' }, async (turn) => {
    const before = await sameWishOf(deps.storage, who, wish)
    return before ? done(before) : make(deps, turn, wish)
  })
}

async function make(
  deps: CommandDeps,
  turn: Turn,
  wish: NewNextPlan,
): Promise<Outcome<PlanFacts, Exclude<NextPlanRefusal, TurnRefusal>>> {
  const { storage, rooms, newId } = deps
  const { countyId, facts } = turn.row
  const version = await readVersion(deps, facts.id, wish.version)
  if (!version) return refused('no-such-version')
  const { agreements, organisations, pots } = await storage.registers.county(countyId)
  const agreement = agreements.find(({ id }) => id === wish.agreementId)
  if (!agreement) return refused('no-such-agreement')
  if (!arePaid(wish, agreement, pots)) return refused('no-such-source')
  const carried = carryPlan(version.plan, wish, { agreement, agreements, organisations, newId })
  if (!isPeriod(wish) || !areYears(carried)) return refused('bad-period')
  const organisationId = (await storage.links.find(facts.id))?.organisationId ?? null
  const { title, periodStart, periodEnd } = wish
  const of = { countyId, agreement, organisationId, parent: null, kind: facts.kind, template: carried.seed }
  const made = prepareNewPlan(deps, { title, periodStart, periodEnd, ...of })
  const predecessor = { planId: facts.id, number: wish.version, sha256: version.sha256 }
  const succession = { planId: made.facts.id, predecessor, terms: carried.terms, origins: carried.origins }
  await storage.together(async (stores) => {
    await made.add(stores, { ...voice(turn), at: turn.at })
    if (wish.people === 'same') await addPeople(stores, succession, turn)
    await stores.successions.add({ succession, wish, madeAt: turn.at })
    await addEvents(stores, succession, turn)
  })
  await rooms.potsChanged(countyId)
  return done(made.facts)
}

async function readVersion({ storage }: CommandDeps, planId: PlanId, number: number) {
  const summary = await storage.versions.find(planId, number)
  const bytes = summary && (await storage.versions.canonicalJson(planId, number))
  if (!bytes) return null
  // Bytes that this server made and whose hash held.
  return { sha256: summary.sha256, plan: JSON.parse(new TextDecoder().decode(bytes)) as CanonicalPlan }
}

/** Whether all that is to pay is a line of the agreement, a pot of the county, or no matter of either. */
function arePaid({ sources }: NewNextPlan, { grantLines }: Agreement, pots: readonly Pot[]): boolean {
  const lines = grantLines.map(({ id }): FundingSource => `line:${id}`)
  const payers = new Set<FundingSource>(['own', 'other', ...lines, ...pots.map(({ id }) => `pot:${id}` as const)])
  return sources.every(({ to }) => payers.has(to))
}

function isPeriod({ periodStart, periodEnd }: NewNextPlan): boolean {
  return periodStart <= periodEnd && periodEnd - periodStart < maxPeriodYears
}

/** Whether all money is used in a year that a plan can have. */
function areYears({ seed }: CarriedPlan): boolean {
  const inAreas = (areas: CarriedPlan['seed']['areas']): boolean =>
    areas.every(({ goals, areas: inner }) => {
      const lines = goals.flatMap(({ activities }) => activities.flatMap(({ costLines }) => costLines))
      return lines.every(({ useYear }) => useYear >= planYears.first && useYear <= planYears.last) && inAreas(inner)
    })
  return inAreas(seed.areas)
}

function voice({ actor }: Turn) {
  const { personId, organisationId } = actor
  return { personId, organisationId }
}

/** Guests were let in for a workshop of the plan before. */
async function addPeople({ plans, events }: Stores, { planId, predecessor }: Succession, turn: Turn): Promise<void> {
  const by = voice(turn)
  for (const { personId, organisationId, role, guest } of await plans.participants(predecessor.planId)) {
    if (guest || personId === by.personId) continue
    await plans.putParticipant(planId, { personId, organisationId, role, addedAt: turn.at })
    const data = { participantId: personId, role, organisationId }
    await events.add({ planId, ...by, kind: 'participant-added', data, at: turn.at })
  }
}

/** An act on two plans: each has it in its own log, told from its own side and without the other's title. */
async function addEvents({ events }: Stores, { planId, predecessor }: Succession, turn: Turn): Promise<void> {
  const { planId: predecessorId, number, sha256 } = predecessor
  const data = { predecessorId, successorId: planId, number, sha256 }
  for (const id of [planId, predecessorId].sort()) {
    const side = id === planId ? 'successor' : 'predecessor'
    await events.add({ planId: id, ...voice(turn), kind: 'next-plan-made', data: { ...data, side }, at: turn.at })
  }
}
