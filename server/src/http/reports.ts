/** Reports to boards, written from a frozen version. Whoever may read the version may have it as a report. */
import { isId, type OrganisationId, stockholmDate } from '@samplan/shared/plan'
import { decisionBoard } from '@samplan/shared/rules'
import { boardReportTexts, languages } from '@samplan/shared/text'
import type { Decision } from '@samplan/shared/wire'
import { Hono } from 'hono'
import { createReporter } from '../export/index.ts'
import type { HttpDeps, PlanEnv } from './deps.ts'
import { refuse } from './problem.ts'
import { takingPart } from './recognise.ts'
import { versionNumber } from './versionNumber.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** `/plans/:planId/versions/:number/report?language=sv&organisation=…`. */
export function reportRoutes(deps: HttpDeps) {
  const { storage, commands, now } = deps
  const write = createReporter()
  return new Hono<PlanEnv>().get('/:number/report', takingPart(deps), async (c) => {
    const { facts } = c.var
    const { language: wanted = 'sv', organisation } = c.req.query()
    const language = languages.find((one) => one === wanted)
    if (!language || (organisation !== undefined && !isId(organisation))) return refuse(c, 'bad-request')
    const number = versionNumber(c.req.param('number'))
    const summary = await storage.versions.find(facts.id, number)
    const canonicalJson = summary && (await storage.versions.canonicalJson(facts.id, number))
    if (!canonicalJson) return refuse(c, 'not-found')
    const { parties, decisions } = await commands.decisionBook(facts)
    const { seats, counts, of } = decisionBoard<Decision>({ parties, entries: decisions, version: number })
    const organisationId = (organisation ?? null) as OrganisationId | null
    const { organisations } = await storage.registers.forPlan(facts.id)
    const namesNow = new Map(organisations.map(({ id, name }) => [id, name]))
    if (organisationId !== null && !namesNow.has(organisationId)) return refuse(c, 'not-found')
    const bytes = await write({
      canonicalJson,
      sha256: summary.sha256,
      organisationId,
      namesNow,
      language,
      today: stockholmDate(now()),
      decisions: { of, counts, decided: seats.flatMap(({ steps }) => steps.decided ?? []) },
    })
    if (!bytes) return refuse(c, 'too-many')
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': docx,
      'Content-Disposition': `attachment; filename="${fileName(boardReportTexts[language].fileName, facts.title, number)}"`,
      // What has been decided changes from day to day.
      'Cache-Control': 'private, no-store',
    })
  })
}

/** Letters, digits and hyphens alone, which every file system and header takes. */
function fileName(kind: string, title: string, number: number): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `${[kind, slug.slice(0, 60).replace(/-$/, ''), `v${number}`].filter(Boolean).join('-')}.docx`
}
