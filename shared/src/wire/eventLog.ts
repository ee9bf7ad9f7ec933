/** The plan's event log over HTTP: who did what, when, each entry chained to the one before by its hash. */
import type { IsoInstant, OrganisationId, PersonId } from '../plan/index.ts'

/** What is done in a workshop that the log holds. */
const workshopEventKinds = [
  'workshop-opened',
  'guest-admitted',
  'guest-refused',
  'vote-opened',
  'vote-closed',
  'ballot-confirmed',
  'workshop-closed',
] as const
export type WorkshopEventKind = (typeof workshopEventKinds)[number]

/** What boards did with a frozen version. */
const decisionEventKinds = ['decision-recorded', 'decision-taken-back'] as const
export type DecisionEventKind = (typeof decisionEventKinds)[number]

/** Every act that the log may hold. A new kind needs its words in each language (`text/eventText.ts`). */
export const eventKinds = [
  'plan-created',
  'plan-renamed',
  'participant-invited',
  'invitation-withdrawn',
  'participant-added',
  'participant-changed',
  'participant-removed',
  'version-frozen',
  'draft-opened',
  'recovery-copy-kept',
  'register-changed',
  'commitment-given',
  'plan-linked',
  'plan-unlinked',
  'parent-version-chosen',
  'next-plan-made',
  'round-opened',
  'round-changed',
  'round-closed',
  'statement-recorded',
  'statement-removed',
  'statistics-stated',
  'proposals-imported',
  'import-taken-back',
  'proposal-answered',
  'version-handed-in',
  'hand-in-withdrawn',
  'version-published',
  'publication-withdrawn',
  ...decisionEventKinds,
  ...workshopEventKinds,
] as const
export type EventKind = (typeof eventKinds)[number]

/** What an entry says besides who, what and when: ids, names of choices, figures, a reason. */
export type EventData = Readonly<Record<string, string | number | null>>

export interface EventLogEntry {
  /** Counts from 1, without gaps. */
  readonly number: number
  readonly kind: EventKind
  readonly personId: PersonId
  /** For whom; null for what was done for nobody. */
  readonly organisationId: OrganisationId | null
  readonly data: EventData
  readonly at: IsoInstant
  /** SHA-256 of the hash before it and the entry itself. */
  readonly sha256: string
}

/** The whole log, newest entry first. The server has followed the chain from its first entry before it answers. */
export interface EventLog {
  readonly entries: readonly EventLogEntry[]
  /** Names of the people that the entries name by id; who has been forgotten is not among them. */
  readonly people: Readonly<Record<PersonId, string>>
}
