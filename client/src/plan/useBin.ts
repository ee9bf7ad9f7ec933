import { isEmptyRecord } from '@samplan/shared/doc'
import type { BinnedRecord } from '@samplan/shared/plan'
import { useMemo } from 'react'
import { usePlan } from './planContext.ts'
import { usePlanNow } from './usePlanNow.ts'

/** What lies in the bin, but for what was made and left without a word: nobody looks for that. */
export function useBin(): readonly BinnedRecord[] {
  const { bin } = usePlanNow()
  const { doc } = usePlan().session
  return useMemo(
    () => bin.filter(({ kind, id }) => !isTitled(kind) || !isEmptyRecord(doc, kind, id as never)),
    [bin, doc],
  )
}

function isTitled(kind: BinnedRecord['kind']): kind is 'areas' | 'goals' | 'activities' {
  return kind === 'areas' || kind === 'goals' || kind === 'activities'
}
