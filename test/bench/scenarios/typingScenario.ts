/** What all scenarios have in common in which people type into one plan: joining, typing, and the account of it. */
import { joined, readArrivals } from '../load/arrivals.ts'
import { join, joinAll, type LoadClient } from '../load/client.ts'
import { countDiverged, wordsOfState, wordsSeenBy } from '../load/convergence.ts'
import { type Figures, type Metric, percentile } from '../load/figures.ts'
import { makeTypists } from '../load/keystrokes.ts'
import { type PlanSize, planState } from '../load/planMaterial.ts'
import { startServer } from '../load/serverProcess.ts'
import { type TypingClient, typeAll, typingClient, untilQuiet } from '../load/typing.ts'
import { usageOf } from '../load/usage.ts'
import type { Guests } from '../servers/server.ts'
import type { Scenario, Trial } from './scenario.ts'

export interface TypingShape {
  readonly size: PlanSize
  readonly plans: number
  readonly typists: number
  /** In each plan, beside those who type. */
  readonly readers: number
  readonly keysPerSecond: number
  /** Only each so-manyth client keeps what it receives; 1 where all do. */
  readonly recordEvery?: number
}

export const typingMetrics: readonly Metric[] = [
  { key: 'cpuPer1000', title: 'CPU s per 1,000 edits', digits: 2, compared: true },
  { key: 'p50', title: 'p50 ms', digits: 1, compared: true },
  { key: 'p95', title: 'p95 ms', digits: 1, compared: true },
  { key: 'p99', title: 'p99 ms', digits: 1, compared: true },
  { key: 'ackP95', title: 'ack p95 ms', digits: 1, compared: true },
  { key: 'lost', title: 'lost', digits: 0 },
  { key: 'diverged', title: 'diverged', digits: 0 },
  { key: 'closed', title: 'closed', digits: 0 },
  { key: 'peakMb', title: 'peak MB', digits: 0, compared: true },
]

type About = Pick<Scenario, 'name' | 'title' | 'about' | 'asked' | 'suits'>

export function typingScenario(about: About, shape: TypingShape): Scenario {
  return { ...about, metrics: typingMetrics, run: (trial) => runTyping(trial, shape) }
}

interface Room {
  readonly id: string
  readonly typing: readonly TypingClient[]
  readonly all: readonly LoadClient[]
}

const joinAtOnce = 20
const quietWithinMs = 20_000

export async function runTyping(trial: Trial, shape: TypingShape): Promise<Figures> {
  const { server, folder, profileFolder } = trial
  const state = planState(shape.size)
  const ids = Array.from({ length: shape.plans }, (_, plan) => `bench-plan-${plan}`)
  const { typists: editors, readers } = shape
  const guests = await server.prepare(
    folder,
    ids.map((id) => ({ id, state, editors, readers })),
  )
  const running = await startServer(server, folder, profileFolder ? { profileFolder } : {})
  try {
    const started = usageOf(running.pid)
    const rooms = await joinRooms(trial, shape, { ids, guests, port: running.port, state })
    const people = rooms.flatMap(({ all }) => all)
    const ready = usageOf(running.pid)
    const from = performance.now()
    const typedFromUs = monotonicUs()
    const ownBefore = process.cpuUsage()
    let minuteMb = Number.NaN
    const minute = setTimeout(() => {
      minuteMb = usageOf(running.pid).memoryMb
    }, 60_000)
    await typeAll(
      rooms.flatMap(({ typing }) => typing),
      server.dialect,
      shape.keysPerSecond,
    )
    clearTimeout(minute)
    await untilQuiet(people, quietWithinMs)
    const own = process.cpuUsage(ownBefore)
    const wallMs = performance.now() - from
    const done = usageOf(running.pid)
    const typedToUs = monotonicUs()
    const typed = await account(trial, rooms, guests, running.port)
    const closed = people.filter(({ socket }) => socket.closedWith !== null).length
    for (const { socket } of people) socket.leave()
    return {
      ...typed,
      closed,
      cpuPer1000: ((done.cpuSeconds - ready.cpuSeconds) / (typed['edits'] ?? 0)) * 1000,
      mainCpuPer1000: ((done.mainCpuSeconds - ready.mainCpuSeconds) / (typed['edits'] ?? 0)) * 1000,
      joinCpu: ready.cpuSeconds - started.cpuSeconds,
      planKb: ((ready.memoryMb - started.memoryMb) * 1024) / shape.plans,
      peakMb: done.peakMemoryMb,
      minuteMb,
      endMb: done.memoryMb,
      grownMb: done.memoryMb - ready.memoryMb,
      loadShare: (own.user + own.system) / 1000 / wallMs,
      typedFromUs,
      typedToUs,
    }
  } finally {
    await running.stop()
  }
}

