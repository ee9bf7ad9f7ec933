/**
 * From proposals to the tree: a pure function, so that every replica that has the same records shows the same plan.
 * Parent and order only propose; here it is decided:
 *
 *   – areas that lie in each other come apart at the one with the lowest id, which goes to the top;
 *   – a record whose parent is in the bin is in the bin with it;
 *   – a record whose parent does not exist goes to the first living record of the parent's kind, and is `unplaced`
 *     where there is none;
 *   – siblings stand by order, ties by id.
 *
 * So every record is exactly one of placed, binned or unplaced, and every placed one has exactly one place.
 */
import type { RecordId, RecordKind } from '../plan/index.ts'
import { parentKinds } from './layout.ts'

export interface Proposal {
  readonly id: RecordId
  readonly kind: RecordKind
  readonly parentId: RecordId | null
  readonly order: string
  readonly binned: boolean
}

export interface TreePlace {
  readonly kind: RecordKind
  readonly parentId: RecordId | null
  /** `4`, `4:1` for an area inside it, `4.2` for a goal, `4.2.1` for an activity; empty for what has no number. */
  readonly number: string
}

export interface Tree {
  readonly places: ReadonlyMap<RecordId, TreePlace>
  readonly binned: ReadonlySet<RecordId>
  readonly unplaced: ReadonlySet<RecordId>
  /** The placed children of a kind in order; `null` asks for those at the top. */
  readonly childrenOf: (parentId: RecordId | null, kind: RecordKind) => readonly RecordId[]
  /** The placed records of a kind in the order of the page; an inner area follows its outer one. */
  readonly page: (kind: RecordKind) => readonly RecordId[]
}

type Fate = { readonly under: RecordId | null } | 'binned' | 'unplaced'
const nobody: readonly RecordId[] = []

/** Parents before children, so that each kind finds its parents decided. */
const kindsDownwards = ['areas', 'analyses', 'goals', 'activities', 'indicators', 'outcomes', 'costLines'] as const

export function resolveTree(proposals: Iterable<Proposal>): Tree {
  const byKind = groupByKind(proposals)
  const places = new Map<RecordId, TreePlace>()
  const binned = new Set<RecordId>()
  const unplaced = new Set<RecordId>()
  const families = new Map<RecordKind, Map<RecordId | null, RecordId[]>>()
  const childrenOf = (parentId: RecordId | null, kind: RecordKind) => families.get(kind)?.get(parentId) ?? nobody
  const pages = new Map<RecordKind, readonly RecordId[]>()
  for (const kind of kindsDownwards) {
    const records = byKind.get(kind) ?? new Map<RecordId, Proposal>()
    const fateOf = kind === 'areas' ? areaFates(records) : fates(kind, { places, binned, unplaced, pages })
    const family = new Map<RecordId | null, RecordId[]>()
    families.set(kind, family)
    for (const record of [...records.values()].sort(byOrder)) {
      const fate = fateOf(record)
      if (fate === 'binned') binned.add(record.id)
      else if (fate === 'unplaced') unplaced.add(record.id)
      else addChild(family, fate.under, record.id)
    }
    pages.set(kind, numberAll(kind, childrenOf, pages, places))
  }
  return { places, binned, unplaced, childrenOf, page: (kind) => pages.get(kind) ?? nobody }
}

function addChild(family: Map<RecordId | null, RecordId[]>, parentId: RecordId | null, id: RecordId): void {
  const siblings = family.get(parentId)
  if (siblings) siblings.push(id)
  else family.set(parentId, [id])
}

function groupByKind(proposals: Iterable<Proposal>): Map<RecordKind, Map<RecordId, Proposal>> {
  const byKind = new Map<RecordKind, Map<RecordId, Proposal>>()
  for (const proposal of proposals) {
    const records = byKind.get(proposal.kind) ?? new Map<RecordId, Proposal>()
    byKind.set(proposal.kind, records.set(proposal.id, proposal))
  }
  return byKind
}

export function byOrder(a: Proposal, b: Proposal): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}

interface Decided {
  readonly places: ReadonlyMap<RecordId, TreePlace>
  readonly binned: ReadonlySet<RecordId>
  readonly unplaced: ReadonlySet<RecordId>
  readonly pages: ReadonlyMap<RecordKind, readonly RecordId[]>
}

