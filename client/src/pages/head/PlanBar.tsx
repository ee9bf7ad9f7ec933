/**
 * On a phone: the bar at the foot of every page of a plan, in place of tabs, facts and acts in the head. What one uses
 * most is one touch away, all else is in its menu. It stands in the page itself, right below the head, where the window
 * is low, as when a keyboard takes half of it: there it covers neither the words nor what has the focus. In the page's
 * order it comes before the plan, so that the keyboard meets it where the tabs would be.
 */
import type { PlanId } from '@samplan/shared/plan'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Icon, type IconName } from '../../style/Icon.tsx'
import type { MenuPart } from '../../style/Menu.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { LateMenu } from './LateMenu.tsx'
import { type PlanTab, type TabCounts, tabHref } from './planTabs.ts'

interface PlanBarProps {
  readonly planId: PlanId
  readonly tabs: readonly PlanTab[]
  readonly current: PlanTab | null
  readonly counts?: TabCounts
  /** Instead of the link to the plan, on the plan's own page: its contents and what there is to do. */
  readonly first?: ReactNode
  /** What else can be done on this page; it leads the menu. */
  readonly acts?: readonly MenuPart[]
}

const inBar = { plan: 'file', money: 'money', comments: 'comment' } as const satisfies Partial<
  Record<PlanTab, IconName>
>

export function PlanBar({ planId, tabs, current, counts, first, acts = [] }: PlanBarProps) {
  const { head, planBar } = usePreferences().texts
  const [, goTo] = useLocation()
  const shown = (['plan', 'money', 'comments'] as const).filter((name) => name !== 'plan' || !first)
  const rest = tabs.filter((name) => !(name in inBar))
  return (
    <nav className="plan-bar" aria-label={planBar.label}>
      {first}
      {shown.map((name) => (
        <Link
          key={name}
          className="plan-bar-item"
          href={tabHref(planId, name)}
          aria-current={name === current ? 'page' : undefined}
        >
          <Icon name={inBar[name]} />
          <span className="plan-bar-words">{head.tabs[name]}</span>
          {counts?.[name] ? <span className="plan-bar-count figure">{counts[name]}</span> : null}
        </Link>
      ))}
      <LateMenu
        className="plan-bar-item"
        label={planBar.moreOf}
        isCurrent={current !== null && rest.includes(current)}
        trigger={
          <>
            <Icon name="more" />
            <span className="plan-bar-words">{planBar.more}</span>
          </>
        }
        parts={[
          ...acts,
          {
            id: 'pages',
            heading: head.planPages,
            acts: rest.map((name) => ({ id: name, label: head.tabs[name], onAct: () => goTo(tabHref(planId, name)) })),
          },
        ]}
      />
    </nav>
  )
}
