/** Where the remedy of a finding begins: its field, or for what has no field of its own the nearest that leads on. */
import type { PlanId } from '@samplan/shared/plan'
import type { Finding } from '@samplan/shared/rules'
import type { PlaceOnPage } from './goTo.ts'

/** The name under which *Lägg till kostnad* stands among an activity's fields. */
export const addCostField = 'costLines'

/** Null where the remedy lies outside the plan, as with who takes part in it. */
export function remedyPlace({ place, detail }: Finding): PlaceOnPage | null {
  if (detail.code === 'past-due') return { recordId: 'agreement', field: null }
  if (detail.code === 'statistics-not-split') return { recordId: 'statistics', field: 'statistics', opens: true }
  if (!place) return null
  const field = detail.code === 'no-amount' ? (place.field ?? addCostField) : place.field
  return { recordId: place.id, field, opens: true }
}

/** The page that a remedy is found on where it is not the plan's own; null for what the plan page can mend. */
export function remedyHref({ detail }: Finding, planId: PlanId): string | null {
  switch (detail.code) {
    case 'comment-unanswered':
    case 'answer-without-reason':
      return `/plans/${planId}/comments#thread-${detail.threadId}`
    case 'round-open':
    case 'user-organisation-unheard':
      return `/plans/${planId}/comments#consultation`
    case 'no-user-organisation':
      return `/plans/${planId}/register`
    default:
      return null
  }
}
