/**
 * A live server as a process of its own that does what its parent asks for: `node faultChild.ts <data folder>`. It can
 * be told to end at a named point, to make a snapshot now, and to say what it holds of the machine. With `DATABASE_URL`,
 * its data are there. With `stopped` behind the folder, its clock moves only when it is told to, and nothing happens at
 * intervals.
 */
import { readdirSync, readlinkSync } from 'node:fs'
import { mock } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { IsoInstant, PlanId, Role } from '@samplan/shared/plan'
import { arm, type KillPoint, setReadOnly, watchKillPoints } from './killPoints.ts'
import { addPlan, type LiveServer, personIds, planId, startLiveServer, type Who } from './liveServer.ts'

export type FaultRequest =
  | { readonly ask: 'cookie'; readonly who: Who }
  | { readonly ask: 'arm'; readonly point: KillPoint }
  | { readonly ask: 'compact' }
  | { readonly ask: 'plans'; readonly count: number }
  | { readonly ask: 'holdings' }
  | { readonly ask: 'advance'; readonly ms: number }
  | { readonly ask: 'position' }
  | { readonly ask: 'read-only'; readonly isReadOnly: boolean }

/** What the process has of the machine at a moment. */
export interface Holdings {
  readonly residentMb: number
  /** In use after a collection, V8's own and what stands outside of its heap. */
  readonly inUseMb: number
  readonly sockets: number
  readonly timers: number
  readonly files: number
  readonly rooms: number
  readonly peers: number
  /** The longest turn of the event loop since this was last asked, in ms of processor time: a busy machine is no stall. */
  readonly longestTurnMs: number
}

const givingBackMs = 20

const [, , folder, clock] = process.argv
if (!folder) throw new Error('Which data folder?')
let elapsedMs = 0
let longestTurnMs = 0
let turnBegan = process.threadCpuUsage()
if (clock === 'stopped') mock.timers.enable({ apis: ['setInterval'] })
watchKillPoints()
const stopped = () => new Date(Date.UTC(2016, 8, 1) + elapsedMs)
const databaseUrl = process.env['DATABASE_URL']
const live = await startLiveServer({
  folder,
  ...(databaseUrl !== undefined && { databaseUrl }),
  ...(clock === 'stopped' && { now: stopped }),
})
measureTurns()
process.on('message', async (request: FaultRequest) => process.send?.(await answer(live, request)))
// Its parent has ended without a word: nobody would ever end this one.
process.on('disconnect', () => process.exit())
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
      return await holdings(server)
    case 'read-only':
      setReadOnly(request.isReadOnly)
      return null
    case 'advance':
      elapsedMs += request.ms
      return null
    case 'position':
      return (await storage.plans.find(planId))?.position ?? null
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

async function holdings({ rooms }: LiveServer['server']): Promise<Holdings> {
  const longestMs = Math.round(longestTurnMs)
  globalThis.gc?.()
  // What a buffer held outside of the heap is given back some turns after it was found dead, and counts until then.
  await pause(givingBackMs)
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  const resources = process.getActiveResourcesInfo()
  const { rooms: open, peers } = rooms.stats()
  // Collecting just now was this program's wish.
  setImmediate(() => {
    turnBegan = process.threadCpuUsage()
    longestTurnMs = 0
  })
  return {
    longestTurnMs: longestMs,
    residentMb: Math.round(rss / 2 ** 20),
    inUseMb: Math.round(((heapUsed + external) / 2 ** 20) * 10) / 10,
    sockets: openFiles().filter((target) => target.startsWith('socket:')).length,
    timers: resources.filter((resource) => resource === 'Timeout').length,
    files: openFiles().length,
    rooms: open,
    peers,
  }
}

/** Asked every few milliseconds; what was used in between is a turn's, and a little beside it. */
function measureTurns(): void {
  const { user, system } = process.threadCpuUsage(turnBegan)
  longestTurnMs = Math.max(longestTurnMs, (user + system) / 1_000)
  turnBegan = process.threadCpuUsage()
  setTimeout(measureTurns, 5).unref()
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
