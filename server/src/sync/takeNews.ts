/** What a room remembers of what it tells, so that whoever comes later is told the same, and nobody the same twice. */
import type { FamilyShare, PlanId } from '@samplan/shared/plan'
import { sameData } from '@samplan/shared/rules'
import type { PlanEvent } from '@samplan/shared/wire'
import type { RoomState } from './roomState.ts'

/** The event as it is to be told; null where it is no news. */
export function takeNews(state: RoomState, event: PlanEvent): PlanEvent | null {
  switch (event.type) {
    case 'register':
      // Two tellings may cross: the older one is not news.
      if (event.register.number < state.register.number) return null
      state.register = event.register
      return event
    case 'pot-use':
      if (sameData(event.potUse, state.potUse)) return null
      state.potUse = event.potUse
      return event
    case 'family':
      if (sameData(event.family, state.family)) return null
      state.family = event.family
      state.shares = sharesOfMembers(state)
      return event
    case 'family-shares': {
      const shares = event.shares.filter((share) => !sameData(share, state.shares.get(share.planId)))
      for (const share of shares) state.shares.set(share.planId, share)
      return shares.length > 0 ? { ...event, shares } : null
    }
    default:
      return event
  }
}

/** What a plan brought that is no longer linked is forgotten. */
function sharesOfMembers({ family, shares }: RoomState): Map<PlanId, FamilyShare> {
  const members = new Set(family?.members.map(({ planId }) => planId))
  return new Map([...shares].filter(([planId]) => members.has(planId)))
}
