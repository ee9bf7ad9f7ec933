/** Grants at risk of repayment, one notice for each line, with its amount: what a convenor has to see first. */
import type { AgreementRisk } from '@samplan/shared/wire'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'

export function RiskNotices({ risks }: { readonly risks: readonly AgreementRisk[] }) {
  const { texts, format } = usePreferences()
  const words = texts.countyMoney
  return risks.flatMap(({ risk }) =>
    risk.lines.flatMap(({ grantLineId, name, amountOre, conditions }) =>
      conditions.flatMap((condition) =>
        condition.state === 'at-risk' ? (
          <p key={`${grantLineId} ${condition.due}`} className="notice" data-look="block">
            <Icon name="block" /> <strong>{words.atRisk}.</strong>{' '}
            {words.riskNotice(format.kronor(amountOre), name, format.date(condition.due))}
          </p>
        ) : (
          []
        ),
      ),
    ),
  )
}
