/** A sum by whose money it is: secured, conditional, other, and the whole cost. */
import type { Sum } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { kindsOfMoney } from './familyFigures.ts'

const moneyKinds = ['secured', 'conditional', 'other', 'whole'] as const

export function MoneyHeads() {
  const words = usePreferences().texts.family
  return moneyKinds.map((kind) => (
    <th key={kind} scope="col" className="cell-figure">
      {words[kind]}
    </th>
  ))
}

export function MoneyCells({ sum }: { readonly sum: Sum }) {
  const { texts, format } = usePreferences()
  const kinds = kindsOfMoney(sum)
  return moneyKinds.map((kind) => (
    <td
      key={kind}
      className="cell-figure"
      data-label={texts.family[kind]}
      data-unsettled={(sum.unsettled && kind === 'whole') || undefined}
    >
      {kinds[kind] === 0 ? <span className="quiet">–</span> : format.kronor(kinds[kind])}
    </td>
  ))
}
