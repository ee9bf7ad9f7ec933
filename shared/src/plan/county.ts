/** The county's own work: its groups and the days that matter. */
import type { IsoDate } from './dates.ts'
import type { GroupId, MilestoneId, OrganisationId } from './ids.ts'

export const groupKinds = ['working', 'steering', 'office', 'other'] as const
export type GroupKind = (typeof groupKinds)[number]

export interface Group {
  readonly id: GroupId
  readonly name: string
  readonly kind: GroupKind
  /** One seat for each representative; the convenor's is marked, since it may stand beside the group's own number. */
  readonly members: readonly GroupMember[]
}

export interface GroupMember {
  readonly organisationId: OrganisationId
  readonly part: 'member' | 'convenor'
  /** What the seat is for, in words: "primärvården". */
  readonly seat: string
}

/** A group decides at its own meeting (`decision`); the parties' boards decide each on a frozen version. */
export const milestoneKinds = ['meeting', 'deadline', 'decision', 'board-decisions'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

export interface Milestone {
  readonly id: MilestoneId
  readonly date: IsoDate
  readonly title: string
  readonly kind: MilestoneKind
  /** What was decided, once it was. */
  readonly decision: string | null
}
