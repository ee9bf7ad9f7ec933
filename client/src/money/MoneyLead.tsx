/** A money page's first lines: how much there is, how much is planned, what is left, and what is wrong. */
import type { MatrixSource } from '@samplan/shared/rules'
import type { AgreementRisk } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useMoneyScreen } from './moneyContext.ts'
import { RiskNotices } from './RiskNotices.tsx'

interface MoneyLeadProps {
  readonly title: string
  /** Instead of the plan's own first sentence. */
  readonly lead?: (available: string, planned: string) => string
}

export function MoneyLead({ title, lead }: MoneyLeadProps) {
  const words = usePreferences().texts.moneyPage
  const { matrix, kronor } = useMoneyScreen()
  const available = matrix.sources.reduce((sum, { availableOre }) => sum + (availableOre ?? 0), 0)
  const { secured, conditional, other, setAsideOre, leftOre, overdrawnOre } = matrix
  const elsewhere = matrix.sources.reduce((sum, one) => sum + one.elsewhereOre, 0) - setAsideOre
  const first = lead ?? words.lead
  return (
    <div className="money-lead">
      <h1>{title}</h1>
      <p className="lead">
        {first(kronor(available - setAsideOre), kronor(secured.ore + conditional.ore))}{' '}
        {leftOre > 0 ? words.leadLeft(kronor(leftOre)) : words.leadNothingLeft}
        {overdrawnOre > 0 && ` ${words.leadOverdrawn(kronor(overdrawnOre))}`}
      </p>
      <ul className="money-kinds">
        <li>{words.secured(kronor(secured.ore))}</li>
        {conditional.ore > 0 && <li>{words.conditional(kronor(conditional.ore))}</li>}
        {elsewhere > 0 && <li>{words.inOtherPlans(kronor(elsewhere))}</li>}
        {setAsideOre > 0 && <li>{words.inPots(kronor(setAsideOre))}</li>}
        {other.ore > 0 && <li>{words.other(kronor(other.ore))}</li>}
      </ul>
    </div>
  )
}

/** What cannot stay as it is. Told to whoever listens as well, since it may come from another plan. */
export function MoneyAlerts({ risks }: { readonly risks: readonly AgreementRisk[] }) {
  const words = usePreferences().texts.moneyPage
  const { matrix, kronor, sourceName } = useMoneyScreen()
  const overdrawn = matrix.sources.filter(({ leftOre }) => leftOre !== null && leftOre < 0)
  return (
    <div role="status" className="money-alerts page-wide">
      <RiskNotices risks={risks} />
      {overdrawn.map(({ source, planned, elsewhereOre, availableOre, leftOre }) => (
        <p key={source} className="notice" data-look="block">
          <Icon name="block" /> <strong>{words.overdrawn(sourceName(source), kronor(-(leftOre ?? 0)))}</strong>{' '}
          {words.overdrawnBecause(kronor(planned.ore + elsewhereOre), kronor(availableOre ?? 0))}{' '}
          {elsewhereOre > 0 &&
            `${words[isPot(source) ? 'overdrawnElsewhere' : 'overdrawnSetAside'](kronor(elsewhereOre))} `}
          {words.remedy}
        </p>
      ))}
      {matrix.planned.unsettled && (
        <p className="notice" data-look="warn">
          <Icon name="warn" /> {words.unsettled(kronor(matrix.planned.leastOre), kronor(matrix.planned.ore))}
        </p>
      )}
    </div>
  )
}

function isPot(source: MatrixSource['source']): boolean {
  return source?.startsWith('pot:') === true
}
