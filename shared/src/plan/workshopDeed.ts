/** What people do in a workshop, one kind of object for each; `rules/workshop` says who may, and what comes of it. */
import type { AgendaItemId, ParkedItemId, PersonId, RecordId, VoteId } from './ids.ts'
import type { AgendaItem, ClosingNotes, Electorate } from './workshop.ts'

/** What the convenor alone does. */
export type LeadingDeed =
  /** The whole list, in its order. */
  | { readonly type: 'put-agenda'; readonly agenda: readonly AgendaItem[] }
  | { readonly type: 'go-to-item'; readonly itemId: AgendaItemId | null }
  | { readonly type: 'start-timer'; readonly minutes: number }
  | { readonly type: 'pause-timer' }
  | { readonly type: 'resume-timer' }
  | { readonly type: 'extend-timer'; readonly minutes: number }
  | { readonly type: 'stop-timer' }
  | { readonly type: 'gather'; readonly recordId: RecordId | 'plan'; readonly field: string | null }
  /** Exactly these: whoever asked after the convenor's list was drawn is not among them. */
  | { readonly type: 'admit'; readonly personIds: readonly PersonId[] }
  | { readonly type: 'refuse'; readonly personIds: readonly PersonId[] }
  | {
      readonly type: 'open-vote'
      readonly question: string
      readonly options: readonly string[]
      readonly by: Electorate
    }
  | { readonly type: 'close-vote'; readonly voteId: VoteId }
  | { readonly type: 'settle-parked'; readonly itemId: ParkedItemId; readonly settled: boolean }
  | { readonly type: 'close'; readonly notes: ClosingNotes }

/** What whoever may comment does. */
export type SpeakingDeed =
  | { readonly type: 'cast'; readonly voteId: VoteId; readonly option: number }
  | { readonly type: 'park'; readonly body: string }

/** What an organisation's own editor does: stands for what a guest of it voted, exactly as it was seen. */
export interface ConfirmingDeed {
  readonly type: 'confirm'
  readonly voteId: VoteId
  readonly personId: PersonId
  readonly option: number
}

export type WorkshopDeed = LeadingDeed | SpeakingDeed | ConfirmingDeed
