/** Published versions, for whoever has the address: what is known of one, and its bytes. Nothing else of the plan. */
import { isId, type PublicationId } from '@samplan/shared/plan'
import type { PublicVersion } from '@samplan/shared/wire'
import { Hono } from 'hono'
import type { Storage } from '../storage/storage.ts'
import { limitPublicReads } from './attempts.ts'
import type { HttpDeps } from './deps.ts'
import { refuse } from './problem.ts'

/** `/public`. */
export function publicRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono()
    .use(limitPublicReads(deps))
    .get('/:publicationId', async (c) => {
      const found = await findPublic(storage, c.req.param('publicationId'))
      if (!found) return refuse(c, 'not-found')
      const decisions = await commands.publicDecisions(found.planId, found.version.number)
      return c.json<PublicVersion, 200>({ ...found.version, ...decisions }, 200)
    })
    .get('/:publicationId/json', async (c) => {
      const found = await findPublic(storage, c.req.param('publicationId'))
      const bytes = found && (await storage.versions.canonicalJson(found.planId, found.version.number))
      if (!bytes) return refuse(c, 'not-found')
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="samplan-${found.version.number}.json"`,
        'Cache-Control': 'no-cache, no-transform',
      })
    })
}

async function findPublic({ publications, versions }: Storage, id: string) {
  const publication = isId(id) ? await publications.find(id as PublicationId) : null
  const summary = publication && (await versions.find(publication.planId, publication.number))
  if (!summary) return null
  const { number, sha256, madeAt, bytes } = summary
  const version = { number, sha256, madeAt, bytes, publishedAt: publication.published.at }
  return { planId: publication.planId, version }
}
