/** Where the money's way ends: an activity or a payer, or several that are too small to have a row of their own. */
import { usePreferences } from '../style/preferences.ts'
import { FlowLink } from './FlowLink.tsx'
import { type ActivityNode, columns, flowWidth } from './flowLayout.ts'
import { flowTableId, openFlowTable } from './flowTableId.ts'
import { useMoneyScreen } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'
import { wrapName } from './wrapName.ts'

/** What fits between the bar and the amount, beside a number. */
const longest = 34
const lineHeight = 19
const afterNumber = 62

export function FlowActivityNode({ node, names }: { readonly node: ActivityNode; readonly names: FlowNames }) {
  const words = usePreferences().texts.moneyPage
  const { kronor } = useMoneyScreen()
  const [first] = node.activities
  if (!first) return null
  const together = node.activities.length > 1
  const { number, title, href } = names.end(first.end)
  const label = together ? words.rest(node.activities.length) : title
  const x = columns.activity + (number && !together ? afterNumber : 20)
  const lines = wrapName(label, longest, node.height >= 2 * lineHeight ? 2 : 1)
  const text = (
    <>
      <text className="flow-number" x={columns.activity + 20} y={node.textY}>
        {together ? '' : number}
      </text>
      <text x={x} y={node.textY}>
        {lines.map((line, place) => (
          <tspan key={line} x={x} y={node.textY + (place - (lines.length - 1) / 2) * lineHeight}>
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
  return (
    <>
      <rect className="flow-bar" x={columns.activity} y={node.y} width={columns.bar} height={node.height} />
      {together ? (
        <a href={`#${flowTableId}`} onClick={openFlowTable}>
          {text}
        </a>
      ) : (
        <FlowLink href={href}>{text}</FlowLink>
      )}
    </>
  )
}
