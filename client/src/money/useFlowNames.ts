/** How groups and ends of a plan's flow are called, and where each leads. */
import { plainText } from '@samplan/shared/plan'
import type { FlowEnd, FlowGroup } from '@samplan/shared/rules'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'

export interface FlowName {
  /** Empty where it has none. */
  readonly number: string
  readonly title: string
  readonly href: string | null
}

export interface FlowNames {
  readonly heads: { readonly group: string; readonly end: string }
  group(group: FlowGroup): FlowName
  end(end: FlowEnd): FlowName
}

export function useFlowNames(): FlowNames {
  const words = usePreferences().texts.moneyPage
  const { register } = useMoneyScreen()
  const { plan, facts } = usePlanMoney()
  return useMemo(() => {
    const areas = new Map(plan.areas.map((area) => [area.id, area]))
    const focusAreas = new Map(register.agreement.focusAreas.map((one) => [one.id, one]))
    const placeOf = (id: string) => `/plans/${facts.id}#b-${id}`
    const named = (title: string): FlowName => ({ number: '', title, href: null })
    return {
      heads: { group: words.group, end: words.activity },
      group(group) {
        switch (group.by) {
          case 'area': {
            const area = areas.get(group.areaId)
            const title = (area && plainText(area.title)) || words.untitled
            return { number: area?.number ?? '', title, href: placeOf(group.areaId) }
          }
          case 'focus-area':
            return named(
              group.focusAreaIds.map((id) => focusAreas.get(id)?.name ?? id).join(' + ') || words.noFocusArea,
            )
          case 'unplaced':
          case 'plan':
            return named(words.unplaced)
        }
      },
      end(end) {
        if (end.kind !== 'activity') return named(words.unplaced)
        const { id, number, title } = end.activity
        return { number, title: plainText(title) || words.untitled, href: placeOf(id) }
      },
    }
  }, [plan, facts, register, words])
}
