/**
 * Publishing a frozen version: everybody may read it from then on, at an address that cannot be guessed. The convenor
 * confirms first that no comment tells of a person's health (V22). The version's file holds no comments and nobody's
 * name; whoever reads it can check it against its hash like everyone else.
 */
import type { PublicationId } from '@samplan/shared/plan'
import { mayPublish } from '@samplan/shared/rules'
import type { Publication } from '@samplan/shared/wire'
import { voiceOf } from './comments.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type PublishRefusal = TurnRefusal | 'not-confirmed'

interface WhoAndWhat extends Who {
  readonly number: number
}

/** Asked twice, it is published once. */
export async function publishVersion(
  deps: CommandDeps,
  { number, ...who }: WhoAndWhat,
  confirmedNobodysHealth: boolean,
): Promise<Outcome<Publication, PublishRefusal>> {
  const { storage, newId } = deps
  return inTurn(deps, { ...who, deed: 'publish' }, async ({ actor, at }) => {
    if (!(await storage.versions.find(who.planId, number))) return refused('not-found')
    if (!mayPublish({ confirmedNobodysHealth })) return refused('not-confirmed')
    const standing = (await storage.publications.list(who.planId)).find((one) => one.number === number)
    if (standing) return done(standing)
    const id = newId() as PublicationId
    const publication: Publication = { id, planId: who.planId, number, published: { by: voiceOf(actor), at } }
    const { organisationId } = actor
    await storage.together(async ({ publications, events }) => {
      await publications.add(publication)
      await events.add({ ...who, organisationId, kind: 'version-published', data: { number, publicationId: id }, at })
    })
    return done(publication)
  })
}

/** Its address leads nowhere from then on. What somebody has read or kept meanwhile stays with them. */
export async function withdrawPublication(
  deps: CommandDeps,
  { number, ...who }: WhoAndWhat,
): Promise<Outcome<null, PublishRefusal>> {
  const { storage } = deps
  return inTurn(deps, { ...who, deed: 'publish' }, async ({ actor, at }) => {
    const standing = (await storage.publications.list(who.planId)).find((one) => one.number === number)
    if (!standing) return refused('not-found')
    const { organisationId } = actor
    const data = { number, publicationId: standing.id }
    await storage.together(async ({ publications, events }) => {
      await publications.withdraw(who.planId, number, at)
      await events.add({ ...who, organisationId, kind: 'publication-withdrawn', data, at })
    })
    return done(null)
  })
}
