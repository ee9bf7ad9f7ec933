/** What came of an indicator, one line for each day that it was measured, and the way to the picture of it. */
import { type Indicator, plainText } from '@samplan/shared/plan'
import { indicatorSeries, outcomesByDate } from '@samplan/shared/rules'
import { memo, useId, useState } from 'react'
import { AddButton } from '../blocks/AddButton.tsx'
import { usePlan } from '../planContext.ts'
import { OutcomeFigure } from './OutcomeFigure.tsx'
import { OutcomeLine } from './OutcomeLine.tsx'
import './outcomes.css'

export const Outcomes = memo(function Outcomes({ indicator }: { readonly indicator: Indicator }) {
  const { texts, acts, can } = usePlan()
  const figureId = useId()
  const [isOpen, setOpen] = useState(false)
  const words = texts.outcomes
  const { id, unit, outcomes } = indicator
  if (outcomes.length === 0 && !can.edit) return null
  const name = plainText(indicator.name)
  const series = outcomes.length > 0 ? indicatorSeries(indicator) : null
  return (
    <div className="outcomes">
      {outcomes.length > 0 && (
        <ul>
          {outcomesByDate(outcomes).map((outcome) => (
            <OutcomeLine key={outcome.id} outcome={outcome} unit={unit} />
          ))}
        </ul>
      )}
      <div className="outcomes-foot">
        <AddButton className="add-inline" label={words.addTo(name)} onAdd={() => acts.addOutcome(id)}>
          {words.add}
        </AddButton>
        {series && (
          <button
            type="button"
            className="link"
            data-quiet
            aria-expanded={isOpen}
            aria-controls={isOpen ? figureId : undefined}
            aria-label={isOpen ? words.hideOf(name) : words.showOf(name)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.hide : words.show}
          </button>
        )}
      </div>
      {series && isOpen && <OutcomeFigure id={figureId} name={name} unit={unit} series={series} />}
    </div>
  )
})
