/** Where somebody is in the plan, from presence that the server has stamped: asked only for whom one goes to or follows. */
import type { PersonId } from '@samplan/shared/plan'
import type { Place, Presence } from '@samplan/shared/wire'
import type { Awareness } from 'y-protocols/awareness'

export interface Whereabouts {
  /** The field with the focus; null while it is in none. */
  readonly at: Place | null
  /** The block that is being read; null where the person's page does not say. */
  readonly sees: Place['recordId'] | null
}

/** Of several windows the one that moved last; null where nobody knows, as of somebody who has left. */
export function whereIs({ states, meta }: Awareness, personId: PersonId): Whereabouts | null {
  let found: { readonly whereabouts: Whereabouts; readonly movedAt: number } | null = null
  for (const [clientId, state] of states) {
    const { user, at = null, sees = null, away } = state as Partial<Presence>
    if (user?.personId !== personId || away || (!at && !sees)) continue
    const movedAt = meta.get(clientId)?.lastUpdated ?? 0
    if (!found || movedAt > found.movedAt) found = { whereabouts: { at, sees }, movedAt }
  }
  return found?.whereabouts ?? null
}
