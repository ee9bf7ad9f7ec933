/** Goals and activities that a proposal may be taken up in, by number and title. */
import { plainText, type RecordId } from '@samplan/shared/plan'
import type { PlanReading } from '@samplan/shared/rules'

export type AnswerPlaces = readonly { readonly id: RecordId; readonly name: string }[]

export function answerPlaces({ content }: PlanReading, untitled: string): AnswerPlaces {
  const goals = content.areas.flatMap((area) => area.goals)
  return goals.flatMap((goal) =>
    [goal, ...goal.activities].map(({ id, number, title }) => ({
      id,
      name: `${number} ${plainText(title) || untitled}`,
    })),
  )
}
