/** What a phone's bar begins with on the plan page: the contents, and what there is to do, which opens them at that. */
import { findingLooks } from '../../plan/head/findingLooks.ts'
import { usePlan } from '../../plan/planContext.ts'
import { isBarelyBegun } from '../../plan/sheet/isUntouched.ts'
import { usePlanNow } from '../../plan/usePlanNow.ts'
import { Icon } from '../../style/Icon.tsx'
import { useStore } from '../../sync/index.ts'

export function PlanBarFirst({ onOutline }: { readonly onOutline: () => void }) {
  const { texts, facts, outlineFilter } = usePlan()
  const open = (filter: 'all' | 'to-do') => () => {
    outlineFilter.set(filter)
    onOutline()
  }
  return (
    <>
      <button type="button" className="plan-bar-item" onClick={open('all')}>
        <Icon name="outline" />
        <span className="plan-bar-words">{texts.plan.contents}</span>
      </button>
      {facts.status === 'draft' && <ToDo onOpen={open('to-do')} />}
    </>
  )
}

function ToDo({ onOpen }: { readonly onOpen: () => void }) {
  const { texts, board } = usePlan()
  const { blocking, warnings } = findingLooks(useStore(board.checks).findings)
  // Nothing is red before more than the beginning is written.
  const isNew = isBarelyBegun(usePlanNow())
  const look = isNew ? 'wait' : blocking > 0 ? 'block' : warnings > 0 ? 'warn' : 'ok'
  return (
    <button type="button" className="plan-bar-item" onClick={onOpen}>
      <Icon name={look} />
      <span className="plan-bar-words">{texts.planBar.toDo}</span>
      {blocking + warnings > 0 && (
        <span className={`plan-bar-count figure look-${look}`}>
          {blocking || warnings}
          <span className="visually-hidden"> {blocking > 0 ? texts.plan.hinders : texts.plan.toLookAt}</span>
        </span>
      )}
    </button>
  )
}
