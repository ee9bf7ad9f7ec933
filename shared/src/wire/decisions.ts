/** What boards decided on frozen versions, between client and server. */
import type { DecisionEntry, DecisionSaid, OrganisationId, VersionDecided } from '../plan/index.ts'
import type { Act } from './consultation.ts'

export interface Decision extends DecisionEntry {
  /** Of the version that it is about: decisions point at the hash. */
  readonly versionSha256: string
  /** Who wrote it down and for which organisation they took part: often the convenor, for another. */
  readonly recorded: Act
}

/** All that was ever said of a plan's versions, and who is asked. */
export interface DecisionBook {
  readonly parties: readonly OrganisationId[]
  /** In the order in which it was said. */
  readonly decisions: readonly Decision[]
}

/** The same said of one or of several, as where a version was sent to all on the same day. */
export interface NewDecisions {
  readonly version: number
  readonly of: readonly {
    readonly organisationId: OrganisationId
    /**
     * The number of what was last said of the step, as whoever writes has seen it; null where nothing was. Where
     * something else was said since, nothing is taken (`changed-meanwhile`).
     */
    readonly after: number | null
  }[]
  readonly said: DecisionSaid
}

/** What everybody is told of a published version: no names of people. */
export interface PublicDecision {
  readonly organisation: string
  readonly said: VersionDecided
}

export const maxBoardLength = 200
export const maxParagraphLength = 40
export const maxMinutesLength = 200
/** More organisations than any county has. */
export const maxDecisionsAtOnce = 200
