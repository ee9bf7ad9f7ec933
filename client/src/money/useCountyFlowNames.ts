/** How plans and payers of a county's flow are called, and where each leads. */
import type { PlanFacts } from '@samplan/shared/plan'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'

export function useCountyFlowNames(plans: readonly PlanFacts[]): FlowNames {
  const { countyMoney, moneyPage } = usePreferences().texts
  const { organisationName } = useMoneyScreen()
  return useMemo(() => {
    const titles = new Map(plans.map(({ id, title }) => [id, title]))
    return {
      heads: { group: countyMoney.plan, end: countyMoney.payer },
      group(group) {
        if (group.by !== 'plan') return { number: '', title: moneyPage.unplaced, href: null }
        const { planId } = group
        return { number: '', title: titles.get(planId) ?? planId, href: `/plans/${planId}/money` }
      },
      end: (end) => ({
        number: '',
        title: end.kind === 'payer' ? organisationName(end.organisationId) : moneyPage.unplaced,
        href: '#grants',
      }),
    }
  }, [plans, countyMoney, moneyPage, organisationName])
}
