/**
 * The county's register: who the parties are and where the money comes from. It lives in server tables, is changed
 * by commands, and reaches every reader of a plan as a snapshot with its number. It is never part of the Yjs document,
 * because whoever may edit a plan could otherwise rewrite its grants.
 */
import type { Agreement } from './agreement.ts'
import type { Group, Milestone } from './county.ts'
import type { DistributionKey, DistributionRecord } from './distribution.ts'
import type { CountyShare, Grant, Pot } from './grants.ts'
import type { CountyId } from './ids.ts'
import type { CollaborationArea, Organisation } from './organisations.ts'

/** What the register holds of the county beside its organisations, agreements and grants. */
export interface CountyParts {
  readonly collaborationAreas: readonly CollaborationArea[]
  readonly keys: readonly DistributionKey[]
  readonly distributions: readonly DistributionRecord[]
  readonly pots: readonly Pot[]
  readonly countyShares: readonly CountyShare[]
  readonly groups: readonly Group[]
  readonly milestones: readonly Milestone[]
}

export const noCountyParts: CountyParts = {
  collaborationAreas: [],
  keys: [],
  distributions: [],
  pots: [],
  countyShares: [],
  groups: [],
  milestones: [],
}

export interface Register extends CountyParts {
  readonly countyId: CountyId
  readonly countyName: string
  /** Rises by one with each change. */
  readonly number: number
  readonly organisations: readonly Organisation[]
  /** The agreement that the plan at hand answers to. */
  readonly agreement: Agreement
  readonly grants: readonly Grant[]
}
