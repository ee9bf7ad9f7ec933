/** What the palette offers besides the plan's own acts: freezing, the plan's other pages, language and colours. */
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { Command } from '../../plan/palette/command.ts'
import { type PlanScreen, usePlan } from '../../plan/planContext.ts'
import { type Preferences, themes, usePreferences } from '../../style/preferences.ts'
import { type PlanTab, usePlanTabs } from '../head/planTabs.ts'

/** Asked for when the palette opens. */
export function usePageCommands(): () => readonly Command[] {
  const screen = usePlan()
  const preferences = usePreferences()
  const tabs = usePlanTabs(screen.facts.id, null)
  const [, open] = useLocation()
  return useCallback(
    () => [...statusCommands(screen), ...lookCommands(preferences), ...pageCommands(screen, tabs, open)],
    [screen, preferences, tabs, open],
  )
}

function statusCommands({ texts, can, panel }: PlanScreen): readonly Command[] {
  const act = { group: 'do' as const }
  return [
    ...(can.freeze
      ? [{ ...act, id: 'freeze', label: texts.plan.freeze, run: () => panel.set({ name: 'freeze' }) }]
      : []),
    ...(can['open-draft']
      ? [{ ...act, id: 'next-draft', label: texts.plan.openDraft, run: () => panel.set({ name: 'next-draft' }) }]
      : []),
  ]
}

function lookCommands({ texts, language, setLanguage, theme, setTheme }: Preferences): readonly Command[] {
  const act = { group: 'do' as const }
  const { palette, head } = texts
  return [
    {
      ...act,
      id: 'language',
      label: palette.switchLanguage,
      also: head.language,
      run: () => setLanguage(language === 'sv' ? 'en' : 'sv'),
    },
    ...themes
      .filter((one) => one !== theme)
      .map((one) => ({ ...act, id: `theme-${one}`, label: palette.theme(head.themes[one]), run: () => setTheme(one) })),
  ]
}

function pageCommands(
  { texts, facts, can }: PlanScreen,
  tabs: readonly PlanTab[],
  open: (path: string) => void,
): readonly Command[] {
  const page = { group: 'pages' as const }
  return [
    ...tabs
      .filter((name) => name !== 'plan')
      .map((name) => ({
        ...page,
        id: name,
        label: texts.palette.page(texts.head.tabs[name]),
        run: () => open(`/plans/${facts.id}/${name}`),
      })),
    { ...page, id: 'projector', label: texts.workshop.projector, run: () => open(`/plans/${facts.id}/projector`) },
    ...(can['read-events']
      ? [{ ...page, id: 'events', label: texts.eventLog.title, run: () => open(`/plans/${facts.id}/events`) }]
      : []),
    { ...page, id: 'accessibility', label: texts.accessibility.title, run: () => open('/accessibility') },
    {
      ...page,
      id: 'workshop',
      label: texts.palette.page(texts.workshop.title),
      run: () => open(`/plans/${facts.id}/workshop`),
    },
    { ...page, id: 'all-plans', label: texts.palette.allPlans, run: () => open('/') },
  ]
}
