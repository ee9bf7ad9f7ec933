/** What the checks said when the version was frozen: what it was frozen over, with the reason, and what warns. */
import { plainText } from '@samplan/shared/plan'
import type { CanonicalPlan } from '@samplan/shared/rules'
import { findingText } from '@samplan/shared/text'
import { type Block, heading, paragraph } from '../block.ts'
import type { ReportContext } from '../reportInput.ts'

type PrintedFinding = CanonicalPlan['findings'][number]

export function findingsSection(context: ReportContext): readonly Block[] {
  const { words, version, texts, register, nameOf } = context
  const names = {
    organisation: nameOf,
    focusArea: (id: string) => register.agreement.focusAreas.find((one) => one.id === id)?.name ?? id,
  }
  const sentence = (finding: PrintedFinding) =>
    [findingText(finding.detail, texts, names).sentence, reasonInPlan(finding, version)].filter(Boolean).join(' ')
  const overridden = version.findings.filter(({ overrideReason }) => overrideReason !== null)
  const warnings = version.findings.filter((one) => one.severity === 'warning' && one.overrideReason === null)
  const title = heading(1, words.findings)
  if (overridden.length + warnings.length === 0) return [title, paragraph(words.noFindings)]
  return [
    title,
    ...(overridden.length === 0
      ? []
      : [
          heading(2, words.overridden),
          {
            type: 'table' as const,
            columns: [
              { text: words.finding, width: 50 },
              { text: words.reason, width: 50 },
            ],
            rows: overridden.map((finding) => [sentence(finding), finding.overrideReason ?? '']),
          },
        ]),
    ...(warnings.length === 0
      ? []
      : [heading(2, words.warnings), { type: 'list' as const, items: counted(warnings.map(sentence), words.times) }]),
  ]
}

/** V04: why a focus area has no goals is said in the plan, and a board is to read it. */
function reasonInPlan({ detail }: PrintedFinding, { content }: CanonicalPlan): string {
  if (detail.code !== 'focus-area-without-goals') return ''
  const analyses = content.analyses.filter(({ focusAreaId }) => focusAreaId === detail.focusAreaId)
  return analyses.map(({ omissionReason }) => plainText(omissionReason)).join(' ')
}

/** The same sentence about many records stands once, with how often: a board reads what, and the plan says where. */
function counted(sentences: readonly string[], times: (sentence: string, count: number) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts].map(([sentence, count]) => times(sentence, count))
}
