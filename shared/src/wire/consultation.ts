/**
 * Consultation (*samråd*): the rounds in which organisations are asked about the plan, what they stated outside of
 * Samplan, and what the convenor says of the plan's statistics. Server tables, changed by the convenor alone, each act
 * in the event log. Which comments belong to a round is worked out from them, see `rules/check/roundFacts.ts`.
 */
import type { IsoDate, IsoInstant, OrganisationId, RoundId, StatementId } from '../plan/index.ts'
import type { Voice } from './comments.ts'

export const roundKinds = ['written', 'meeting', 'survey', 'other'] as const
export type RoundKind = (typeof roundKinds)[number]

/** How a view came: in Samplan or in person while the round went on, at a meeting, by letter, by telephone. */
export const statementChannels = ['live', 'meeting', 'e-mail', 'phone'] as const
export type StatementChannel = (typeof statementChannels)[number]

/** Something that the convenor did, as the server saw it. */
export interface Act {
  readonly by: Voice
  readonly at: IsoInstant
}

/** What may be said of a round while it is open. */
export interface RoundTerms {
  readonly name: string
  readonly kind: RoundKind
  /** First and last day for views, as it was announced. The acts of opening and closing are the convenor's. */
  readonly start: IsoDate
  readonly end: IsoDate
  /** Whoever has been invited stays invited: what they say is to be answered. */
  readonly invited: readonly OrganisationId[]
}

export interface Round extends RoundTerms {
  readonly id: RoundId
  /** Position in the plan's log at the opening: the text that was sent out. */
  readonly position: number
  readonly opened: Act
  /** Null while it is open. Closed is for good. */
  readonly closed: Act | null
  readonly statements: readonly Statement[]
}

/** What an organisation stated, as the convenor wrote it down; also after the round, where a letter was late. */
export interface NewStatement {
  readonly organisationId: OrganisationId
  readonly receivedOn: IsoDate
  readonly channel: StatementChannel
  readonly text: string
}

export interface Statement extends NewStatement {
  readonly id: StatementId
  readonly recorded: Act
}

/** V18: whether the statistics that the plan stands on are split by sex, and why not. */
export interface StatisticsStatement {
  readonly splitBySex: boolean
  /** Empty where they are split. */
  readonly reason: string
}

export interface Consultation {
  /** In the order of their opening. */
  readonly rounds: readonly Round[]
  /** Null while nobody has said anything of them. */
  readonly statistics: (StatisticsStatement & { readonly stated: Act }) | null
}

/** A statement is told in short; the letter itself is kept where the county keeps its letters. */
export const maxStatementLength = 5_000
/** Rounds of one plan, and statements of one round: more than any county has held. */
export const maxRounds = 50
export const maxStatements = 500
