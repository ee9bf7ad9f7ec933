/** The way of a plan's money, by its areas or by the agreement's focus areas. */
import { type FlowGrouping, flowGroupings, moneyFlow } from '@samplan/shared/rules'
import { useMemo, useState } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { Segments } from '../style/Segments.tsx'
import { FlowFigure } from './FlowFigure.tsx'
import { usePlanMoney } from './moneyContext.ts'
import { useFlowNames } from './useFlowNames.ts'

export function FlowSection() {
  const words = usePreferences().texts.moneyPage
  const { plan } = usePlanMoney()
  const [grouping, setGrouping] = useState<FlowGrouping>('area')
  const flow = useMemo(() => moneyFlow(plan, grouping), [plan, grouping])
  const names = useFlowNames()
  return (
    <FlowFigure
      flow={flow}
      names={names}
      about={words.flowAbout}
      summary={words.flowSummary}
      choice={
        <Segments<FlowGrouping>
          legend={words.groupBy}
          choices={flowGroupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={grouping}
          onChange={setGrouping}
        />
      }
    />
  )
}
