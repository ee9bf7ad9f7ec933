/** What a new cost line begins with, so that most of it is right already. */
import { type ActivityId, activitiesOf, type OrganisationId, type Plan } from '@samplan/shared/plan'
import type { CostLineDefaults } from './actsNeeds.ts'

interface Otherwise {
  readonly year: number
  readonly organisationId: OrganisationId
}

/** Like the activity's last line; the first is paid by whoever answers for the activity, in the year it starts. */
export function defaultCostLine(plan: Plan, activityId: ActivityId, otherwise: Otherwise): CostLineDefaults {
  const activity = activitiesOf(plan).find(({ id }) => id === activityId)
  const last = activity?.costLines.at(-1)
  if (last) return { useYear: last.useYear, payerId: last.payerId, source: last.source }
  const payerId = activity?.responsible.state === 'settled' ? activity.responsible.value : otherwise.organisationId
  const useYear = activity?.start.state === 'settled' ? Number(activity.start.value.slice(0, 4)) : otherwise.year
  return { useYear, payerId, source: null }
}
