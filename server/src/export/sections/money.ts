/**
 * What the activities cost and what pays them, source by use year. The state's money that is sure and the part that is
 * there only if the state signs again stand in tables of their own, and their sum is said nowhere alone.
 */
import type { MoneyCell } from '@samplan/shared/plan'
import { type MatrixSource, type MoneyMatrix, matrixOfCells } from '@samplan/shared/rules'
import { type Block, heading, paragraph, type TableBlock } from '../block.ts'
import type { ReportContext } from '../reportInput.ts'

export function moneySection(context: ReportContext): readonly Block[] {
  const { words, texts, cells } = context
  const matrix = matrixOf(cells, context)
  const { kronor } = texts.format
  const sums = [matrix.planned, matrix.secured, matrix.conditional, matrix.other].map(({ ore }) => kronor(ore))
  const [all = '', secured = '', conditional = '', other = ''] = sums
  return [
    heading(1, words.money),
    paragraph(words.whole(all, secured, conditional, other)),
    ...moneyTables(matrix, context, 2),
  ]
}

export function matrixOf(cells: readonly MoneyCell[], { register }: ReportContext): MoneyMatrix {
  return matrixOfCells({ cells, register, elsewhere: [] })
}

/** One table for each kind of money that is used, headed one step below what it stands under. */
export function moneyTables(matrix: MoneyMatrix, context: ReportContext, level: 2 | 3): readonly Block[] {
  const { words } = context
  const used = matrix.sources.filter(({ rows }) => rows.length > 0)
  const years = [...new Set(used.flatMap(({ rows }) => rows.map(({ useYear }) => useYear)))].sort((a, b) => a - b)
  const isOther = ({ source }: MatrixSource) => source === null || source === 'own' || source === 'other'
  const groups = {
    secured: used.filter((one) => !isOther(one) && !one.conditional),
    conditional: used.filter((one) => !isOther(one) && one.conditional),
    other: used.filter(isOther),
  }
  return (['secured', 'conditional', 'other'] as const).flatMap((name) => {
    if (groups[name].length === 0) return []
    const said = name === 'conditional' ? [paragraph(words.conditionalMoney)] : []
    return [heading(level, words.groups[name]), ...said, moneyTable(groups[name], years, context)]
  })
}

function moneyTable(
  sources: readonly MatrixSource[],
  years: readonly number[],
  { words, texts, sourceName }: ReportContext,
): TableBlock {
  const { kronor } = texts.format
  const inYear = ({ rows }: MatrixSource, year: number) =>
    rows.find(({ useYear }) => useYear === year)?.planned.ore ?? 0
  const sumOf = (ore: (source: MatrixSource) => number) => sources.reduce((sum, source) => sum + ore(source), 0)
  const named = ({ source, example }: MatrixSource) =>
    example ? words.example(sourceName(source)) : sourceName(source)
  return {
    type: 'table',
    columns: [
      { text: words.sourceColumn, width: 40 },
      ...years.map((year) => ({ text: `${year} (kr)`, width: 20, isFigure: true as const })),
      { text: `${words.sum} (kr)`, width: 20, isFigure: true },
    ],
    rows: sources.map((source) => [
      named(source),
      ...years.map((year) => kronor(inYear(source, year))),
      kronor(source.planned.ore),
    ]),
    foot: [
      words.sum,
      ...years.map((year) => kronor(sumOf((source) => inYear(source, year)))),
      kronor(sumOf(({ planned }) => planned.ore)),
    ],
  }
}
