/** What the parts of a workshop on screen may ask for: how it stands, who one is in it, and a way to do something. */
import type { Actor, Organisation, OrganisationId, WorkshopDeed } from '@samplan/shared/plan'
import type { OwnBallot, WorkshopView } from '@samplan/shared/wire'
import { createContext, useContext } from 'react'

export interface WorkshopScreen {
  readonly workshop: WorkshopView
  readonly mine: readonly OwnBallot[]
  readonly me: Actor
  readonly organisations: readonly Organisation[]
  /** True for whoever leads it. */
  readonly leads: boolean
  readonly organisationOf: (id: OrganisationId) => Organisation | null
  /** The server's clock, by which every screen counts. */
  readonly nowMs: () => number
  /** Does something in it; the answer is what was wrong, in words, or null. */
  readonly act: (deed: WorkshopDeed) => Promise<string | null>
}

export const WorkshopContext = createContext<WorkshopScreen | null>(null)

/** The workshop around this component. Throws outside of one: that is a fault in the page's composition. */
export function useWorkshopScreen(): WorkshopScreen {
  const screen = useContext(WorkshopContext)
  if (!screen) throw new Error('A part of a workshop was drawn outside WorkshopContext')
  return screen
}
