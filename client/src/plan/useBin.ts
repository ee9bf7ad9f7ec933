import { isEmptyRecord } from '@samplan/shared/doc'
import type { BinnedRecord } from '@samplan/shared/plan'
import { useMemo } from 'react'
import { useStore } from '../sync/index.ts'
import { usePlan } from './planContext.ts'
import { usePlanNow } from './usePlanNow.ts'

/** What lies in the bin, but for what nobody has written in or said anything about: nobody looks for that. */
export function useBin(): readonly BinnedRecord[] {
  const { bin } = usePlanNow()
  const { session, threads } = usePlan()
  const { doc } = session
  useStore(threads.openCount)
  const empty = useMemo(
    () => new Set(bin.filter(({ kind, id }) => isTitled(kind) && isEmptyRecord(doc, kind, id as never))),
    [bin, doc],
  )
  return bin.filter((record) => !empty.has(record) || threads.has(record.id))
}

function isTitled(kind: BinnedRecord['kind']): kind is 'areas' | 'goals' | 'activities' {
  return kind === 'areas' || kind === 'goals' || kind === 'activities'
}
