/** An activity: title, who answers for it and when, its prose, and the ledger of what it costs. */
import type { Activity } from '@samplan/shared/plan'
import { memo } from 'react'
import { PlanText } from '../fields/PlanText.tsx'
import { usePlan } from '../planContext.ts'
import { ActivityFacts } from './ActivityFacts.tsx'
import { Block } from './Block.tsx'
import { BlockHeading } from './BlockHeading.tsx'
import { Ledger } from './Ledger.tsx'
import { LedgerFoot } from './LedgerFoot.tsx'

interface ActivityBlockProps {
  readonly activity: Activity
  readonly index: number
  /** The first ledger of a goal shows its column heads; the others have them for those who listen. */
  readonly headed: boolean
}

export const ActivityBlock = memo(function ActivityBlock({ activity, index, headed }: ActivityBlockProps) {
  const { texts } = usePlan()
  const words = texts.plan
  return (
    <Block
      id={activity.id}
      kind="activities"
      number={activity.number}
      movable={{ kind: 'activities', id: activity.id, parentId: activity.goalId, index }}
    >
      <BlockHeading
        level={4}
        id={activity.id}
        number={activity.number}
        title={activity.title}
        label={words.activityTitle(activity.number)}
        placeholder={words.activityTitleEmpty}
      />
      <ActivityFacts activity={activity} />
      <PlanText
        owner={activity.id}
        field="description"
        text={activity.description}
        variant="prose"
        under={4}
        label={words.activityDescription(activity.number)}
        placeholder={words.activityDescriptionEmpty}
      />
      <Ledger number={activity.number} lines={activity.costLines} headed={headed} />
      <LedgerFoot activity={activity} />
    </Block>
  )
})
