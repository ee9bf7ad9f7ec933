/** An organisation at the head of a column or a row: its mark and its short name. */
import type { OrganisationId } from '@samplan/shared/plan'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { useMoneyScreen } from './moneyContext.ts'

export function OrganisationHead({ id }: { readonly id: OrganisationId | null }) {
  const { register, organisationName } = useMoneyScreen()
  const organisation = register.organisations.find((one) => one.id === id)
  return (
    <span className="marked">
      {organisation && <OrganisationMark organisation={organisation} />} {organisationName(id)}
    </span>
  )
}
