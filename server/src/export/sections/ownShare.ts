/** What concerns the organisation whose board is asked: what it pays, what it answers for, and what it was granted. */
import type { OrganisationId } from '@samplan/shared/plan'
import type { CanonicalActivity } from '@samplan/shared/rules'
import { type Block, heading, paragraph } from '../block.ts'
import { activitiesIn, type ReportContext, settledValue } from '../reportInput.ts'
import { titled } from './goals.ts'
import { grantTables } from './left.ts'
import { matrixOf, moneyTables } from './money.ts'

export function ownShareSection(context: ReportContext): readonly Block[] {
  const { organisationId, words, texts, nameOf, cells, version } = context
  if (organisationId === null) return []
  const name = nameOf(organisationId)
  const { kronor } = texts.format
  const matrix = matrixOf(
    cells.filter(({ payerId }) => payerId === organisationId),
    context,
  )
  const sums = [matrix.planned, matrix.secured, matrix.conditional, matrix.other].map(({ ore }) => kronor(ore))
  const [all = '', secured = '', conditional = '', other = ''] = sums
  const grants = version.totals.grants.byGrant.filter((one) => one.organisationId === organisationId)
  return [
    heading(1, words.ownShare(name)),
    paragraph(words.ownSum(name, all, secured, conditional, other)),
    ...moneyTables(matrix, context, 2),
    ...activityBlocks(organisationId, context),
    ...(grants.length > 0 ? [heading(2, words.ownGrants), ...grantTables(grants, 3, context)] : []),
  ]
}

function activityBlocks(id: OrganisationId, context: ReportContext): readonly Block[] {
  const { version, words, texts, nameOf } = context
  const own = activitiesIn(version).filter((activity) => partsOf(activity, id, context).length > 0)
  if (own.length === 0) return [paragraph(words.ownNone(nameOf(id)))]
  return [
    heading(2, words.ownActivities),
    {
      type: 'table',
      columns: [
        { text: words.columns.activity, width: 50 },
        { text: words.part, width: 30 },
        { text: words.ownCost, width: 20, isFigure: true },
      ],
      rows: own.map((activity) => [
        `${activity.number} ${titled(activity.title, context)}`,
        partsOf(activity, id, context).join(', '),
        texts.format.kronor(paidBy(activity, id)),
      ]),
      foot: [words.sum, '', texts.format.kronor(own.reduce((sum, activity) => sum + paidBy(activity, id), 0))],
    },
  ]
}

function partsOf(activity: CanonicalActivity, id: OrganisationId, { words }: ReportContext): readonly string[] {
  return [
    ...(settledValue(activity.responsible) === id ? [words.parts.responsible] : []),
    ...(activity.participantIds.includes(id) ? [words.parts.participates] : []),
    ...(activity.costLines.some(({ payerId }) => payerId === id) ? [words.parts.pays] : []),
  ]
}

function paidBy({ costLines }: CanonicalActivity, id: OrganisationId): number {
  const own = costLines.filter(({ payerId }) => payerId === id)
  return own.reduce((sum, { amountOre }) => sum + (settledValue(amountOre) ?? 0), 0)
}
