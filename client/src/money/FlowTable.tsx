/** The same figures as the picture, folded away until they are wanted; open in print. */
import type { MoneyFlow } from '@samplan/shared/rules'
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen, usePlanMoney } from './moneyContext.ts'
import type { FlowNames } from './useFlowNames.ts'

export function FlowTable({ flow, names }: { readonly flow: MoneyFlow; readonly names: FlowNames }) {
  const words = usePreferences().texts.moneyPage
  const { sourceName, kronor } = useMoneyScreen()
  const { facts } = usePlanMoney()
  const groups = new Map(flow.groups.map(({ key, group }) => [key, group]))
  const rows = flow.activities.flatMap(({ activity, groupKey, bySource }) =>
    [...bySource].map(([source, ore]) => ({ activity, groupKey, source, ore })),
  )
  return (
    <details className="money-table">
      <summary>{words.flowTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.activity}</th>
            <th scope="col">{words.source}</th>
            <th scope="col" className="cell-figure">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ activity, groupKey, source, ore }) => {
            const group = groups.get(groupKey)
            const { number, title } = names.activity(activity)
            return (
              <tr key={`${activity?.id} ${groupKey} ${source}`}>
                <td>{group && names.group(group)}</td>
                <td>
                  {activity ? (
                    <Link href={`/plans/${facts.id}#b-${activity.id}`}>
                      {number} {title}
                    </Link>
                  ) : (
                    title
                  )}
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
