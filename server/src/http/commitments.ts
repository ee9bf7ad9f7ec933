/** Commitments (*åtaganden*). Everybody in the plan reads all of them; each organisation writes its own alone. */
import { type ActivityId, commitmentAnswers, declineNeedsReason, isId, type OrganisationId } from '@samplan/shared/plan'
import { type Commitment, type CommitmentInFull, maxReasonLength, type NewCommitment } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { organisationId, words } from './schemas.ts'

/** More values than people set at once in one field. */
const maxResponsible = 100

const basis = z.object({
  // Sums of many lines pass the largest amount of one.
  amountOre: z.int().min(0),
  pays: z.boolean(),
  participates: z.boolean(),
  responsibleIds: z.array(organisationId).max(maxResponsible),
})

const newCommitment = z
  .object({
    answer: z.enum(commitmentAnswers),
    reason: z.union([z.literal(''), words(maxReasonLength)]),
    seen: basis,
  })
  .refine(({ answer, reason }) => reason !== '' || !declineNeedsReason(answer), {
    error: 'a reason is needed',
  }) satisfies z.ZodType<NewCommitment>

export function commitmentRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<Commitment[], 200>([...(await storage.commitments.standing(c.var.facts.id))], 200))
    .get('/:activityId/:organisationId', async (c) => {
      const { activityId, organisationId } = c.req.param()
      if (!isId(activityId) || !isId(organisationId)) return refuse(c, 'not-found')
      const [activity, organisation] = [activityId as ActivityId, organisationId as OrganisationId]
      const history = await storage.commitments.history(c.var.facts.id, activity, organisation)
      return c.json<CommitmentInFull[], 200>([...history], 200)
    })
    .post('/:activityId', mayDo('commit'), body(newCommitment), async (c) => {
      const activityId = c.req.param('activityId')
      if (!isId(activityId)) return refuse(c, 'not-found')
      const who = { planId: c.var.facts.id, personId: c.var.person.id, activityId: activityId as ActivityId }
      const outcome = await commands.giveCommitment(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<Commitment, 201>(outcome.value, 201)
    })
}
