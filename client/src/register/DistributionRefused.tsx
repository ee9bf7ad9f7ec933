/** Why a sum cannot be split, and on whose account. */
import type { Distributed } from '@samplan/shared/rules'
import { usePreferences } from '../style/preferences.ts'
import { useRegisterScreen } from './registerContext.ts'

export function DistributionRefused({ refusal }: { readonly refusal: Extract<Distributed, { ok: false }> }) {
  const { texts } = usePreferences()
  const { county } = useRegisterScreen()
  const whose = county.organisations.find(({ id }) => id === refusal.organisationId)?.name
  return (
    <p className="notice" data-look="warn" role="status">
      {whose && `${whose}: `}
      {texts.money.distributionRefusals[refusal.code]}
    </p>
  )
}
