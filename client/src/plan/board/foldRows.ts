/** What a folded area says of the blocks in it: the worst sign, and whose marks are there. */
import type { OrganisationId } from '@samplan/shared/plan'
import type { Finding } from '@samplan/shared/rules'
import { type Look, worstLook } from '../margin/severityLook.ts'
import type { KeyedStore } from './keyedStore.ts'
import type { PersonAt } from './people.ts'
import type { BlockId, PlanIndex } from './planIndex.ts'

export interface Folded {
  readonly look: Look | null
  readonly organisationIds: readonly OrganisationId[]
}

/** By area, and under `analyses` for the analyses. */
export function foldRows(
  index: PlanIndex,
  findings: KeyedStore<BlockId, readonly Finding[]>,
  people: KeyedStore<BlockId, readonly PersonAt[]>,
): ReadonlyMap<string, Folded> {
  const found = new Map<string, Finding[]>()
  const present = new Map<string, Set<OrganisationId>>()
  for (const [id, { areaId, blockId, kind }] of index) {
    // Cost lines and indicators stand in another record's block, which is counted itself.
    if (id !== blockId) continue
    const fold = kind === 'analyses' ? 'analyses' : areaId
    if (fold === null) continue
    for (const finding of findings.get(id) ?? []) found.set(fold, [...(found.get(fold) ?? []), finding])
    for (const { organisationId } of people.get(id) ?? []) {
      present.set(fold, (present.get(fold) ?? new Set()).add(organisationId))
    }
  }
  const folds = new Set([...found.keys(), ...present.keys()])
  return new Map(
    [...folds].map((fold) => [
      fold,
      { look: worstLook(found.get(fold) ?? []), organisationIds: [...(present.get(fold) ?? [])] },
    ]),
  )
}

export function sameFolded(a: Folded, b: Folded): boolean {
  return a.look === b.look && a.organisationIds.join() === b.organisationIds.join()
}
