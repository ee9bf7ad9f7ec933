/**
 * What each part of the sync path costs: a workshop as it is, for the CPU, and one under a profiler, for the shares.
 * Each sample goes to the innermost function of our own on its stack. Rejected: leaving parts out one at a time, because
 * it needs switches in the server that could be left on; and clocks around each part, because a part of a tenth of a
 * millisecond costs less than reading the thread's CPU time twice.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitShare } from './commitShare.ts'
import type { Figures } from './load/figures.ts'
import { withFolder } from './load/serverProcess.ts'
import { type Part, partOf, parts } from './parts.ts'
import { workshop } from './scenarios/workshop.ts'
import { samplan } from './servers/samplan.ts'

export interface Costs {
  /** Of the main thread's CPU, in the order of a keystroke's way; together 1. */
  readonly parts: readonly { readonly part: Part; readonly share: number }[]
  readonly edits: number
  /** Seconds, from the operating system, without the profiler: of all threads, and of the main one. */
  readonly cpuPer1000: number
  readonly mainCpuPer1000: number
}

export async function measureCosts(seconds: number): Promise<Costs> {
  const plain = await withFolder((folder) => workshop.run({ server: samplan, folder, seconds }))
  const spent = await withFolder((folder) => profiled(folder, seconds))
  const all = [...spent.values()].reduce((sum, us) => sum + us, 0)
  const figure = (key: string) => plain[key] ?? Number.NaN
  return {
    edits: figure('edits'),
    cpuPer1000: figure('cpuPer1000'),
    mainCpuPer1000: figure('mainCpuPer1000'),
    parts: parts.map((part) => ({ part, share: (spent.get(part) ?? 0) / all })),
  }
}

/** Microseconds of CPU by part, of one workshop under the profiler. */
async function profiled(folder: string, seconds: number): Promise<ReadonlyMap<Part, number>> {
  const profileFolder = join(folder, '..', 'profile')
  mkdirSync(profileFolder)
  const figures = await workshop.run({ server: samplan, folder, seconds, profileFolder })
  const file = readdirSync(profileFolder)[0]
  if (!file) throw new Error('The server left no profile')
  const spent = spentIn(JSON.parse(readFileSync(join(profileFolder, file), 'utf8')) as Profile, figures)
  // Only the disk makes the thread wait.
  return spent.set('disk', (spent.get('disk') ?? 0) * (await commitShare(profileFolder)))
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

/** Microseconds by part, of the samples while people typed. */
function spentIn(profile: Profile, { typedFromUs = 0, typedToUs = 0 }: Figures): Map<Part, number> {
  const placeOf = placesIn(profile)
  const spent = new Map<Part, number>()
  let at = profile.startTime
  for (const [index, sample] of profile.samples.entries()) {
    const us = profile.timeDeltas[index] ?? 0
    at += us
    const part = placeOf.get(sample)
    if (at >= typedFromUs && at <= typedToUs && part) spent.set(part, (spent.get(part) ?? 0) + us)
  }
  return spent
}

/** Where each node of the call tree is booked; nodes of an idle process are left out. */
function placesIn({ nodes }: Profile): ReadonlyMap<number, Part> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const places = new Map<number, Part>()
  const visit = (node: ProfileNode, inherited: Part) => {
    const { functionName, url } = node.callFrame
    const part = partOf(functionName, url) ?? inherited
    if (functionName !== '(idle)') places.set(node.id, part)
    for (const child of node.children ?? []) {
      const next = byId.get(child)
      if (next) visit(next, part)
    }
  }
  if (nodes[0]) visit(nodes[0], 'sockets, reading')
  return places
}