function fates(kind: Exclude<RecordKind, 'areas'>, decided: Decided): (record: Proposal) => Fate {
  const parentKind = parentKinds[kind]
  if (parentKind === null) return (record) => (record.binned ? 'binned' : { under: null })
  const adopter = decided.pages.get(parentKind)?.[0]
  return ({ binned, parentId }) => {
    if (binned || (parentId !== null && decided.binned.has(parentId))) return 'binned'
    if (parentId !== null && decided.unplaced.has(parentId)) return 'unplaced'
    if (parentId !== null && decided.places.get(parentId)?.kind === parentKind) return { under: parentId }
    return adopter === undefined ? 'unplaced' : { under: adopter }
  }
}

function areaFates(areas: ReadonlyMap<RecordId, Proposal>): (record: Proposal) => Fate {
  const parents = new Map<RecordId, RecordId | null>()
  for (const { id, parentId } of areas.values()) {
    parents.set(id, parentId !== null && areas.has(parentId) ? parentId : null)
  }
  cutCycles(parents)
  const inBin = new Map<RecordId, boolean>()
  for (const id of areas.keys()) markBinned(id, { areas, parents, inBin })
  return ({ id }) => (inBin.get(id) ? 'binned' : { under: parents.get(id) ?? null })
}

/** Each cycle loses the link of its lowest id, whichever record the walk began at. */
function cutCycles(parents: Map<RecordId, RecordId | null>): void {
  const cleared = new Set<RecordId>()
  for (const start of parents.keys()) {
    const trail: RecordId[] = []
    const onTrail = new Set<RecordId>()
    let at: RecordId | null = start
    while (at !== null && !cleared.has(at) && !onTrail.has(at)) {
      trail.push(at)
      onTrail.add(at)
      at = parents.get(at) ?? null
    }
    if (at !== null && onTrail.has(at)) {
      const [lowest] = trail.slice(trail.indexOf(at)).sort()
      if (lowest !== undefined) parents.set(lowest, null)
    }
    for (const id of trail) cleared.add(id)
  }
}

interface AreaWalk {
  readonly areas: ReadonlyMap<RecordId, Proposal>
  readonly parents: ReadonlyMap<RecordId, RecordId | null>
  readonly inBin: Map<RecordId, boolean>
}

/** Up to the first area whose fate is known or that is binned itself, then down again. No recursion: depth is theirs. */
function markBinned(start: RecordId, { areas, parents, inBin }: AreaWalk): void {
  const trail: RecordId[] = []
  let at: RecordId | null = start
  while (at !== null && !inBin.has(at)) {
    trail.push(at)
    at = parents.get(at) ?? null
  }
  let binned: boolean = at !== null && inBin.get(at) === true
  for (const id of trail.reverse()) {
    binned ||= areas.get(id)?.binned === true
    inBin.set(id, binned)
  }
}

/** Gives every child its place and number, and returns the kind's records in the order of the page. */
function numberAll(
  kind: RecordKind,
  childrenOf: Tree['childrenOf'],
  pages: ReadonlyMap<RecordKind, readonly RecordId[]>,
  places: Map<RecordId, TreePlace>,
): readonly RecordId[] {
  const parentKind = parentKinds[kind]
  const page: RecordId[] = []
  const numbered = kind === 'areas' || kind === 'goals' || kind === 'activities'
  const sign = kind === 'areas' ? ':' : '.'
  // Areas lie in areas: a stack keeps the order of the page, the first child on top.
  const waiting: (RecordId | null)[] = parentKind === null ? [null] : [...(pages.get(parentKind) ?? [])].reverse()
  while (waiting.length > 0) {
    const parentId = waiting.pop() ?? null
    if (parentId !== null && kind === 'areas') page.push(parentId)
    const prefix = parentId === null ? '' : `${places.get(parentId)?.number}${sign}`
    const children = childrenOf(parentId, kind)
    for (const [index, id] of children.entries()) {
      places.set(id, { kind, parentId, number: numbered ? `${prefix}${index + 1}` : '' })
    }
    if (kind === 'areas') waiting.push(...[...children].reverse())
    else page.push(...children)
  }
  return page
}
