/**
 * What a feed of changes is made of. A sitting is one person's changes to one record without a long break: who, for
 * which organisation, in what, from when until when. Written by the server beside the log, whose rows say the same for
 * each tick.
 */
import type { GuestMark, IsoInstant, OrganisationId, PersonId, RecordId } from '../plan/index.ts'

export interface Sitting {
  readonly recordId: RecordId
  readonly personId: PersonId
  readonly organisationId: OrganisationId
  readonly startedAt: IsoInstant
  /** To the minute: it is not written with every keystroke. */
  readonly endedAt: IsoInstant
}

/** With the name as it stands now, so that a person can be forgotten; what ended last comes first. */
export interface NamedSitting extends Sitting {
  readonly name: string
  /** Of whoever worked as a guest. */
  readonly guest?: GuestMark | undefined
}
