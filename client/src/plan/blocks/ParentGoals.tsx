/** Which goals of the joint plan's frozen version an activity serves: in plans that carry out another one. */
import type { Activity, FamilyGoal } from '@samplan/shared/plan'
import { useStore } from '../../sync/index.ts'
import { useFindings } from '../board/boardHooks.ts'
import { ManyField } from '../fields/ManyField.tsx'
import { usePlan } from '../planContext.ts'

export function ParentGoals({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can, session } = usePlan()
  const words = texts.family
  const { id, parentGoalIds } = activity
  const family = useStore(session.family)
  const isAsked = useFindings(id).some(({ rule }) => rule === 'V20')
  if (!family?.follows || (!can.edit && parentGoalIds.length === 0)) return null
  const { goals } = family.follows
  // What another version lacks can still be taken away.
  const gone = parentGoalIds.filter((goalId) => !goals.some((goal) => goal.id === goalId))
  const choices = [
    ...goals.map((goal) => ({ value: goal.id, label: nameOf(goal) })),
    ...gone.map((value) => ({ value, label: words.goneGoal })),
  ]
  const chosen = choices.filter(({ value }) => parentGoalIds.includes(value))
  return (
    <span>
      {words.contributes}:{' '}
      <ManyField
        recordId={id}
        field="parentGoals"
        label={words.contributes}
        choices={choices}
        values={parentGoalIds}
        shown={chosen.map(({ label }) => label).join('; ') || words.contributesMissing}
        editable={can.edit}
        // Nothing chosen is a gap to fill in; a goal that is gone is a fault.
        state={isAsked && gone.length > 0 ? 'finding' : undefined}
        onTick={(goalId, on) => acts.setMember('activities', id, 'parentGoals', goalId, on)}
      />
    </span>
  )
}

function nameOf({ number, title }: FamilyGoal): string {
  return `${number} ${title}`
}
