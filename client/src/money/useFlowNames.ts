/** How groups and activities of the flow are called. */
import { type Activity, plainText } from '@samplan/shared/plan'
import type { FlowGroup } from '@samplan/shared/rules'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'

export interface FlowNames {
  group(group: FlowGroup): string
  /** Null stands for cost lines without an activity. */
  activity(activity: Activity | null): { readonly number: string; readonly title: string }
}

export function useFlowNames(): FlowNames {
  const words = usePreferences().texts.moneyPage
  const { register } = useMoneyScreen()
  const { plan } = usePlanMoney()
  return useMemo(() => {
    const areas = new Map(plan.areas.map((area) => [area.id, area]))
    const focusAreas = new Map(register.agreement.focusAreas.map((one) => [one.id, one]))
    return {
      group(group) {
        switch (group.by) {
          case 'area': {
            const area = areas.get(group.areaId)
            return area ? `${area.number} ${plainText(area.title) || words.untitled}` : words.untitled
          }
          case 'focus-area':
            return group.focusAreaIds.map((id) => focusAreas.get(id)?.name ?? id).join(' + ') || words.noFocusArea
          case 'unplaced':
            return words.unplaced
        }
      },
      activity: (activity) => ({
        number: activity?.number ?? '',
        title: activity ? plainText(activity.title) || words.untitled : words.unplaced,
      }),
    }
  }, [plan, register, words])
}
