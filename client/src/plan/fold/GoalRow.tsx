/** A goal as one row of its area: number, title, the worst finding, how many activities, the sum. Enter opens it. */
import { type Goal, plainText } from '@samplan/shared/plan'
import { memo } from 'react'
import { Icon } from '../../style/Icon.tsx'
import { OrganisationMark } from '../../style/OrganisationMark.tsx'
import { useSum } from '../board/boardHooks.ts'
import { SumFigure } from '../fields/SumFigure.tsx'
import { usePlan } from '../planContext.ts'
import { withOpen } from './folding.ts'
import { useGoalSigns } from './useGoalSigns.ts'

export const GoalRow = memo(function GoalRow({ goal }: { readonly goal: Goal }) {
  const { texts, folding, goTo } = usePlan()
  const sum = useSum(goal.id)
  const { look, organisations } = useGoalSigns(goal)
  const open = () => {
    folding.set(withOpen(folding.get(), goal.id, true))
    goTo({ recordId: goal.id, field: null })
  }
  return (
    <li className="goal-row">
      <span className="goal-row-number">{goal.number}</span>
      <button type="button" className="goal-row-title" aria-expanded={false} onClick={open}>
        {plainText(goal.title) || texts.plan.untitled}
      </button>
      <span className="goal-row-sign">
        {organisations.map((organisation) => (
          <OrganisationMark key={organisation.id} organisation={organisation} size="small" />
        ))}
        {look && look !== 'info' && (
          <span className={`look-${look}`}>
            <Icon name={look} /> {look === 'block' ? texts.fold.hinders : texts.fold.toLookAt}
          </span>
        )}
      </span>
      <span className="goal-row-count">{texts.fold.activities(goal.activities.length)}</span>
      <span className="goal-row-sum">{sum && <SumFigure sum={sum} />}</span>
    </li>
  )
})
