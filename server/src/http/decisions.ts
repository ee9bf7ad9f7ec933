/** What boards decided on frozen versions. Everybody in the plan reads it; who may write down what, the command knows. */
import {
  type DecisionSaid,
  decisionMeanings,
  decisionSteps,
  type IsoDate,
  isIsoDate,
  unnumberedForms,
} from '@samplan/shared/plan'
import {
  type Decision,
  type DecisionBook,
  maxBoardLength,
  maxDecisionsAtOnce,
  maxMinutesLength,
  maxParagraphLength,
  maxReasonLength,
  type NewDecisions,
} from '@samplan/shared/wire'
import { Hono } from 'hono'
import { z } from 'zod'
import { body } from './body.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { mayDo, takingPart } from './recognise.ts'
import { line, organisationId, reason, words } from './schemas.ts'

const on = z.custom<IsoDate>(isIsoDate, 'not a date')
const board = line(maxBoardLength)
/** Blanks are nothing said. */
const orNone = (text: z.ZodType<string, string>) =>
  z
    .string()
    .trim()
    .pipe(z.union([z.literal(''), text]))
const lineOrNone = (max: number) => orNone(line(max))
const wordsOrNone = orNone(words(maxReasonLength))

/** Whether a § has a number and a reservation its words is the rules' to say: each has a refusal of its own. */
const reference = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    paragraph: lineOrNone(maxParagraphLength),
    minutes: lineOrNone(maxMinutesLength),
  }),
  z.object({ kind: z.literal('unnumbered'), form: z.enum(unnumberedForms), reason: wordsOrNone }),
])

const said = z.discriminatedUnion('type', [
  z.object({ type: z.literal('received'), on }),
  z.object({ type: z.literal('reported'), on, board }),
  z.object({ type: z.literal('decided'), on, board, meaning: z.enum(decisionMeanings), words: wordsOrNone, reference }),
  z.object({ type: z.literal('taken-back'), step: z.enum(decisionSteps), reason }),
]) satisfies z.ZodType<DecisionSaid>

const newDecisions = z.object({
  version: z.int().min(1).max(999_999),
  of: z
    .array(z.object({ organisationId, after: z.int().min(1).nullable() }))
    .min(1)
    .max(maxDecisionsAtOnce)
    .refine((all) => new Set(all.map((one) => one.organisationId)).size === all.length, { error: 'named twice' }),
  said,
}) satisfies z.ZodType<NewDecisions>

/** `/plans/:planId/decisions`. */
export function decisionRoutes(deps: HttpDeps) {
  const { commands } = deps
  return new Hono<PlanEnv>()
    .use(takingPart(deps))
    .get('/', async (c) => c.json<DecisionBook, 200>(await commands.decisionBook(c.var.facts), 200))
    .post('/', mayDo('record-decision'), body(newDecisions), async (c) => {
      const who = { planId: c.var.facts.id, personId: c.var.person.id }
      const outcome = await commands.recordDecisions(who, c.req.valid('json'))
      if (!outcome.ok) return refuse(c, outcome.code)
      return c.json<Decision[], 201>([...outcome.value], 201)
    })
}
