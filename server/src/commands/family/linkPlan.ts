/**
 * Links between plans that exist already. A link shows the child's participants the goals of the parent's frozen
 * versions, and the parent's participants what the child costs, so it takes somebody who convenes both. Either side may
 * end it alone. All of it happens in the child's queue, so that one act on a link follows another.
 */
import type { PlanId, PlanLink } from '@samplan/shared/plan'
import { mayCarryOut } from '@samplan/shared/rules'
import type { Stores } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from '../inTurn.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { addLinkEvents } from './linkEvents.ts'

export type LinkRefusal = TurnRefusal | 'cannot-link' | 'bad-request'

/** Links a plan to the joint plan that it carries out, by that plan's newest version. */
export async function linkPlan(deps: CommandDeps, who: Who, parentId: PlanId): Promise<Outcome<null, LinkRefusal>> {
  const { storage, rooms } = deps
  const outcome = await inTurn(deps, { ...who, deed: 'link-plan' }, async (turn) => {
    const parent = await storage.plans.find(parentId)
    const before = await storage.links.find(who.planId)
    if (before?.parentId || (parent && !mayCarryOut(turn.row, parent))) {
      // Whether there is such a plan is no business of those who take no part in it.
      return (await storage.plans.participant(parentId, who.personId)) ? refused('cannot-link') : refused('not-found')
    }
    const parentVersion = (await storage.versions.list(parentId)).at(-1)?.number ?? null
    const organisationId = before?.organisationId ?? turn.actor.organisationId
    const link = { planId: who.planId, organisationId, parentId, parentVersion }
    return storage.together(async (stores) => {
      // Asked in the transaction: somebody may just have lost their part in the other plan.
      const part = await stores.plans.participant(parentId, who.personId)
      if (!part) return refused('not-found')
      if (part.role !== 'convenor') return refused('not-allowed')
      await stores.links.put(link)
      await addLinkEvents(stores, 'plan-linked', link, actOf(turn))
      return done(null)
    })
  })
  if (outcome.ok) await rooms.familyChanged([who.planId, parentId])
  return outcome
}

/** Ends the link of a plan that one convenes. */
export async function unlinkPlan(deps: CommandDeps, who: Who): Promise<Outcome<null, LinkRefusal>> {
  let parentId: PlanId | null = null
  const outcome = await inTurn(deps, { ...who, deed: 'link-plan' }, async (turn) => {
    const link = await deps.storage.links.find(who.planId)
    parentId = link?.parentId ?? null
    if (!link || parentId === null) return refused('not-found')
    const linked = { ...link, parentId }
    await deps.storage.together((stores) => endLink(stores, linked, turn))
    return done(null)
  })
  if (outcome.ok && parentId !== null) await deps.rooms.familyChanged([who.planId, parentId])
  return outcome
}

/** Ends the link of a child to the plan that one convenes, whatever one's part in the child. */
export async function unlinkChild(deps: CommandDeps, who: Who, childId: PlanId): Promise<Outcome<null, LinkRefusal>> {
  const { storage, rooms } = deps
  const parentId = who.planId
  // Nobody's queue is opened for an id that is no child's.
  if ((await storage.links.find(childId))?.parentId !== parentId) return refused('not-found')
  const outcome = await rooms.withPlan(childId, async () =>
    // A child's queue may wait for its parent's, never the other way round.
    inTurn(deps, { ...who, deed: 'link-plan' }, async (turn) => {
      const link = await storage.links.find(childId)
      if (link?.parentId !== parentId) return refused('not-found')
      await storage.together((stores) => endLink(stores, { ...link, parentId }, turn))
      return done(null)
    }),
  )
  if (outcome.ok) await rooms.familyChanged([childId, parentId])
  return outcome
}

/** Refers to the goals of another version of the parent, as a rule a newer one. `bad-request`: there is no such version. */
export async function chooseParentVersion(
  deps: CommandDeps,
  who: Who,
  version: number,
): Promise<Outcome<null, LinkRefusal>> {
  const { storage, rooms } = deps
  const outcome = await inTurn(deps, { ...who, deed: 'link-plan' }, async ({ actor, at }) => {
    const link = await storage.links.find(who.planId)
    if (!link?.parentId) return refused('not-found')
    if (!(await storage.versions.find(link.parentId, version))) return refused('bad-request', 'no such version')
    const { organisationId } = actor
    const data = { parentId: link.parentId, version }
    await storage.together(async ({ links, events }) => {
      await links.put({ ...link, parentVersion: version })
      await events.add({ ...who, organisationId, kind: 'parent-version-chosen', data, at })
    })
    return done(null)
  })
  if (outcome.ok) await rooms.familyChanged([who.planId])
  return outcome
}

/** Within a transaction: the plan stays its organisation's. */
async function endLink(stores: Stores, link: Linked, turn: Turn): Promise<void> {
  await stores.links.put({ ...link, parentId: null, parentVersion: null })
  await addLinkEvents(stores, 'plan-unlinked', link, actOf(turn))
}

type Linked = PlanLink & { readonly parentId: PlanId }

function actOf({ actor, at }: Turn) {
  const { personId, organisationId } = actor
  return { personId, organisationId, at }
}
