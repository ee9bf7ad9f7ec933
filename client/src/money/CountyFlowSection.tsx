/** The way of a county's money: from each source through the plans to those who pay. */
import { countyFlow } from '@samplan/shared/rules'
import type { CountyPlanMoney } from '@samplan/shared/wire'
import { useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { FlowFigure } from './FlowFigure.tsx'
import { useCountyFlowNames } from './useCountyFlowNames.ts'

export function CountyFlowSection({ plans }: { readonly plans: readonly CountyPlanMoney[] }) {
  const words = usePreferences().texts.countyMoney
  const flow = useMemo(() => countyFlow(plans.map(({ facts, cells }) => ({ planId: facts.id, cells }))), [plans])
  const facts = useMemo(() => plans.map((plan) => plan.facts), [plans])
  const names = useCountyFlowNames(facts)
  return <FlowFigure flow={flow} names={names} about={words.flowAbout} summary={words.flowSummary} />
}
