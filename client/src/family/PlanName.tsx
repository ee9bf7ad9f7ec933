/** A plan of the family: its title where one takes part in it, otherwise whose it is and of what kind. */
import type { PlanId } from '@samplan/shared/plan'
import { Link } from 'wouter'
import { OrganisationMark } from '../style/OrganisationMark.tsx'
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'
import { useSaidName } from './useSaidName.ts'

export function PlanName({ planId }: { readonly planId: PlanId }) {
  const { family: words, names } = usePreferences().texts
  const { planId: here, family, register, titles } = useFamily()
  const said = useSaidName()
  const member = family.members.find((one) => one.planId === planId)
  const organisation = register.organisations.find(({ id }) => id === member?.organisationId)
  const title = titles.get(planId)
  return (
    <span className="family-plan">
      {organisation && <OrganisationMark organisation={organisation} />}
      <span>
        {title && planId !== here ? <Link href={`/plans/${planId}`}>{title}</Link> : (title ?? said(planId))}
        <span className="family-about">
          {member && names.planKinds[member.kind]}
          {title && organisation && `, ${organisation.shortName}`}
          {planId === here && `, ${words.thisPlan}`}
        </span>
      </span>
    </span>
  )
}
