/** A goal: a rule, its title, one line of horizon and indicators, then its activities. */
import { type Goal, horizons, type Indicator } from '@samplan/shared/plan'
import { memo } from 'react'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { PlanText } from '../fields/PlanText.tsx'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { usePlan } from '../planContext.ts'
import { ActivityBlock } from './ActivityBlock.tsx'
import { AddButton } from './AddButton.tsx'
import { Block } from './Block.tsx'
import { BlockHeading } from './BlockHeading.tsx'
import { IndicatorLine } from './IndicatorLine.tsx'

export const GoalBlock = memo(function GoalBlock({ goal, index }: { readonly goal: Goal; readonly index: number }) {
  const { texts, acts } = usePlan()
  const words = texts.plan
  return (
    <section className="goal" aria-labelledby={`h-${goal.id}`}>
      <Block
        id={goal.id}
        kind="goals"
        number={goal.number}
        movable={{ kind: 'goals', id: goal.id, parentId: goal.areaId, index }}
      >
        <BlockHeading
          level={3}
          id={goal.id}
          number={goal.number}
          title={goal.title}
          label={words.goalTitle(goal.number)}
          placeholder={words.goalTitleEmpty}
        />
        <GoalFacts goal={goal} />
        <PlanText
          owner={goal.id}
          field="description"
          text={goal.description}
          variant="prose"
          under={3}
          label={words.goalDescription(goal.number)}
          placeholder={words.goalDescriptionEmpty}
        />
      </Block>
      {goal.activities.map((activity, activityIndex) => (
        <ActivityBlock key={activity.id} activity={activity} index={activityIndex} headed={activityIndex === 0} />
      ))}
      <div className="goal-foot on-axis">
        <AddButton onAdd={() => acts.addActivity(goal.id)}>{words.addActivity(goal.number)}</AddButton>
        {goal.indicators.length > 0 && (
          <AddButton className="add-quiet" onAdd={() => acts.addIndicator(goal.id)}>
            {words.addIndicator}
          </AddButton>
        )}
      </div>
    </section>
  )
})

function GoalFacts({ goal }: { readonly goal: Goal }) {
  const { texts, acts, can } = usePlan()
  const words = texts.plan
  return (
    <>
      <div className="facts">
        <span>
          <ChoiceField
            recordId={goal.id}
            field="horizon"
            label={words.horizon}
            className="value-strong"
            choices={horizons.map((value) => ({ value, label: texts.names.horizons[value] }))}
            value={goal.horizon}
            missing=""
            editable={can.edit}
            onChoose={(value) => acts.setScalar('goals', goal.id, 'horizon', value)}
          />
          , {words.until}{' '}
          <DateField
            recordId={goal.id}
            field="targetDate"
            label={words.targetDate}
            date={goal.targetDate}
            missing={words.noDate}
            editable={can.edit}
            format={texts.format.date}
            onSet={(date) => acts.setRegister('goals', goal.id, 'targetDate', date)}
          />
        </span>
        <GoalIndicators goalId={goal.id} indicators={goal.indicators} />
      </div>
      {goal.targetDate.state === 'unsettled' && (
        <RegisterQuestion
          question={words.whichDate}
          values={goal.targetDate.values}
          show={texts.format.date}
          onKeep={(date) => acts.setRegister('goals', goal.id, 'targetDate', date)}
        />
      )}
    </>
  )
}

interface GoalIndicatorsProps {
  readonly goalId: Goal['id']
  readonly indicators: readonly Indicator[]
}

function GoalIndicators({ goalId, indicators }: GoalIndicatorsProps) {
  const { texts, acts, can } = usePlan()
  return (
    <>
      {indicators.map((indicator) => (
        <IndicatorLine key={indicator.id} indicator={indicator} />
      ))}
      {indicators.length === 0 && !can.edit && <span className="quiet">{texts.plan.noIndicator}</span>}
      {indicators.length === 0 && (
        <AddButton className="add-inline" onAdd={() => acts.addIndicator(goalId)}>
          {texts.plan.addIndicator}
        </AddButton>
      )}
    </>
  )
}
