/** What of the grants is not planned yet, and which activities have no amount. What is too much is never netted. */
import type { CanonicalPlan } from '@samplan/shared/rules'
import { type Block, heading, paragraph, type TableBlock } from '../block.ts'
import { activitiesIn, type ReportContext } from '../reportInput.ts'
import { titled } from './goals.ts'

type GrantUse = CanonicalPlan['totals']['grants']['byGrant'][number]

export function leftSection(context: ReportContext): readonly Block[] {
  const { version, words } = context
  const { byGrant } = version.totals.grants
  const without = activitiesIn(version).filter(
    ({ costLines }) => !costLines.some(({ amountOre }) => amountOre !== null),
  )
  const items = without.map((activity) => `${activity.number} ${titled(activity.title, context)}`)
  return [
    heading(1, words.left),
    ...(byGrant.length === 0 ? [paragraph(words.noGrants)] : grantTables(byGrant, 2, context)),
    ...(items.length === 0 ? [] : [heading(2, words.withoutAmount), { type: 'list' as const, items }]),
  ]
}

/** What is sure and what the state has only promised stand in tables of their own: their sum is said nowhere. */
export function grantTables(uses: readonly GrantUse[], level: 2 | 3, context: ReportContext): readonly Block[] {
  const { words, register } = context
  const promised = new Set(register.agreement.grantLines.flatMap(({ id, conditional }) => (conditional ? [id] : [])))
  const groups = {
    secured: uses.filter(({ grantLineId }) => !promised.has(grantLineId)),
    conditional: uses.filter(({ grantLineId }) => promised.has(grantLineId)),
  }
  return (['secured', 'conditional'] as const).flatMap((name) =>
    groups[name].length === 0 ? [] : [heading(level, words.groups[name]), lineTable(groups[name], context)],
  )
}

/** Line by line: what is left with some and what is too much with others stand side by side. */
function lineTable(uses: readonly GrantUse[], context: ReportContext): TableBlock {
  const { words, texts } = context
  const { kronor } = texts.format
  const columns = words.leftColumns
  const cells = (name: string, own: readonly GrantUse[]) => [
    name,
    ...[
      sum(own, ({ grantedOre }) => grantedOre),
      sum(own, ({ setAsideOre }) => setAsideOre ?? 0),
      sum(own, ({ plannedOre }) => plannedOre),
      sum(own, ({ leftOre }) => Math.max(0, leftOre)),
      sum(own, ({ leftOre }) => Math.max(0, -leftOre)),
    ].map(kronor),
  ]
  const figures = [columns.granted, columns.pots, columns.planned, columns.left, columns.over]
  return {
    type: 'table',
    columns: [
      { text: columns.line, width: 25 },
      ...figures.map((text) => ({ text, width: 15, isFigure: true as const })),
    ],
    rows: [...Map.groupBy(uses, ({ grantLineId }) => grantLineId)].map(([id, own]) =>
      cells(lineName(id, own, context), own),
    ),
    foot: cells(words.sum, uses),
  }
}

function lineName(
  id: GrantUse['grantLineId'],
  uses: readonly GrantUse[],
  { sourceName, words }: ReportContext,
): string {
  const name = sourceName(`line:${id}`)
  return uses.some(({ example }) => example) ? words.example(name) : name
}

function sum(uses: readonly GrantUse[], of: (use: GrantUse) => number): number {
  return uses.reduce((all, use) => all + of(use), 0)
}
