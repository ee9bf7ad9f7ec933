/** That one sees a part of the plan alone, and the way back to the whole. */
import { plainText } from '@samplan/shared/plan'
import { useStore } from '../../sync/index.ts'
import { usePlan } from '../planContext.ts'
import type { Focus } from './folding.ts'

export function FocusBanner() {
  const { texts, folding, session, register } = usePlan()
  const { only } = useStore(folding)
  if (!only) return null
  const nameOf = ({ kind, id }: Focus): string => {
    if (kind === 'area') {
      const area = session.plan.plan.areas.find((one) => one.id === id)
      return area ? `${area.number} ${plainText(area.title)}` : ''
    }
    const focusArea = register.agreement.focusAreas.find((one) => one.id === id)
    return focusArea ? texts.plan.focusAreaLine(focusArea.number, focusArea.name) : ''
  }
  return (
    <div className="banner">
      <span>{texts.fold.onlyHere(nameOf(only))}</span>
      <button type="button" className="link" onClick={() => folding.set({ ...folding.get(), only: null })}>
        {texts.fold.showWhole}
      </button>
    </div>
  )
}
