/** What the county as a whole is said to get, with the lines that it is a share of and who says so. */
import type { CountyShare } from '@samplan/shared/plan'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'

export function CountyShares() {
  const { register } = useMoneyScreen()
  const names = new Map(register.agreement.grantLines.map(({ id, name }) => [id, name]))
  // One of an agreement that this plan does not answer to says nothing here.
  const shares = register.countyShares.filter(({ grantLineIds }) => grantLineIds.every((id) => names.has(id)))
  return shares.map((share) => (
    <Share key={share.grantLineIds.join()} share={share} lines={share.grantLineIds.map((id) => names.get(id) ?? '')} />
  ))
}

function Share({ share, lines }: { readonly share: CountyShare; readonly lines: readonly string[] }) {
  const { texts, format } = usePreferences()
  const words = texts.countyShares
  const { amountOre, approximate, source } = share
  return (
    <p>
      <strong>{words.share(format.kronor(amountOre), approximate)}</strong> {words.of(lines)}{' '}
      <span className="quiet">{words.source(source)}</span>
    </p>
  )
}
