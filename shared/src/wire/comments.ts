/**
 * Comments (*synpunkter*) live in server tables, never in the plan's document, so that commenting needs no right to
 * write and a thread survives the deletion of its words.
 */
import type { CommentId, GuestMark, IsoInstant, OrganisationId, PersonId, RecordId, ThreadId } from '../plan/index.ts'

/** Who spoke, for which organisation; written by the server. */
export interface Voice {
  readonly personId: PersonId
  readonly name: string
  readonly organisationId: OrganisationId
  /** Of whoever spoke as a guest, also long after they left. */
  readonly guest?: GuestMark | undefined
}

export const threadKinds = ['question', 'change', 'agree', 'object'] as const
export type ThreadKind = (typeof threadKinds)[number]

/**
 * Where a thread points. The record always; a field where the words lie in one; a range by Yjs relative positions
 * (base64 of their encoding), which stay with the words while others write. The quote and its surroundings tell a
 * reader what was meant after the words are gone.
 */
export interface Anchor {
  readonly recordId: RecordId | 'plan'
  readonly field: string | null
  readonly range: { readonly start: string; readonly end: string } | null
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** An anchor on a whole text, or on a whole record where `field` is null. */
export function wholeAnchor(recordId: Anchor['recordId'], field: string | null): Anchor {
  return { recordId, field, range: null, quote: '', before: '', after: '' }
}

export const answerOutcomes = ['taken-in', 'partly', 'not', 'noted'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

export interface Comment {
  readonly id: CommentId
  readonly author: Voice
  readonly body: string
  readonly at: IsoInstant
}

/** V17: a view that is not taken in, or only in part, always gets a reason. */
export function needsReason(outcome: AnswerOutcome): boolean {
  return outcome === 'not' || outcome === 'partly'
}

/** The plan's answer to a view, with a reason where it needs one. */
export interface Answer {
  readonly outcome: AnswerOutcome
  readonly reason: string
  readonly author: Voice
  readonly at: IsoInstant
}

export interface Thread {
  readonly id: ThreadId
  readonly kind: ThreadKind
  readonly anchor: Anchor
  /** The view itself comes first, then the replies. */
  readonly comments: readonly Comment[]
  readonly answer: Answer | null
}

/** Where a thread stands, in words; the number is empty for what has none. */
export interface ThreadPlace {
  readonly number: string
  readonly title: string
}

/** By record id. What is in the bin has no place. */
export type ThreadPlaces = Readonly<Record<string, ThreadPlace>>

export interface NewThread {
  readonly kind: ThreadKind
  readonly anchor: Anchor
  readonly body: string
}

/** Longest body of a comment, in characters. */
export const maxCommentLength = 5_000
