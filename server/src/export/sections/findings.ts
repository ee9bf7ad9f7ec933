/** What the checks said when the version was frozen: what it was frozen over, with the reason, and what warns. */
import { findingText } from '@samplan/shared/text'
import { type Block, heading, paragraph } from '../block.ts'
import type { ReportContext } from '../reportInput.ts'

export function findingsSection(context: ReportContext): readonly Block[] {
  const { words, version, texts, register, nameOf } = context
  const names = {
    organisation: nameOf,
    focusArea: (id: string) => register.agreement.focusAreas.find((one) => one.id === id)?.name ?? id,
  }
  const sentence = (finding: (typeof version.findings)[number]) => findingText(finding.detail, texts, names).sentence
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

/** The same sentence about many records stands once, with how often: a board reads what, and the plan says where. */
function counted(sentences: readonly string[], times: (sentence: string, count: number) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return [...counts].map(([sentence, count]) => times(sentence, count))
}
