/**
 * Tells everybody who has the plan open how its workshop stands now. Fifty ballots in a second are not told fifty times
 * to each of fifty screens: while one telling is under way the next waits, and then says how it stands by then.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { WorkshopId } from '@samplan/shared/plan'
import type { PlanEvent } from '@samplan/shared/wire'
import type { CommandDeps } from '../deps.ts'
import { readFacts, viewWorkshop } from './viewWorkshop.ts'

/** Five times a second looks like at once, and is what a phone has the time to draw. */
const tellEveryMs = 200

export type TellWorkshop = (id: WorkshopId) => Promise<void>

/** Tells now, or soon where somebody is being told; resolves when the first telling is done. */
export function createTellWorkshop(deps: CommandDeps): TellWorkshop {
  const underWay = new Map<WorkshopId, { isDue: boolean }>()
  const goOn = async (id: WorkshopId, telling: { isDue: boolean }) => {
    await pause(tellEveryMs, undefined, { ref: false })
    while (telling.isDue) {
      telling.isDue = false
      await tellNow(deps, id)
      await pause(tellEveryMs, undefined, { ref: false })
    }
  }
  return async (id) => {
    const telling = underWay.get(id)
    if (telling) {
      telling.isDue = true
      return
    }
    const own = { isDue: false }
    underWay.set(id, own)
    await tellNow(deps, id).finally(() => {
      goOn(id, own)
        // Storage may be closing: whoever was not told is told at the next change, and asks when they come back.
        .catch(() => undefined)
        .finally(() => underWay.delete(id))
    })
  }
}

async function tellNow(deps: CommandDeps, id: WorkshopId): Promise<void> {
  const kept = await deps.storage.workshops.find(id)
  if (!kept) return
  const facts = await readFacts(deps, kept)
  const event = (leads: boolean): PlanEvent => ({ type: 'workshop', workshop: viewWorkshop(facts, { leads }) })
  const [shown, led] = [event(false), event(true)]
  await deps.rooms.tellEach(kept.workshop.planId, ({ role }) => (role === 'convenor' ? led : shown))
}
