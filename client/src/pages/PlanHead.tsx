/**
 * The running head that every page of a plan shares. Row 1: the plan's title, its state, and the page's own acts; row 2:
 * the plan's pages, and facts that are always true. The plan page fills the slots; the others show title and state.
 */
import type { PlanId, PlanStatus } from '@samplan/shared/plan'
import { may } from '@samplan/shared/rules'
import type { PlanDetails } from '@samplan/shared/wire'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { HeadBar } from './HeadBar.tsx'

export const planTabs = [
  'plan',
  'money',
  'family',
  'comments',
  'commitments',
  'versions',
  'participants',
  'register',
] as const
export type PlanTab = (typeof planTabs)[number]

interface PlanHeadProps {
  readonly planId: PlanId
  readonly title: string
  readonly status: PlanStatus
  /** Instead of the status in the tag: "Version 1". */
  readonly tag?: string
  /** Null on a page that is none of the tabs. */
  readonly tab: PlanTab | null
  /** Figures beside the tabs' names: how many comments, how many versions. */
  readonly counts?: Partial<Readonly<Record<PlanTab, number>>>
  /** Before the title: on small windows the way to the outline. */
  readonly before?: ReactNode
  /** Row 1, right: saved, who is here, the page's acts. */
  readonly actions?: ReactNode
  /** Row 2, right. */
  readonly facts?: ReactNode
  /** What this window has not saved; asked before signing out. */
  readonly unsaved?: () => UnsavedHere | null
}

export function PlanHead(props: PlanHeadProps) {
  const { planId, title, status, tag, tab, counts, before, actions, facts, unsaved } = props
  const { head, names } = usePreferences().texts
  const tabs = usePlanTabs(planId, tab)
  return (
    <HeadBar hasActs={actions !== undefined}>
      <Link className="head-mark" href="/" aria-label={head.home}>
        {head.product}
      </Link>
      <div className="head-row">
        <div className="head-title">
          {before}
          <Link className="head-name" href={`/plans/${planId}`}>
            {title}
          </Link>
          <Tag>{tag ?? names.planStatuses[status]}</Tag>
        </div>
        <div className="head-actions">
          {actions}
          <AccountMenu {...(unsaved && { unsaved })} />
        </div>
      </div>
      <div className="head-row head-pages">
        <nav className="head-tabs" aria-label={head.planPages}>
          {tabs.map((name) => (
            <Link
              key={name}
              href={name === 'plan' ? `/plans/${planId}` : `/plans/${planId}/${name}`}
              aria-current={name === tab ? 'page' : undefined}
            >
              {head.tabs[name]}
              {counts?.[name] ? <span className="figure">{counts[name]}</span> : null}
            </Link>
          ))}
        </nav>
        {facts && <div className="head-facts">{facts}</div>}
      </div>
    </HeadBar>
  )
}

/** The page of linked plans is for plans that have a family, and for whoever may begin one. */
function usePlanTabs(planId: PlanId, current: PlanTab | null): readonly PlanTab[] {
  // Asked for by the page itself; here it is only looked at.
  const { data } = useQuery<PlanDetails>({ queryKey: ['plan', planId], enabled: false })
  const hasFamily = data && (data.inFamily || data.facts.kind !== 'joint')
  const mayBegin = data && may(data.actor.role, 'create-child', data.facts.status).ok
  return planTabs.filter((name) => name !== 'family' || current === 'family' || hasFamily || mayBegin)
}
