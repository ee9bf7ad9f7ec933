/** What acting on the plan needs from the page around it. */
import type { ActivityId, FundingSource, IsoDate, NewId, OrganisationId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'
import type { PlanSession } from '../../sync/index.ts'
import type { NoticeAction } from '../Notice.tsx'
import type { PlaceOnPage } from '../place/goTo.ts'

export interface CostLineDefaults {
  readonly useYear: number
  readonly payerId: OrganisationId | null
  readonly source: FundingSource | null
}

export interface ActsNeeds {
  readonly session: PlanSession
  readonly newId: NewId
  /** The date in Stockholm, which a new outcome begins with. */
  readonly today: () => IsoDate
  /** The words now: the language may change while the page is open. */
  readonly texts: () => Texts
  /** Puts the caret in a field, or the focus on its block. */
  readonly goTo: (place: PlaceOnPage) => void
  /** Says something to those who listen, politely. */
  readonly announce: (text: string) => void
  /** Shows a quiet notice with what one may do about it. */
  readonly notify: (text: string, ...actions: readonly NoticeAction[]) => void
  /** Whether anything has been said about a record. */
  readonly hasThreads: (recordId: string) => boolean
  /** What a new cost line of an activity begins with, so that most of it is right already. */
  readonly defaults: (activityId: ActivityId) => CostLineDefaults
}
