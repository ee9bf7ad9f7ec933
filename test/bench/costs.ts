/**
 * What each step of the sync path costs: a CPU profile of the server during a workshop. Each sample goes to the
 * innermost file of our own on its stack, so that what Yjs, SQLite or `ws` did is booked on who asked for it. Rejected:
 * leaving steps out one at a time, because it needs switches in the server that could be left on.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withFolder } from './load/serverProcess.ts'
import { workshop } from './scenarios/workshop.ts'
import { samplan } from './servers/samplan.ts'

export interface Cost {
  /** A file of ours from the project's root, or what the rest was. */
  readonly where: string
  readonly msPer1000: number
}

export interface Costs {
  readonly rows: readonly Cost[]
  readonly edits: number
  /** Seconds, from the operating system, profiler included. */
  readonly cpuPer1000: number
}

/** One workshop with the profiler on, which itself slows the server by some percent. */
export async function measureCosts(seconds: number): Promise<Costs> {
  return withFolder(async (folder) => {
    const profileFolder = join(folder, '..', 'profile')
    mkdirSync(profileFolder)
    const figures = await workshop.run({ server: samplan, folder, seconds, profileFolder })
    const file = readdirSync(profileFolder)[0]
    if (!file) throw new Error('The server left no profile')
    const profile = JSON.parse(readFileSync(join(profileFolder, file), 'utf8')) as Profile
    const edits = figures['edits'] ?? 0
    const spent = spentIn(profile, figures['typedFromUs'] ?? 0, figures['typedToUs'] ?? 0)
    const rows = [...spent].map(([where, us]) => ({ where, msPer1000: us / edits }))
    return {
      edits,
      cpuPer1000: figures['cpuPer1000'] ?? Number.NaN,
      rows: rows.sort((a, b) => b.msPer1000 - a.msPer1000),
    }
  })
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
  readonly children?: readonly number[]
}

interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
  readonly startTime: number
}

/** Microseconds by place, of the samples between two moments. */
function spentIn(profile: Profile, fromUs: number, toUs: number): ReadonlyMap<string, number> {
  const placeOf = placesIn(profile)
  const spent = new Map<string, number>()
  let at = profile.startTime
  for (const [index, sample] of profile.samples.entries()) {
    const us = profile.timeDeltas[index] ?? 0
    at += us
    const place = placeOf.get(sample)
    if (at >= fromUs && at <= toUs && place) spent.set(place, (spent.get(place) ?? 0) + us)
  }
  return spent
}

/** Where each node of the call tree is booked; nodes of an idle process are left out. */
function placesIn({ nodes }: Profile): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const places = new Map<number, string>()
  const visit = (node: ProfileNode, inherited: string) => {
    const place = ownPlace(node) ?? inherited
    if (node.callFrame.functionName !== '(idle)') places.set(node.id, place)
    for (const child of node.children ?? []) {
      const next = byId.get(child)
      if (next) visit(next, place)
    }
  }
  if (nodes[0]) visit(nodes[0], 'Node, ws: reading sockets')
  return places
}

function ownPlace({ callFrame: { functionName, url } }: ProfileNode): string | null {
  if (functionName === '(garbage collector)') return 'collecting garbage'
  if (functionName === '(program)') return 'Node: outside JavaScript'
  return /\/((?:server|shared)\/src\/.+)$/.exec(url)?.[1] ?? null
}
