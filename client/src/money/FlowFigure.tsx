/** The way of the money: the picture, what it says in words, and its figures in a table. */
import type { MoneyFlow } from '@samplan/shared/rules'
import { type ReactNode, useMemo } from 'react'
import { usePreferences } from '../style/preferences.ts'
import { FlowPicture } from './FlowPicture.tsx'
import { FlowTable } from './FlowTable.tsx'
import { flowLayout } from './flowLayout.ts'
import { useMoneyScreen } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'

interface FlowFigureProps {
  readonly flow: MoneyFlow
  readonly names: FlowNames
  readonly about: string
  /** The picture in one sentence, for those who do not see it. */
  readonly summary: (sources: number, groups: number, ends: number, kronor: string) => string
  readonly choice?: ReactNode
}

export function FlowFigure({ flow, names, about, summary, choice }: FlowFigureProps) {
  const words = usePreferences().texts.moneyPage
  const { matrix, kronor } = useMoneyScreen()
  const layout = useMemo(() => flowLayout(flow, matrix.sources), [flow, matrix])
  return (
    <section id="flow" className="money-section page-wide" aria-labelledby="h-flow">
      <div className="money-heading">
        <h2 id="h-flow">{words.flow}</h2>
        <span className="hint">{about}</span>
        {choice}
      </div>
      <p className="visually-hidden">
        {summary(layout.sources.length, flow.groups.length, flow.activities.length, kronor(flow.ore))}
      </p>
      <FlowPicture layout={layout} names={names} />
      <FlowTable flow={flow} names={names} />
    </section>
  )
}
