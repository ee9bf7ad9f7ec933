/** What two people set at once in an activity, asked under its line of facts. */
import type { Activity } from '@samplan/shared/plan'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { usePlan } from '../planContext.ts'

export function ActivityQuestions({ activity }: { readonly activity: Activity }) {
  const { texts, acts, organisationOf } = usePlan()
  const words = texts.plan
  const { id, responsible } = activity
  return (
    <>
      {responsible.state === 'unsettled' && (
        <RegisterQuestion
          question={words.whichResponsible}
          values={responsible.values}
          show={(value) => organisationOf(value)?.name ?? value}
          onKeep={(value) => acts.setRegister('activities', id, 'responsible', value)}
        />
      )}
      {(['start', 'end'] as const).map((field) => {
        const date = activity[field]
        return date.state === 'unsettled' ? (
          <RegisterQuestion
            key={field}
            question={field === 'start' ? words.whichStart : words.whichEnd}
            values={date.values}
            show={texts.format.date}
            onKeep={(value) => acts.setRegister('activities', id, field, value)}
          />
        ) : null
      })}
    </>
  )
}
