/** The comparison's records as the page lists them: goals with their indicators, activities with their costs, texts. */
import type { RecordId } from '@samplan/shared/plan'
import type { ComparedKind, PlanComparison, RecordChange } from '@samplan/shared/rules'

export interface ChangeGroup {
  readonly change: RecordChange
  /** What hangs under it and is not as it was. */
  readonly under: readonly RecordChange[]
}

const kinds = {
  goals: { own: ['goals'], under: ['indicators'] },
  activities: { own: ['activities'], under: ['costLines'] },
  texts: { own: ['analyses', 'areas'], under: [] },
} as const satisfies Record<string, { own: readonly ComparedKind[]; under: readonly ComparedKind[] }>

/** Groups in which something is different, and how many records are as they were, with all that hangs under them. */
export function groupChanges(
  { records, background }: Pick<PlanComparison, 'records' | 'background'>,
  name: keyof typeof kinds,
): { readonly groups: readonly ChangeGroup[]; readonly kept: number } {
  const of = (chosen: readonly ComparedKind[]) => records.filter(({ kind }) => chosen.includes(kind))
  const under = new Map<RecordId | null, RecordChange[]>()
  const lost: ChangeGroup[] = []
  const own = of(kinds[name].own)
  const living = new Set(own.map(({ id }) => id))
  for (const change of of(kinds[name].under)) {
    const parentId = parentOf(change, own)
    if (change.state === 'kept') continue
    // A line that has lost its place stands alone.
    if (parentId === null || !living.has(parentId)) lost.push({ change, under: [] })
    else under.set(parentId, [...(under.get(parentId) ?? []), change])
  }
  const all = own.map((change) => ({ change, under: under.get(change.id) ?? [] }))
  const groups = all.filter(({ change, under: inner }) => change.state !== 'kept' || inner.length > 0)
  const texts = name === 'texts' && background === null ? 1 : 0
  return { groups: [...groups, ...lost], kept: all.length - groups.length + texts }
}

/** A dropped record hangs where its parent in the version went to, which may be alive under another id. */
function parentOf({ before, after }: RecordChange, parents: readonly RecordChange[]): RecordId | null {
  if (after) return after.parentId
  return parents.find((parent) => parent.before?.id === before?.parentId)?.id ?? null
}
