/**
 * The running head that every page of a plan shares. Row 1: the plan's title, its state, and the page's own acts; row 2:
 * the plan's pages, and facts that are always true. On a phone only title, state and who is here stay above the page, and
 * the pages go into the bar at its foot. The plan page fills the slots; the others show title and state.
 */
import type { PlanId, PlanStatus } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { MenuPart } from '../style/Menu.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Tag } from '../style/Tag.tsx'
import type { UnsavedHere } from '../sync/livePlan.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { HeadBar } from './HeadBar.tsx'
import { PlanBar } from './head/PlanBar.tsx'
import { PlanTabs } from './head/PlanTabs.tsx'
import { type PlanTab, type TabCounts, usePlanTabs } from './head/planTabs.ts'

interface PlanHeadProps {
  readonly planId: PlanId
  readonly title: string
  readonly status: PlanStatus
  /** Instead of the status in the tag: "Version 1". */
  readonly tag?: string
  /** Null on a page that is none of the tabs. */
  readonly tab: PlanTab | null
  readonly counts?: TabCounts
  /** Before the title: on small windows the way to the outline. */
  readonly before?: ReactNode
  /** Row 1, right: saved, who is here, the page's acts. */
  readonly actions?: ReactNode
  /** Row 2, right. */
  readonly facts?: ReactNode
  /** On a phone: what comes first in the bar instead of the link to the plan, and what its menu does beside the pages. */
  readonly bar?: { readonly first: ReactNode; readonly acts: readonly MenuPart[] }
  /** What this window has not saved; asked before signing out. */
  readonly unsaved?: () => UnsavedHere | null
}

export function PlanHead(props: PlanHeadProps) {
  const { planId, title, status, tag, tab, counts, before, actions, facts, bar, unsaved } = props
  const { head, names } = usePreferences().texts
  const pages = { planId, tabs: usePlanTabs(planId, tab), current: tab, ...(counts && { counts }) }
  return (
    <HeadBar>
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
        <PlanTabs {...pages} />
        {facts && <div className="head-facts">{facts}</div>}
      </div>
      <PlanBar {...pages} {...bar} />
    </HeadBar>
  )
}
