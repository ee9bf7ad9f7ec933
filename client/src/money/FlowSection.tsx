/** The way of the money: the picture, what it says in words, and its figures in a table. */
import { type FlowGroup, type FlowGrouping, flowGroupings, moneyFlow } from '@samplan/shared/rules'
import { useMemo, useState } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { Segments } from '../style/Segments.tsx'
import { FlowPicture } from './FlowPicture.tsx'
import { FlowTable } from './FlowTable.tsx'
import { flowLayout } from './flowLayout.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'
import { useFlowNames } from './useFlowNames.ts'

export function FlowSection() {
  const words = usePreferences().texts.moneyPage
  const { matrix, kronor } = useMoneyScreen()
  const { plan } = usePlanMoney()
  const [grouping, setGrouping] = useState<FlowGrouping>('area')
  const flow = useMemo(() => moneyFlow(plan, grouping), [plan, grouping])
  const layout = useMemo(() => flowLayout(flow, matrix.sources), [flow, matrix])
  const names = useFlowNames()
  return (
    <section id="flow" className="money-section page-wide" aria-labelledby="h-flow">
      <div className="money-heading">
        <h2 id="h-flow">{words.flow}</h2>
        <span className="hint">{words.flowAbout}</span>
        <Segments<FlowGroup['by'] & FlowGrouping>
          legend={words.groupBy}
          choices={flowGroupings.map((value) => ({ value, label: words.groupings[value] }))}
          value={grouping}
          onChange={setGrouping}
        />
      </div>
      <p className="visually-hidden">
        {words.flowSummary(layout.sources.length, flow.groups.length, flow.activities.length, kronor(flow.ore))}
      </p>
      <FlowPicture layout={layout} names={names} />
      <FlowTable flow={flow} names={names} />
    </section>
  )
}
