/**
 * What every block of the plan page may ask for without having it handed down: the open session, what the person may
 * do now, the register, the words, and the board of findings, sums and people. The value changes only when a right,
 * the register or the language does, so that a keystroke never comes this way.
 */
import type { Actor, Organisation, OrganisationId, PersonId, PlanFacts, Register, ThreadId } from '@samplan/shared/plan'
import type { AskedParty, Deed } from '@samplan/shared/rules'
import type { FindingNames, Texts } from '@samplan/shared/text'
import type { Anchor, Commitment, Thread } from '@samplan/shared/wire'
import { type ComponentType, createContext, useContext } from 'react'
import type { CommentRange, TextSurroundings } from '../editor/index.ts'
import type { PlanSession, ReadableStore, Store } from '../sync/index.ts'
import type { PlanActs } from './acts/planActs.ts'
import type { Movable } from './blocks/movable.ts'
import type { KeyedStore } from './board/keyedStore.ts'
import type { PlanBoard } from './board/planBoard.ts'
import type { BlockId } from './board/planIndex.ts'
import type { Folding } from './fold/folding.ts'
import type { NoticeText } from './Notice.tsx'
import type { OutlineFilter } from './outline/outlineRows.ts'
import type { PlaceOnPage } from './place/goTo.ts'

/** How the page's comments reach the plan: the two rooms do not know each other, the page joins them. */
export interface ThreadsOnPage {
  readonly byBlock: KeyedStore<BlockId, readonly Thread[]>
  /** The block whose margin holds the form for a new thread. */
  readonly composing: KeyedStore<BlockId, Anchor>
  /** Words that somebody who does not write has selected, by the block they are in. */
  readonly selected: KeyedStore<BlockId, Anchor>
  /** Ranges to draw in a text, by `<record>/<field>`. */
  readonly ranges: KeyedStore<string, readonly CommentRange[]>
  /** The block's threads in its margin, with the form for a new one where it is open. */
  readonly Notes: ComponentType<{ readonly blockId: BlockId }>
  /** The latest thread that the socket brought. */
  readonly arrived: ReadableStore<Thread | null>
  /** Threads that wait for an answer. */
  readonly openCount: ReadableStore<number>
  /** Whether there are threads about a record itself, also where it lies in the bin. */
  has(recordId: string): boolean
  /** Opens the form for a new thread about a whole block, or about selected words. */
  start(about: BlockId | Anchor): void
  stopComposing(): void
  select(anchor: Anchor | null): void
  /** Shows the thread that some words are about. */
  open(thread: ThreadId): void
  /** Takes in a thread that the server has just answered with. */
  take(thread: Thread): void
}

/** How the answers of organisations reach the margins of their activities. */
export interface CommitmentsOnPage {
  readonly byActivity: KeyedStore<BlockId, readonly AskedParty<Commitment>[]>
  /** Who commits to an activity, with one's own organisation's answer. */
  readonly Note: ComponentType<{ readonly blockId: BlockId }>
  /** Takes in an answer that the server has just kept. */
  take(commitment: Commitment): void
}

/** What opens over the plan. */
export type PlanPanel =
  | { readonly name: 'move'; readonly movable: Movable }
  | { readonly name: 'bin' }
  | { readonly name: 'help' }
  | { readonly name: 'palette' }
  | { readonly name: 'changes' }
  | { readonly name: 'find'; readonly words: string }
  | { readonly name: 'freeze' }
  | { readonly name: 'next-draft' }

export interface PlanScreen {
  readonly session: PlanSession
  readonly board: PlanBoard
  readonly acts: PlanActs
  readonly threads: ThreadsOnPage
  readonly commitments: CommitmentsOnPage
  readonly texts: Texts
  /** What the editor's texts share: presence, undo, words, who is who. */
  readonly surroundings: TextSurroundings
  readonly facts: PlanFacts
  readonly register: Register
  readonly names: FindingNames
  readonly me: Actor
  readonly can: Readonly<Record<Deed, boolean>>
  readonly now: () => Date
  readonly panel: Store<PlanPanel | null>
  /** The block one is reading. */
  readonly current: Store<string | null>
  readonly outlineFilter: Store<OutlineFilter>
  readonly notice: Store<NoticeText | null>
  /** What of the plan this page shows at the moment. */
  readonly folding: Store<Folding>
  /** Whose view of the plan this page shows; null while one goes one's own way. */
  readonly following: Store<PersonId | null>
  readonly participantsHref: string
  /** A word of help for who is here for the first time; null once it has been put away. */
  readonly hint: Store<'write' | 'comment' | null>
  organisationOf(id: OrganisationId | null): Organisation | null
  /** Puts the caret in a field, or the focus on its record where it has none. */
  goTo(place: PlaceOnPage): void
  /** Brings a place into view and leaves the focus where it is. */
  show(place: PlaceOnPage): void
}

export const PlanContext = createContext<PlanScreen | null>(null)

/** The plan screen around this component. Throws outside of one: that is a fault in the page's composition. */
export function usePlan(): PlanScreen {
  const screen = useContext(PlanContext)
  if (!screen) throw new Error('A part of the plan page was drawn outside PlanContext')
  return screen
}
