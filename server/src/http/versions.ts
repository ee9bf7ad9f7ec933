/** Frozen versions: reading them, and the convenor's way to the next one. */
import { type IsoDate, isIsoDate, type PlanFacts } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import { type HandIn, maxRecipientLength, type Publication, type VersionSummary } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { freezeRequest, line, reason } from './schemas.ts'
import { versionNumber } from './versionNumber.ts'

const newHandIn = z.object({ on: z.custom<IsoDate>(isIsoDate, 'not a date'), to: line(maxRecipientLength) })

/** `/plans/:planId/versions`. */
export function versionRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<VersionSummary[], 200>([...(await storage.versions.list(c.var.facts.id))], 200))
    .get('/publications', async (c) =>
      c.json<Publication[], 200>([...(await storage.publications.list(c.var.facts.id))], 200),
    )
    .get('/hand-ins', async (c) => c.json<HandIn[], 200>([...(await storage.handIns.list(c.var.facts.id))], 200))
    .put('/:number/hand-in', mayDo('hand-in'), body(newHandIn), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id, number: versionNumber(c.req.param('number')) }
      const outcome = await commands.handInVersion(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<HandIn, 200>(outcome.value, 200)
    })
    .delete('/:number/hand-in', mayDo('hand-in'), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id, number: versionNumber(c.req.param('number')) }
      const outcome = await commands.withdrawHandIn(who)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.body(null, 204)
    })
    .post(
      '/:number/publication',
      mayDo('publish'),
      body(z.object({ confirmedNobodysHealth: z.boolean() })),
      async (c) => {
        const who = { planId: c.var.facts.id, personId: c.var.person.id, number: versionNumber(c.req.param('number')) }
        const outcome = await commands.publishVersion(who, c.req.valid('json').confirmedNobodysHealth)
        if (!outcome.ok) return refuse(c, outcome.code)
        return c.json<Publication, 201>(outcome.value, 201)
      },
    )
    .delete('/:number/publication', mayDo('publish'), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id, number: versionNumber(c.req.param('number')) }
      const outcome = await commands.withdrawPublication(who)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.body(null, 204)
    })
    .get('/:number', async (c) => {
      const version = await storage.versions.find(c.var.facts.id, versionNumber(c.req.param('number')))
      if (!version) return refuse(c, 'not-found')
      return c.json<VersionSummary, 200>(version, 200)
    })
    .get('/:number/json', async (c) => {
      const { id } = c.var.facts
      const number = versionNumber(c.req.param('number'))
      const bytes = await storage.versions.canonicalJson(id, number)
      if (!bytes) return refuse(c, 'not-found')
      // The hash is of these bytes: nothing on the way may reformat or compress them into something else.
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="samplan-${id}-${number}.json"`,
        'Cache-Control': 'private, no-cache, no-transform',
      })
    })
}

/** `/plans/:planId/check`, `/freeze` and `/drafts`. */
export function freezeRoutes(deps: HttpDeps) {
  const { commands } = deps
  const member = takingPart(deps)
  return new Hono<PlanEnv>()
    .post('/check', member, async (c) => {
      const outcome = await commands.checkPlan({ planId: c.var.facts.id, personId: c.var.person.id })
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<CheckResult, 200>(outcome.value, 200)
    })
    .post('/freeze', member, body(freezeRequest), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.freezePlan(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code, outcome.detail)
      return c.json<VersionSummary, 201>(outcome.value, 201)
    })
    .post('/drafts', member, body(z.object({ reason })), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.openDraft(who, c.req.valid('json').reason)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<PlanFacts, 201>(outcome.value, 201)
    })
}
