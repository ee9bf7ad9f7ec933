/** What the parts of the commitments page share: the plan as it reads now, and how everybody stands to it. */
import type { Activity, ActivityId, Organisation, OrganisationId, PlanId } from '@samplan/shared/plan'
import type { AskedParty, CommitmentBoard } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { createContext, useContext } from 'react'

/** One organisation's part in one activity, as a row of the page. */
export interface PartRow {
  readonly activity: Activity
  readonly party: AskedParty<Commitment>
}

export interface CommitmentsOverview {
  readonly planId: PlanId
  readonly organisations: readonly Organisation[]
  readonly board: CommitmentBoard
  /** In the order of the plan. Only organisations that have a part. */
  readonly rows: ReadonlyMap<OrganisationId, readonly PartRow[]>
  /** Organisations from which nobody can answer yet; null while that is asked for. */
  readonly withoutEditor: ReadonlySet<OrganisationId> | null
  readonly activityHref: (id: ActivityId) => string
  readonly participantsHref: string
}

export const OverviewContext = createContext<CommitmentsOverview | null>(null)

/** Throws outside of the commitments page: a fault in its composition. */
export function useOverview(): CommitmentsOverview {
  const overview = useContext(OverviewContext)
  if (!overview) throw new Error('A part of the commitments page was drawn outside OverviewContext')
  return overview
}
