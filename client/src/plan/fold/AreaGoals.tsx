/** The goals of an area: whole, or as rows with those whole that somebody has opened. */
import type { Area, Goal } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { useStore } from '../../sync/index.ts'
import { GoalBlock } from '../blocks/GoalBlock.tsx'
import { usePlan } from '../planContext.ts'
import { withOpen } from './folding.ts'
import { GoalRow } from './GoalRow.tsx'

export function AreaGoals({ area }: { readonly area: Area }) {
  const { folding } = usePlan()
  const { rows, open } = useStore(folding)
  if (!rows.has(area.id)) {
    return area.goals.map((goal, index) => <GoalBlock key={goal.id} goal={goal} index={index} />)
  }
  return stretches(area.goals, (goal) => open.has(goal.id)).map(
    ({ isOpen, goals }): ReactNode =>
      isOpen ? (
        goals.map((goal) => <OpenGoal key={goal.id} goal={goal} index={area.goals.indexOf(goal)} />)
      ) : (
        <ul key={goals[0]?.id} className="goal-rows">
          {goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </ul>
      ),
  )
}

function OpenGoal({ goal, index }: { readonly goal: Goal; readonly index: number }) {
  const { texts, folding } = usePlan()
  return (
    <>
      <p className="on-axis goal-close">
        <button
          type="button"
          className="link"
          data-quiet
          aria-expanded={true}
          onClick={() => folding.set(withOpen(folding.get(), goal.id, false))}
        >
          {texts.fold.close(goal.number)}
        </button>
      </p>
      <GoalBlock goal={goal} index={index} />
    </>
  )
}

/** Neighbours that are alike, together, so that rows stand in one list. */
function stretches(goals: readonly Goal[], isOpen: (goal: Goal) => boolean) {
  const found: { isOpen: boolean; goals: Goal[] }[] = []
  for (const goal of goals) {
    const last = found.at(-1)
    if (last && last.isOpen === isOpen(goal)) last.goals.push(goal)
    else found.push({ isOpen: isOpen(goal), goals: [goal] })
  }
  return found
}
