/** Where the remedy of a finding begins: its field, or for what has no field of its own the nearest that leads on. */
import type { Finding } from '@samplan/shared/rules'
import type { PlaceOnPage } from './goTo.ts'

/** The name under which *Lägg till kostnad* stands among an activity's fields. */
export const addCostField = 'costLines'

/** Null where the remedy lies outside the plan, as with who takes part in it. */
export function remedyPlace({ place, detail }: Finding): PlaceOnPage | null {
  if (detail.code === 'past-due') return { recordId: 'agreement', field: null }
  if (!place) return null
  const field = detail.code === 'no-amount' ? (place.field ?? addCostField) : place.field
  return { recordId: place.id, field, opens: true }
}
