/** The plan in short: area by area its goals, and of each goal the activities with who answers for them and their cost. */
import { type IsoDate, plainText, type RichText } from '@samplan/shared/plan'
import type { CanonicalActivity, CanonicalArea, CanonicalGoal } from '@samplan/shared/rules'
import { type Block, heading, paragraph } from '../block.ts'
import { type ReportContext, settledValue } from '../reportInput.ts'

export function goalsSection(context: ReportContext): readonly Block[] {
  const { words, version } = context
  return [heading(1, words.goals), ...version.content.areas.flatMap((area) => areaBlocks(area, context))]
}

function areaBlocks(area: CanonicalArea, context: ReportContext): readonly Block[] {
  const { words, version, texts } = context
  const sum = version.totals.byArea.find(({ id }) => id === area.id)
  return [
    heading(2, `${area.number} ${titled(area.title, context)}`),
    ...(sum ? [paragraph(words.areaSum(texts.format.kronor(sum.ore)))] : []),
    ...area.goals.flatMap((goal) => goalBlocks(goal, context)),
  ]
}

function goalBlocks(goal: CanonicalGoal, context: ReportContext): readonly Block[] {
  const { words, version, texts } = context
  const title = heading(3, words.goal(goal.number, titled(goal.title, context), texts.names.horizons[goal.horizon]))
  if (goal.activities.length === 0) return [title, paragraph(words.noActivities, 'quiet')]
  const sum = version.totals.byGoal.find(({ id }) => id === goal.id)
  const { columns } = words
  return [
    title,
    {
      type: 'table',
      columns: [
        { text: columns.activity, width: 40 },
        { text: columns.responsible, width: 26 },
        { text: columns.time, width: 16 },
        { text: columns.cost, width: 18, isFigure: true },
      ],
      rows: goal.activities.map((activity) => activityRow(activity, context)),
      foot: [words.sumOf(`${words.goalSum} ${goal.number}`), '', '', texts.format.kronor(sum?.ore ?? 0)],
    },
  ]
}

function activityRow(activity: CanonicalActivity, context: ReportContext): readonly string[] {
  const { version, texts, nameOf } = context
  const sum = version.totals.byActivity.find(({ id }) => id === activity.id)
  return [
    `${activity.number} ${titled(activity.title, context)}`,
    nameOf(settledValue(activity.responsible)),
    timeOf(settledValue(activity.start), settledValue(activity.end), context),
    texts.format.kronor(sum?.ore ?? 0),
  ]
}

function timeOf(start: IsoDate | null, end: IsoDate | null, { texts }: ReportContext): string {
  const { period, month } = texts.format
  if (start && end) return period(start, end)
  if (start) return texts.versions.from(month(start))
  return end ? texts.versions.until(month(end)) : '–'
}

export function titled(title: RichText, { words }: ReportContext): string {
  return plainText(title) || words.untitled
}