/** The clock that CPU profiles are kept by. */
function monotonicUs(): number {
  return Number(process.hrtime.bigint() / 1000n)
}

interface Place {
  readonly ids: readonly string[]
  readonly guests: Guests
  readonly port: number
  readonly state: Uint8Array
}

async function joinRooms({ server, seconds }: Trial, shape: TypingShape, at: Place): Promise<readonly Room[]> {
  const { typists, readers, keysPerSecond, recordEvery = 1 } = shape
  const keys = Math.round(seconds * keysPerSecond)
  const inRoom = typists + readers
  const made = makeTypists(at.state, typists, keys, Math.min(shape.size.activities, 20))
  const { dialect } = server
  const joins = at.ids.flatMap((room) =>
    Array.from(
      { length: inRoom },
      (_, person) => () =>
        join(at.guests(room, person, at.port), { dialect, room, record: person % recordEvery === 0 }),
    ),
  )
  const clients = await joinAll(joins, joinAtOnce)
  await untilQuiet(clients, quietWithinMs)
  return at.ids.map((id, plan) => {
    const all = clients.slice(plan * inRoom, (plan + 1) * inRoom)
    const typing = made.flatMap((typist, person) => {
      const client = all[person]
      return client ? [typingClient(id, typist, client)] : []
    })
    return { id, typing, all: all.filter((_, person) => person % recordEvery === 0) }
  })
}

async function account(trial: Trial, rooms: readonly Room[], guests: Guests, port: number): Promise<Figures> {
  const { dialect } = trial.server
  const arrivals = rooms.map(({ typing, all }) => readArrivals(typing, all, dialect))
  const propagation = joined(arrivals.map(({ propagationMs }) => propagationMs)).sort()
  const acknowledgement = joined(arrivals.map(({ acknowledgementMs }) => acknowledgementMs)).sort()
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    edits: sum(arrivals.map(({ edits }) => edits)),
    lost: sum(arrivals.map(({ missing }) => missing)),
    p50: percentile(propagation, 0.5),
    p95: percentile(propagation, 0.95),
    p99: percentile(propagation, 0.99),
    ackP95: percentile(acknowledgement, 0.95),
    diverged: await countDivergedIn(trial, rooms[0], guests, port),
  }
}

/** Three of those who typed in the first plan, against each other and against somebody who opens it now. */
async function countDivergedIn({ server }: Trial, room: Room | undefined, guests: Guests, port: number) {
  if (!room) return Number.NaN
  const { dialect } = server
  const recorded = room.typing.filter(({ client }) => room.all.includes(client))
  const chosen = [0, Math.floor(recorded.length / 2), recorded.length - 1].flatMap((index) => recorded[index] ?? [])
  const first = chosen[0]
  if (!first || !server.knowsDocument) return countDiverged(chosen, dialect)
  const late = await join(guests(room.id, 0, port), { dialect, room: room.id })
  late.socket.leave()
  const same = wordsOfState(late.state) === wordsSeenBy(first.client, dialect, first.typist.updates)
  return countDiverged(chosen, dialect) + (same ? 0 : 1)
}
