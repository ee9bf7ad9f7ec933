/**
 * The plan's pages in the head's second row. It is one line at every width: the tabs that have room beside the facts, and
 * the rest in a menu at their end, which bears the name of the page one is on where that is one of them.
 */
import type { PlanId } from '@samplan/shared/plan'
import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Icon } from '../../style/Icon.tsx'
import { usePreferences } from '../../style/preferences.ts'
import { LateMenu } from './LateMenu.tsx'
import { type PlanTab, type TabCounts, tabHref } from './planTabs.ts'
import { useTabsThatFit } from './useTabsThatFit.ts'

export interface PlanTabsProps {
  readonly planId: PlanId
  readonly tabs: readonly PlanTab[]
  /** Null on a page that is none of the tabs. */
  readonly current: PlanTab | null
  readonly counts?: TabCounts
}

export function PlanTabs({ planId, tabs, current, counts }: PlanTabsProps) {
  const { head, planBar } = usePreferences().texts
  const [, goTo] = useLocation()
  const nav = useRef<HTMLElement>(null)
  const fitting = useTabsThatFit(nav, tabs.length)
  const rest = tabs.slice(fitting)
  const hidden = current && rest.includes(current) ? current : null
  return (
    <nav ref={nav} className="head-tabs" aria-label={head.planPages}>
      {tabs.map((name, index) => (
        <Link
          key={name}
          href={tabHref(planId, name)}
          data-beyond={index >= fitting || undefined}
          aria-current={name === current ? 'page' : undefined}
        >
          {head.tabs[name]}
          {counts?.[name] ? <span className="figure">{counts[name]}</span> : null}
        </Link>
      ))}
      {rest.length > 0 && (
        <LateMenu
          className="head-more"
          label={hidden ? planBar.moreBeside(head.tabs[hidden]) : planBar.morePages}
          isCurrent={hidden !== null}
          trigger={
            <>
              {hidden ? head.tabs[hidden] : planBar.more} <Icon name="down" />
            </>
          }
          parts={[
            {
              id: 'pages',
              acts: rest.map((name) => ({
                id: name,
                label: head.tabs[name],
                onAct: () => goTo(tabHref(planId, name)),
              })),
            },
          ]}
        />
      )}
    </nav>
  )
}
