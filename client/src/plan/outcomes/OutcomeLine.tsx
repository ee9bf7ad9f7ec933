/** One outcome as a sentence: "Utfall 45 % (juni 2017): Enkät till 400". */
import type { IndicatorUnit, Outcome } from '@samplan/shared/plan'
import { hasText } from '@samplan/shared/plan'
import { memo } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { DateField } from '../fields/DateField.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import { PlanText } from '../fields/PlanText.tsx'
import { RegisterQuestion } from '../fields/RegisterQuestion.tsx'
import { usePlan } from '../planContext.ts'

interface OutcomeLineProps {
  readonly outcome: Outcome
  readonly unit: IndicatorUnit
}

export const OutcomeLine = memo(function OutcomeLine({ outcome, unit }: OutcomeLineProps) {
  const { texts, acts, can } = usePlan()
  const words = texts.outcomes
  const { id, date, value, note } = outcome
  return (
    <li className="outcome-line">
      <span className="indicator-point">
        {words.outcome}{' '}
        <FigureField
          recordId={id}
          field="value"
          label={words.value}
          figure={value}
          onSet={(figure) => acts.setRegister('outcomes', id, 'value', figure)}
        />
        {texts.plan.unitSigns[unit]} (
        <DateField
          recordId={id}
          field="date"
          label={words.date}
          date={date}
          missing={texts.plan.noDate}
          editable={can.edit}
          format={texts.format.date}
          onSet={(day) => acts.setRegister('outcomes', id, 'date', day)}
        />
        ){(can.edit || hasText(note)) && ':'}
      </span>
      {(can.edit || hasText(note)) && (
        <PlanText owner={id} field="note" text={note} variant="line" label={words.note} placeholder={words.noteEmpty} />
      )}
      {can.edit && (
        <button
          type="button"
          className="icon-button when-near"
          aria-label={words.remove}
          onClick={() => acts.bin('outcomes', id)}
        >
          <Icon name="bin" />
        </button>
      )}
      {value.state === 'unsettled' && (
        <RegisterQuestion
          question={texts.plan.whichFigure}
          values={value.values}
          show={texts.format.figure}
          onKeep={(figure) => acts.setRegister('outcomes', id, 'value', figure)}
        />
      )}
      {date.state === 'unsettled' && (
        <RegisterQuestion
          question={texts.plan.whichDate}
          values={date.values}
          show={texts.format.date}
          onKeep={(day) => acts.setRegister('outcomes', id, 'date', day)}
        />
      )}
    </li>
  )
})
