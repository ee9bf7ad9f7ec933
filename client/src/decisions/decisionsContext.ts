/** What the parts of the decisions page share: the board of one version, and the way to write something down. */
import type { DecisionSaid, IsoDate, Organisation, OrganisationId, PlanId } from '@samplan/shared/plan'
import type { DecisionBoard, DecisionSeat } from '@samplan/shared/rules'
import type { DecisionWords, Texts } from '@samplan/shared/text'
import type { Decision, NewDecisions, VersionSummary } from '@samplan/shared/wire'
import { createContext, useContext } from 'react'

export type Seat = DecisionSeat<Decision>

/** Null when it was kept, or why not: the code says which field it is about, the words what. */
export type Kept = { readonly code: string; readonly words: string } | null

export interface DecisionsScreen {
  readonly planId: PlanId
  readonly texts: Texts
  readonly words: DecisionWords
  readonly versions: readonly VersionSummary[]
  /** The version that the board is of. */
  readonly version: VersionSummary
  readonly board: DecisionBoard<Decision>
  readonly frozenOn: IsoDate
  readonly today: IsoDate
  readonly organisationOf: (id: OrganisationId) => Organisation | null
  readonly nameOf: (id: OrganisationId) => string
  readonly formatMoment: (at: Decision['recorded']['at']) => string
  /** Whom one may write for; the convenor for anybody. */
  readonly mayWriteFor: (id: OrganisationId) => boolean
  readonly mayWriteForAll: boolean
  /** One's own organisation. */
  readonly ownId: OrganisationId
  readonly write: (of: NewDecisions['of'], said: DecisionSaid) => Promise<Kept>
}

export const DecisionsContext = createContext<DecisionsScreen | null>(null)

/** Throws outside of the decisions page: a fault in its composition. */
export function useDecisions(): DecisionsScreen {
  const screen = useContext(DecisionsContext)
  if (!screen) throw new Error('A part of the decisions page was drawn outside DecisionsContext')
  return screen
}
