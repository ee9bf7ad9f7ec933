/** How far the version has come with others' boards when the report is written. */
import { noBreak } from '@samplan/shared/text'
import type { Decision } from '@samplan/shared/wire'
import { type Block, heading, paragraph } from '../block.ts'
import type { ReportContext } from '../reportInput.ts'

export function decidedSection(context: ReportContext): readonly Block[] {
  const { words, decisions, texts, today } = context
  const of = (count: number) => words.ofN(count, decisions.of)
  const { received, reported, decided } = decisions.counts
  const columns = words.decisionColumns
  return [
    heading(1, words.decisions),
    paragraph(
      `${words.decisionsAt(texts.format.date(today))} ${words.decisionsSum(of(received), of(reported), of(decided))}`,
    ),
    ...(decisions.decided.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            columns: [
              { text: columns.organisation, width: 24 },
              { text: columns.board, width: 26 },
              { text: columns.day, width: 16 },
              { text: columns.reference, width: 14 },
              { text: columns.decision, width: 20 },
            ],
            rows: decisions.decided.map((decision) => decisionRow(decision, context)),
          },
        ]),
  ]
}

function decisionRow({ organisationId, said }: Decision, context: ReportContext): readonly string[] {
  const { nameOf, texts, decisionWords: words } = context
  if (said.type !== 'decided') throw new Error(`An entry of type ${said.type} is no decision`)
  const { board, on, reference, meaning } = said
  const named =
    reference.kind === 'paragraph'
      ? [`§${noBreak}${reference.paragraph}`, reference.minutes].filter(Boolean).join(', ')
      : words.without(words.forms[reference.form], reference.reason)
  const decision = said.words ? `${words.meanings[meaning]}. ${said.words}` : words.meanings[meaning]
  return [nameOf(organisationId), board, texts.format.date(on), named, decision]
}
