/** The consultation of a plan. Whoever takes part in it may read; the convenor's acts answer with all of it as it is then. */
import { type IsoDate, isId, isIsoDate, type RoundId, type StatementId } from '@samplan/shared/plan'
import {
  type Consultation,
  maxReasonLength,
  maxStatementLength,
  maxTitleLength,
  type NewStatement,
  type RoundTerms,
  roundKinds,
  type StatisticsStatement,
  statementChannels,
} from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { line, organisationId, words } from './schemas.ts'

const date = z.custom<IsoDate>(isIsoDate, 'not a date')
/** More organisations than any county's register holds. */
const maxInvited = 500

const terms = z.object({
  name: line(maxTitleLength),
  kind: z.enum(roundKinds),
  start: date,
  end: date,
  invited: z
    .array(organisationId)
    .min(1)
    .max(maxInvited)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'invited twice' }),
}) satisfies z.ZodType<RoundTerms>

const newStatement = z.object({
  organisationId,
  receivedOn: date,
  channel: z.enum(statementChannels),
  text: words(maxStatementLength),
}) satisfies z.ZodType<NewStatement>

const statistics = z
  .object({ splitBySex: z.boolean(), reason: z.union([z.literal(''), words(maxReasonLength)]) })
  .refine(({ splitBySex, reason }) => splitBySex === (reason === ''), {
    error: 'a reason where they are not split, and none where they are',
  }) satisfies z.ZodType<StatisticsStatement>

/** `/plans/:planId/consultation`. */
export function consultationRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  const holds = mayDo('hold-consultation')
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<Consultation, 200>(await storage.rounds.consultation(c.var.facts.id), 200))
    .post('/rounds', holds, body(terms), async (c) => {
      const outcome = await commands.openRound(whoOf(c.var), c.req.valid('json'))
      return outcome.ok ? c.json<Consultation, 201>(outcome.value, 201) : refuse(c, outcome.code, outcome.detail)
    })
    .put('/rounds/:roundId', holds, body(terms), async (c) => {
      const outcome = await commands.changeRound(whoOf(c.var), roundIn(c.req.param('roundId')), c.req.valid('json'))
      return outcome.ok ? c.json<Consultation, 200>(outcome.value, 200) : refuse(c, outcome.code, outcome.detail)
    })
    .post('/rounds/:roundId/close', holds, async (c) => {
      const outcome = await commands.closeRound(whoOf(c.var), roundIn(c.req.param('roundId')))
      return outcome.ok ? c.json<Consultation, 200>(outcome.value, 200) : refuse(c, outcome.code, outcome.detail)
    })
    .post('/rounds/:roundId/statements', holds, body(newStatement), async (c) => {
      const roundId = roundIn(c.req.param('roundId'))
      const outcome = await commands.recordStatement(whoOf(c.var), roundId, c.req.valid('json'))
      return outcome.ok ? c.json<Consultation, 201>(outcome.value, 201) : refuse(c, outcome.code, outcome.detail)
    })
    .delete('/rounds/:roundId/statements/:statementId', holds, async (c) => {
      const { roundId, statementId } = c.req.param()
      const outcome = await commands.removeStatement(whoOf(c.var), roundIn(roundId), statementIn(statementId))
      return outcome.ok ? c.json<Consultation, 200>(outcome.value, 200) : refuse(c, outcome.code, outcome.detail)
    })
    .put('/statistics', holds, body(statistics), async (c) => {
      const outcome = await commands.stateStatistics(whoOf(c.var), c.req.valid('json'))
      return outcome.ok ? c.json<Consultation, 200>(outcome.value, 200) : refuse(c, outcome.code, outcome.detail)
    })
}

function whoOf({ facts, person }: PlanEnv['Variables']) {
  return { planId: facts.id, personId: person.id }
}

/** What is no id is nobody's round: the command finds none of that name. */
const roundIn = (text: string) => (isId(text) ? text : '') as RoundId
const statementIn = (text: string) => (isId(text) ? text : '') as StatementId
