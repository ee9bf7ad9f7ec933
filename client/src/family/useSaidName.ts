import type { PlanId } from '@samplan/shared/plan'
import { usePreferences } from '../style/preferences.ts'
import { useFamily } from './familyContext.ts'

/** How a plan of the family is named in a sentence: by its title where one may see it, otherwise by whose it is. */
export function useSaidName(): (planId: PlanId) => string {
  const { family: words } = usePreferences().texts
  const { family, register, titles } = useFamily()
  return (planId) => {
    const member = family.members.find((one) => one.planId === planId)
    const organisation = register.organisations.find(({ id }) => id === member?.organisationId)
    return titles.get(planId) ?? organisation?.name ?? words.county
  }
}
