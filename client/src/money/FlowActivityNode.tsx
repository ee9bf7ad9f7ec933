/** An activity at the end of the money's way, or what is too small to have a row of its own. */
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { type ActivityNode, columns, flowWidth } from './flowLayout.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'
import { wrapName } from './wrapName.ts'

/** What fits between the bar and the amount. */
const longest = 34
const lineHeight = 19

export function FlowActivityNode({ node, names }: { readonly node: ActivityNode; readonly names: FlowNames }) {
  const words = usePreferences().texts.moneyPage
  const { kronor } = useMoneyScreen()
  const { facts } = usePlanMoney()
  const [first] = node.activities
  const { number, title } = names.activity(first?.activity ?? null)
  const bar = <rect className="flow-bar" x={columns.activity} y={node.y} width={columns.bar} height={node.height} />
  const label = node.activities.length > 1 ? words.rest(node.activities.length) : title
  const lines = wrapName(label, longest, node.height >= 2 * lineHeight ? 2 : 1)
  const text = (
    <>
      <text className="flow-number" x={columns.activity + 20} y={node.textY}>
        {node.activities.length > 1 ? '' : number}
      </text>
      <text x={columns.activity + 62} y={node.textY}>
        {lines.map((line, place) => (
          <tspan key={line} x={columns.activity + 62} y={node.textY + (place - (lines.length - 1) / 2) * lineHeight}>
            {line}
          </tspan>
        ))}
        <title>{label}</title>
      </text>
      <text className="flow-amount" x={flowWidth - 2} y={node.textY} textAnchor="end">
        {kronor(node.ore)}
      </text>
    </>
  )
  if (node.activities.length > 1 || !first?.activity) {
    return (
      <>
        {bar}
        {text}
      </>
    )
  }
  return (
    <>
      {bar}
      <Link href={`/plans/${facts.id}#b-${first.activity.id}`}>{text}</Link>
    </>
  )
}
