/** The same figures as the picture, folded away until they are wanted; open in print. */
import type { MoneyFlow } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { FlowLink } from './FlowLink.tsx'
import { flowTableId } from './flowTableId.ts'
import { useMoneyScreen } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'

export function FlowTable({ flow, names }: { readonly flow: MoneyFlow; readonly names: FlowNames }) {
  const words = usePreferences().texts.moneyPage
  const { sourceName, kronor } = useMoneyScreen()
  const groups = new Map(flow.groups.map(({ key, group }) => [key, names.group(group)]))
  const rows = flow.activities.flatMap(({ key, end, groupKey, bySource }) =>
    [...bySource].map(([source, ore]) => ({ key, end, groupKey, source, ore })),
  )
  return (
    <details id={flowTableId} className="money-table">
      <summary>{words.flowTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{names.heads.group}</th>
            <th scope="col">{names.heads.end}</th>
            <th scope="col">{words.source}</th>
            <th scope="col" className="cell-figure">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, end, groupKey, source, ore }) => {
            const group = groups.get(groupKey)
            const { number, title, href } = names.end(end)
            return (
              <tr key={`${key} ${source}`}>
                <td>{group && `${group.number} ${group.title}`.trim()}</td>
                <td>
                  <FlowLink href={href}>{`${number} ${title}`.trim()}</FlowLink>
                </td>
                <td>{sourceName(source)}</td>
                <td className="cell-figure">{kronor(ore)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.sum}
            </th>
            <td className="cell-figure">{kronor(flow.ore)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  )
}
