/** How a version's values read in the plan that is made from it: asked when it is made, and when the two are compared. */
import type { Agreement, CarryTerms, FocusArea, FocusAreaId, FundingSource } from '../../plan/index.ts'

/** What pays in the place of a source; null where nothing was chosen for it. Own and other funds have no agreement. */
export function carriedSource(source: FundingSource | null, { sources }: CarryTerms): FundingSource | null {
  if (source === null || source === 'own' || source === 'other') return source
  return sources.find(({ from }) => from === source)?.to ?? null
}

/** Focus areas in the new set's terms, each once. One that the terms do not name stays what it is. */
export function carriedFocusAreaIds(ids: readonly FocusAreaId[], { focusAreas }: CarryTerms): readonly FocusAreaId[] {
  return [...new Set(ids.flatMap((id) => focusAreas.find(({ from }) => from === id)?.to ?? [id]))]
}

/**
 * Where each focus area of a set is continued in the agreement's own: by the register's mapping from one set to the next,
 * followed over the sets between. Where the mapping ends before it gets there, nothing is guessed.
 */
export function mapFocusAreas(
  set: readonly FocusArea[],
  { focusAreas }: Pick<Agreement, 'focusAreas'>,
  agreements: readonly Pick<Agreement, 'focusAreas'>[],
): CarryTerms['focusAreas'] {
  const next = new Map(set.map(({ id, continuedBy }) => [id, continuedBy]))
  // What the register says now goes before what it said when the version was frozen.
  for (const one of agreements) for (const { id, continuedBy } of one.focusAreas) next.set(id, continuedBy)
  const targets = focusAreas.map(({ id }) => id)
  return set.map(({ id: from }) => {
    const reached = new Set([from])
    // A set grows while it is walked: each is visited once, so that a mapping in a circle ends too.
    for (const id of reached) if (!targets.includes(id)) for (const later of next.get(id) ?? []) reached.add(later)
    return { from, to: targets.filter((id) => reached.has(id)) }
  })
}
