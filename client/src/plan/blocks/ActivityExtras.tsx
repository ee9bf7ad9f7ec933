/** What an activity may have besides: its status and its target group. Offered at its foot until there is something. */
import { type Activity, activityStatuses, hasText } from '@samplan/shared/plan'
import { useState } from 'react'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { PlanText } from '../fields/PlanText.tsx'
import { usePlan } from '../planContext.ts'
import { AddButton } from './AddButton.tsx'

/** Beside *Lägg till kostnad*, when the pointer or the caret is near. */
export function ActivityExtras({ activity }: { readonly activity: Activity }) {
  const { texts, can, goTo } = usePlan()
  const [isWanted, setWanted] = useState(false)
  if (!can.edit) return null
  const openTargetGroup = () => {
    setWanted(true)
    goTo({ recordId: activity.id, field: 'targetGroup' })
  }
  return (
    <span className="extras when-near">
      {activity.status === 'planned' && <StatusField activity={activity} />}
      {!hasText(activity.targetGroup) &&
        (isWanted ? (
          <span className="fact-text">
            {texts.plan.targetGroup}: <TargetGroupText activity={activity} />
          </span>
        ) : (
          <AddButton className="add-quiet" onAdd={openTargetGroup}>
            {texts.plan.targetGroup}
          </AddButton>
        ))}
    </span>
  )
}

export function StatusField({ activity }: { readonly activity: Activity }) {
  const { texts, acts, can } = usePlan()
  return (
    <ChoiceField
      recordId={activity.id}
      field="status"
      label={texts.plan.status}
      choices={activityStatuses.map((value) => ({ value, label: texts.names.activityStatuses[value] }))}
      value={activity.status}
      missing=""
      editable={can.edit}
      onChoose={(value) => acts.setScalar('activities', activity.id, 'status', value)}
    />
  )
}

export function TargetGroupText({ activity }: { readonly activity: Activity }) {
  const { texts } = usePlan()
  return (
    <PlanText
      owner={activity.id}
      field="targetGroup"
      text={activity.targetGroup}
      variant="line"
      label={texts.plan.targetGroup}
      placeholder={texts.plan.targetGroupEmpty}
    />
  )
}
