/** Proposals that came to the consultation in a sheet. Whoever takes part in the plan may read them. */
import {
  columnRoles,
  type FocusAreaId,
  type ImportChoice,
  isId,
  maxProposalWordLength,
  type ProposalId,
  proposalOutcomes,
  type RecordId,
  type RejectedRow,
  type RoundId,
} from '@samplan/shared/plan'
import {
  type ImportPreview,
  type ImportWish,
  maxReasonLength,
  maxTitleLength,
  type Proposal,
  type ProposalAnswer,
  type ProposalImport,
  type Proposals,
  proposalNeedsReason,
} from '@samplan/shared/wire'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { limitAtOnce } from './limitAtOnce.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { id, line, organisationId, words } from './schemas.ts'

/** A file of five megabytes, and what stands beside it. */
const maxBodyBytes = 6_000_000
/** A file is kept whole in memory while it is read. */
const maxAtOnce = 2

const count = z.int().min(0).max(1_000_000)
const word = z.string().max(maxProposalWordLength)
/** As many words as a sheet may have rows. */
const maxWords = 5_000
const column = z.int().min(0).max(1_000).nullable()

const choice = z.object({
  sheet: count,
  headerRow: z.int().min(1).nullable(),
  columns: z.record(z.enum(columnRoles), column),
  organisations: z.array(z.object({ word, organisationId: organisationId.nullable() })).max(maxWords),
  focusAreas: z.array(z.object({ word, focusAreaId: id<FocusAreaId>().nullable() })).max(maxWords),
}) satisfies z.ZodType<ImportChoice>

const wish = z.object({
  name: line(maxTitleLength),
  choice,
  seen: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), proposals: count, rejects: count }),
  again: z.boolean(),
}) satisfies z.ZodType<ImportWish>

const answer = z
  .object({
    outcome: z.enum(proposalOutcomes),
    reason: z.union([z.literal(''), words(maxReasonLength)]),
    recordId: id<RecordId>().nullable(),
  })
  .refine(({ outcome, reason }) => reason !== '' || !proposalNeedsReason(outcome), {
    error: 'a reason is needed',
  }) satisfies z.ZodType<ProposalAnswer>

/** A file, with what is said of it as JSON in the form's other field. */
function fileWith<Schema extends z.ZodType>(schema: Schema) {
  return validator('form', (form, c) => {
    const { file, said } = form
    const parsed = schema.safeParse(jsonIn(said))
    if (!(file instanceof File) || !parsed.success) return refuse(c, 'bad-request')
    return { file, said: parsed.data }
  })
}

/** Undefined for what is no JSON, which no schema takes. */
function jsonIn(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    // What was sent is somebody else's words; the schema refuses it.
    return undefined
  }
}

const preview = z.object({ sheet: count.nullable() })

/** `/plans/:planId/proposals`. */
export function proposalRoutes(deps: HttpDeps) {
  const { storage, commands } = deps
  const holds = mayDo('hold-consultation')
  const large = bodyLimit({ maxSize: maxBodyBytes, onError: (c) => refuse(c, 'too-large') })
  const few = limitAtOnce(maxAtOnce)
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<Proposals, 200>(await storage.proposals.ofPlan(c.var.facts.id), 200))
    .post('/preview', holds, few, large, fileWith(preview), async (c) => {
      const { file, said } = c.req.valid('form')
      return c.json<ImportPreview, 200>(
        await commands.previewImport(whoOf(c.var), await bytesOf(file), said.sheet),
        200,
      )
    })
    .post('/rounds/:roundId/imports', holds, few, large, fileWith(wish), async (c) => {
      const { file, said } = c.req.valid('form')
      const roundId = (isId(c.req.param('roundId')) ? c.req.param('roundId') : '') as RoundId
      const outcome = await commands.importProposals({ ...whoOf(c.var), roundId }, await bytesOf(file), said)
      return outcome.ok ? c.json<ProposalImport, 201>(outcome.value, 201) : refuse(c, outcome.code, outcome.detail)
    })
    .get('/imports/:number/rejects', async (c) => {
      const rejects = await storage.proposals.rejects(c.var.facts.id, numberIn(c.req.param('number')))
      return rejects ? c.json<RejectedRow[], 200>([...rejects], 200) : refuse(c, 'not-found')
    })
    .delete('/imports/:number', holds, async (c) => {
      const outcome = await commands.takeBackImport(whoOf(c.var), numberIn(c.req.param('number')))
      return outcome.ok ? c.json<ProposalImport, 200>(outcome.value, 200) : refuse(c, outcome.code)
    })
    .put('/:proposalId/answer', mayDo('answer-comment'), body(answer), async (c) => {
      const proposalId = (isId(c.req.param('proposalId')) ? c.req.param('proposalId') : '') as ProposalId
      const outcome = await commands.answerProposal(whoOf(c.var), proposalId, c.req.valid('json'))
      return outcome.ok ? c.json<Proposal, 200>(outcome.value, 200) : refuse(c, outcome.code, outcome.detail)
    })
}

function whoOf({ facts, person }: PlanEnv['Variables']) {
  return { planId: facts.id, personId: person.id }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** What is no number is nobody's import. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
}
