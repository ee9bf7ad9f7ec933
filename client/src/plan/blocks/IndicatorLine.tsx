/** An indicator as a sentence: "Har gemensam plan: 31 % (dec 2015) till 70 % (dec 2020)". */
import { type Indicator, type IsoDate, indicatorUnits } from '@samplan/shared/plan'
import { memo } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import { PlanText } from '../fields/PlanText.tsx'
import { Outcomes } from '../outcomes/Outcomes.tsx'
import { usePlan } from '../planContext.ts'
import { IndicatorQuestions } from './IndicatorQuestions.tsx'

type When = 'baseline' | 'target'

export const IndicatorLine = memo(function IndicatorLine({ indicator }: { readonly indicator: Indicator }) {
  const { texts, acts, can } = usePlan()
  const words = texts.plan
  return (
    <div className="indicator">
      <PlanText
        owner={indicator.id}
        field="name"
        text={indicator.name}
        variant="line"
        label={words.indicatorName}
        placeholder={words.indicatorNameEmpty}
      />
      <span className="indicator-colon" aria-hidden="true">
        :
      </span>
      <IndicatorPoint indicator={indicator} when="baseline" />
      <span>{words.to}</span>
      <IndicatorPoint indicator={indicator} when="target" />
      {can.edit && (
        <button
          type="button"
          className="icon-button when-near"
          aria-label={words.binIndicator}
          onClick={() => acts.bin('indicators', indicator.id)}
        >
          <Icon name="bin" />
        </button>
      )}
      <IndicatorQuestions indicator={indicator} />
      <Outcomes indicator={indicator} />
    </div>
  )
})

function IndicatorPoint({ indicator, when }: { readonly indicator: Indicator; readonly when: When }) {
  const { texts, acts, can } = usePlan()
  const words = texts.plan
  const { id } = indicator
  const setDate = (date: IsoDate | null) => acts.setRegister('indicators', id, `${when}Date`, date)
  return (
    <span className="indicator-point">
      <FigureField
        recordId={id}
        field={`${when}Value`}
        label={words.indicatorValues[when]}
        figure={indicator[`${when}Value`]}
        onSet={(value) => acts.setRegister('indicators', id, `${when}Value`, value)}
      />
      <ChoiceField
        recordId={id}
        field="unit"
        label={words.unit}
        choices={indicatorUnits.map((value) => ({ value, label: texts.names.indicatorUnits[value] }))}
        value={indicator.unit}
        shown={words.unitSigns[indicator.unit]}
        missing=""
        editable={can.edit && when === 'baseline'}
        onChoose={(value) => acts.setScalar('indicators', id, 'unit', value)}
      />{' '}
      (
      <DateField
        recordId={id}
        field={`${when}Date`}
        label={words.indicatorDates[when]}
        date={indicator[`${when}Date`]}
        missing={words.noDate}
        editable={can.edit}
        format={texts.format.month}
        onSet={setDate}
      />
      )
    </span>
  )
}
