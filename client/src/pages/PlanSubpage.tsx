/** The frame of a plan's other pages: the shared head, and the page once its answers are here. */
import type { PlanId } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { Frame } from './Frame.tsx'
import type { PlanTab } from './head/planTabs.ts'
import { LoadingPage } from './LoadingPage.tsx'
import { PlanHead } from './PlanHead.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { type PlanAnswers, usePlanAnswers } from './usePlanAnswers.ts'

export type PlanHere = Extract<PlanAnswers, { state: 'here' }>

/** A view that the plan has not answered yet. */
function isOpen({ answer }: PlanHere['threads'][number]): boolean {
  return answer === null
}

interface PlanSubpageProps {
  readonly planId: PlanId
  readonly tab: PlanTab | null
  readonly title: string
  readonly tag?: string
  readonly actions?: ReactNode
  readonly side?: (plan: PlanHere) => ReactNode
  readonly children: (plan: PlanHere) => ReactNode
}

export function PlanSubpage({ planId, tab, title, tag, actions, side, children }: PlanSubpageProps) {
  const plan = usePlanAnswers(planId)
  if (plan.state === 'waiting') return <LoadingPage />
  if (plan.state === 'refused') return <RefusedPage code={plan.code} onTryAgain={plan.tryAgain} />
  const { facts } = plan.details
  return (
    <Frame
      title={`${title}, ${facts.title}`}
      head={
        <PlanHead
          planId={planId}
          title={facts.title}
          status={facts.status}
          tab={tab}
          counts={{ comments: plan.threads.filter(isOpen).length, versions: plan.versions.length }}
          actions={actions}
          {...(tag && { tag })}
        />
      }
      side={side?.(plan)}
    >
      {children(plan)}
    </Frame>
  )
}
