/** The board's values by block, as React reads them. Each wakes its component only when its own block changed. */

import type { Finding, Sum } from '@samplan/shared/rules'
import type { LastChange } from '@samplan/shared/wire'
import { useCallback, useSyncExternalStore } from 'react'
import { usePlan } from '../planContext.ts'
import type { Folded } from './foldRows.ts'
import type { KeyedStore } from './keyedStore.ts'
import type { PersonAt } from './people.ts'
import type { BlockId } from './planIndex.ts'

/** One key of a keyed store. */
export function useKeyed<K, V>(store: KeyedStore<K, V>, key: K): V | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key])
  return useSyncExternalStore(subscribe, () => store.get(key))
}

const noFindings: readonly Finding[] = []
const nobody: readonly PersonAt[] = []

export function useFindings(blockId: BlockId): readonly Finding[] {
  return useKeyed(usePlan().board.findings, blockId) ?? noFindings
}

/** Who else is in the block now. */
export function usePeople(blockId: BlockId): readonly PersonAt[] {
  return useKeyed(usePlan().board.peopleByBlock, blockId) ?? nobody
}

export function useLastChange(blockId: BlockId): LastChange | undefined {
  return useKeyed(usePlan().board.changes, blockId)
}

/** The sum of an activity, a goal or an area; undefined until the first reckoning. */
export function useSum(recordId: string): Sum | undefined {
  return useKeyed(usePlan().board.sums, recordId)
}

/** Somebody else who has the focus in one field; undefined where nobody is. */
export function useFieldPerson(recordId: string, field: string): PersonAt | undefined {
  return useKeyed(usePlan().board.peopleByField, `${recordId}/${field}`)
}

/** What a folded area of the outline shows; undefined where it has nothing to show. */
export function useFolded(id: string): Folded | undefined {
  return useKeyed(usePlan().board.folded, id)
}
