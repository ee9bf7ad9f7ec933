/** The plan's outermost layer: lists keep their identity when no entry changed, and the plan when no list did. */
import type { BinnedRecord, Plan, RecordId, RecordKind, UnplacedRecord } from '../plan/index.ts'
import { recordKinds } from '../plan/index.ts'
import { type Readings, titleOf } from './buildRecords.ts'
import { byOrder, type Proposal } from './tree.ts'

export type Gathered = Omit<Plan, 'bin' | 'unplaced'>

export function assemblePlan(before: Plan | null, gathered: Gathered, from: Readings): Plan {
  const plan: Plan = {
    ...gathered,
    areas: reuse(before?.areas, gathered.areas),
    analyses: reuse(before?.analyses, gathered.analyses),
    bin: reuse(before?.bin, listBin(before?.bin ?? [], from)),
    unplaced: reuse(before?.unplaced, listUnplaced(before?.unplaced ?? [], from)),
  }
  return before && isShallowEqual(before, plan) ? before : plan
}

/** Those whose own flag is set; what lies under them comes back with them. */
function listBin(before: readonly BinnedRecord[], from: Readings): readonly BinnedRecord[] {
  const flagged = listed(from.tree.binned, from).filter(({ binned }) => binned)
  return flagged.map(({ id, kind, parentId }) => {
    const entry: BinnedRecord = { id, kind, title: titleOf(from, kind, id), parentTitle: parentTitleOf(from, parentId) }
    return before.find((other) => isShallowEqual(other, entry)) ?? entry
  })
}

/** Empty where it lay at the top, or under a record that has not reached this replica yet. */
function parentTitleOf(from: Readings, parentId: RecordId | null): string {
  const { places, binned, unplaced } = from.tree
  if (parentId === null || !(places.has(parentId) || binned.has(parentId) || unplaced.has(parentId))) return ''
  return titleOf(from, from.reading(parentId).proposal.kind, parentId)
}

function listUnplaced(before: readonly UnplacedRecord[], from: Readings): readonly UnplacedRecord[] {
  return listed(from.tree.unplaced, from).map(({ id, kind }) => {
    const costLine = kind === 'costLines' ? from.costLine(id) : null
    const entry: UnplacedRecord = { id, kind, title: titleOf(from, kind, id), ...(costLine && { costLine }) }
    return before.find((other) => isShallowEqual(other, entry)) ?? entry
  })
}

function listed(ids: ReadonlySet<RecordId>, from: Readings): readonly Proposal[] {
  const rank = (kind: RecordKind) => recordKinds.indexOf(kind)
  const proposals = [...ids].map((id) => from.reading(id).proposal)
  return proposals.sort((a, b) => rank(a.kind) - rank(b.kind) || byOrder(a, b))
}

function reuse<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  const same = before?.length === after.length && after.every((entry, index) => entry === before[index])
  return before && same ? before : after
}

function isShallowEqual<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(b) as (keyof T)[]
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key])
}
