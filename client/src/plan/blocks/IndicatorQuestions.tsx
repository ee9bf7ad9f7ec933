/** What two people set at once in an indicator, asked under it. */
import type { Indicator } from '@samplan/shared/plan'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { usePlan } from '../planContext.ts'

export function IndicatorQuestions({ indicator }: { readonly indicator: Indicator }) {
  const { texts, acts } = usePlan()
  const words = texts.plan
  const { id } = indicator
  return (
    <>
      {(['baselineValue', 'targetValue'] as const).map((field) => {
        const figure = indicator[field]
        return figure.state === 'unsettled' ? (
          <RegisterQuestion
            key={field}
            question={words.whichFigure}
            values={figure.values}
            show={texts.format.figure}
            onKeep={(value) => acts.setRegister('indicators', id, field, value)}
          />
        ) : null
      })}
      {(['baselineDate', 'targetDate'] as const).map((field) => {
        const date = indicator[field]
        return date.state === 'unsettled' ? (
          <RegisterQuestion
            key={field}
            question={words.whichDate}
            values={date.values}
            show={texts.format.date}
            onKeep={(value) => acts.setRegister('indicators', id, field, value)}
          />
        ) : null
      })}
    </>
  )
}
