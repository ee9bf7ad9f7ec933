/**
 * That a frozen version was handed in, as the convenor says: the conditions of grants go by the day. A day that was
 * recorded wrong is recorded again, a version that was not handed in is taken back, and all of it stands in the event log.
 */
import { stockholmDate } from '@samplan/shared/plan'
import type { HandIn, NewHandIn } from '@samplan/shared/wire'
import { voiceOf } from './comments.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type HandInRefusal = TurnRefusal | 'not-that-day'

/** Nothing is handed in before it is frozen, or tomorrow. */
export async function handInVersion(
  deps: CommandDeps,
  { number, ...who }: Who & { readonly number: number },
  { on, to }: NewHandIn,
): Promise<Outcome<HandIn, HandInRefusal>> {
  const { storage } = deps
  return inTurn(deps, { ...who, deed: 'hand-in' }, async ({ actor, at }) => {
    const version = await storage.versions.find(who.planId, number)
    if (!version) return refused('not-found')
    const [frozenOn, today] = [version.madeAt, at].map((instant) => stockholmDate(new Date(instant)))
    if (!frozenOn || !today || on < frozenOn || on > today) return refused('not-that-day')
    const handIn: HandIn = { planId: who.planId, number, on, to: to.trim(), recorded: { by: voiceOf(actor), at } }
    const { organisationId } = actor
    const data = { number, on, to: handIn.to }
    await storage.together(async ({ handIns, events }) => {
      await handIns.put(handIn)
      await events.add({ ...who, organisationId, kind: 'version-handed-in', data, at })
    })
    return done(handIn)
  })
}

/** What was recorded of the wrong version keeps no grant any more. */
export async function withdrawHandIn(
  deps: CommandDeps,
  { number, ...who }: Who & { readonly number: number },
): Promise<Outcome<null, TurnRefusal>> {
  const { storage } = deps
  return inTurn(deps, { ...who, deed: 'hand-in' }, async ({ actor, at }) => {
    const standing = (await storage.handIns.list(who.planId)).find((one) => one.number === number)
    if (!standing) return refused('not-found')
    const { organisationId } = actor
    const data = { number, on: standing.on, to: standing.to }
    await storage.together(async ({ handIns, events }) => {
      await handIns.remove(who.planId, number)
      await events.add({ ...who, organisationId, kind: 'hand-in-withdrawn', data, at })
    })
    return done(null)
  })
}
