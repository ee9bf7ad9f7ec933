/**
 * A live server as a process of its own that does what its parent asks for: `node faultChild.ts <data folder>`. It can
 * be told to end at a named point, to make a snapshot now, and to say what it holds of the machine.
 */
import { readdirSync, readlinkSync } from 'node:fs'
import type { IsoInstant, PlanId, Role } from '@samplan/shared/plan'
import { arm, type KillPoint, watchKillPoints } from './killPoints.ts'
import { addPlan, type LiveServer, personIds, planId, startLiveServer, type Who } from './liveServer.ts'

export type FaultRequest =
  | { readonly ask: 'cookie'; readonly who: Who }
  | { readonly ask: 'arm'; readonly point: KillPoint }
  | { readonly ask: 'compact' }
  | { readonly ask: 'plans'; readonly count: number }
  | { readonly ask: 'holdings' }

/** What the process has of the machine at a moment. */
export interface Holdings {
  readonly residentMb: number
  /** In use after a collection, where the process may ask for one. */
  readonly heapMb: number
  readonly sockets: number
  readonly timers: number
  readonly files: number
  readonly rooms: number
  readonly peers: number
}

const folder = process.argv[2]
if (!folder) throw new Error('Which data folder?')
watchKillPoints()
const live = await startLiveServer({ folder })
process.on('message', async (request: FaultRequest) => process.send?.(await answer(live, request)))
process.send?.({ url: live.server.url })

async function answer({ server, storage, cookieOf }: LiveServer, request: FaultRequest): Promise<unknown> {
  switch (request.ask) {
    case 'cookie':
      return cookieOf(request.who)
    case 'arm':
      arm(request.point)
      return null
    case 'compact':
      await (await server.rooms.open(planId))?.compact()
      return null
    case 'plans':
      return addPlans(storage, request.count)
    case 'holdings':
      return holdings(server)
  }
}

/** Plans beside the first, with the same people in the same roles. */
async function addPlans(storage: LiveServer['storage'], count: number): Promise<readonly PlanId[]> {
  const at = new Date().toISOString() as IsoInstant
  const ids = Array.from({ length: count }, (_, index) => `plan-number-${index}` as PlanId)
  const people = await storage.plans.participants(planId)
  for (const id of ids) {
    await addPlan(storage, id, at)
    for (const { personId, organisationId, role } of people) {
      if (personId !== personIds.stranger)
        await storage.plans.putParticipant(id, { personId, organisationId, role: role as Role, addedAt: at })
    }
  }
  return ids
}

function holdings({ rooms }: LiveServer['server']): Holdings {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const resources = process.getActiveResourcesInfo()
  const { rooms: open, peers } = rooms.stats()
  return {
    residentMb: Math.round(rss / 2 ** 20),
    heapMb: Math.round((heapUsed / 2 ** 20) * 10) / 10,
    sockets: openFiles().filter((target) => target.startsWith('socket:')).length,
    timers: resources.filter((resource) => resource === 'Timeout').length,
    files: openFiles().length,
    rooms: open,
    peers,
  }
}

function openFiles(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(`/proc/self/fd/${descriptor}`)]
    } catch {
      // The one that the listing itself was read through.
      return []
    }
  })
}
