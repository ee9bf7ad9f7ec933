/** Comments (*synpunkter*). Each change is pushed to everyone who has the plan open. */

import { isId, type RecordId, type ThreadId } from '@samplan/shared/plan'
import type { Anchor, Thread, ThreadPlaces } from '@samplan/shared/wire'
import { answerOutcomes, maxCommentLength, needsReason, threadKinds } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { id, words } from './schemas.ts'

/** A Yjs relative position is under 60 bytes; base64 of one that names a root type is longer. */
const position = z.base64().min(1).max(400)
const quote = z.string().max(2_000)
const surroundings = z.string().max(200)

const anchor = z.object({
  recordId: z.union([z.literal('plan'), id<RecordId>()]),
  field: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .nullable(),
  range: z.object({ start: position, end: position }).nullable(),
  quote,
  before: surroundings,
  after: surroundings,
}) satisfies z.ZodType<Anchor>

const newThread = z.object({ kind: z.enum(threadKinds), anchor, body: words(maxCommentLength) })
const newComment = z.object({ body: words(maxCommentLength) })

const newAnswer = z
  .object({ outcome: z.enum(answerOutcomes), reason: z.union([z.literal(''), words(maxCommentLength)]) })
  .refine(({ outcome, reason }) => reason !== '' || !needsReason(outcome), { error: 'a reason is needed' })

export function threadRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<Thread[], 200>([...(await storage.threads.list(c.var.facts.id))], 200))
    .get('/places', async (c) => {
      const outcome = await commands.threadPlaces({ planId: c.var.facts.id, personId: c.var.person.id })
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<ThreadPlaces, 200>(outcome.value, 200)
    })
    .post('/', mayDo('comment'), body(newThread), async (c) => {
      const where = { planId: c.var.facts.id, actor: c.var.actor }
      return c.json<Thread, 201>(await commands.startThread(where, c.req.valid('json')), 201)
    })
    .post('/:threadId/comments', mayDo('comment'), body(newComment), async (c) => {
      const threadId = c.req.param('threadId')
      if (!isId(threadId)) return refuse(c, 'not-found')
      const where = { planId: c.var.facts.id, actor: c.var.actor, threadId: threadId as ThreadId }
      const outcome = await commands.addComment(where, c.req.valid('json').body)
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<Thread, 201>(outcome.value, 201)
    })
    .post('/:threadId/answer', mayDo('answer-comment'), body(newAnswer), async (c) => {
      const threadId = c.req.param('threadId')
      if (!isId(threadId)) return refuse(c, 'not-found')
      const where = { planId: c.var.facts.id, actor: c.var.actor, threadId: threadId as ThreadId }
      const outcome = await commands.answerThread(where, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<Thread, 200>(outcome.value, 200)
    })
}
