/** What acting on the plan needs from the page around it. */
import type { ActivityId, FundingSource, NewId, OrganisationId, RecordId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { PlanSession } from '../../sync/index.ts'

export interface CostLineDefaults {
  readonly useYear: number
  readonly payerId: OrganisationId | null
  readonly source: FundingSource | null
}

export interface ActsNeeds {
  readonly session: PlanSession
  readonly newId: NewId
  /** The words now: the language may change while the page is open. */
  readonly texts: () => Texts
  /** Puts the caret in a field, or the focus on its block. */
  readonly goTo: (place: { readonly recordId: RecordId | 'plan'; readonly field: string | null }) => void
  /** Says something to those who listen, politely. */
  readonly announce: (text: string) => void
  /** Shows a quiet notice with one thing to do about it. */
  readonly notify: (text: string, action: { readonly label: string; readonly run: () => void }) => void
  /** What a new cost line of an activity begins with, so that most of it is right already. */
  readonly defaults: (activityId: ActivityId) => CostLineDefaults
}
