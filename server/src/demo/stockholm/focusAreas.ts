/** The focus areas that both plans answer to. */
import type { AnalysisSeed, SeedText } from '@samplan/shared/doc'
import type { FocusAreaId } from '@samplan/shared/plan'
import { agreements } from './parties.ts'

const { focusAreas } = agreements[2017]

export function focusAreaIds(...numbers: readonly number[]): readonly FocusAreaId[] {
  return focusAreas.filter(({ number }) => numbers.includes(number)).map(({ id }) => id)
}

/** An analysis of each, in their order. */
export function analysesWith(texts: readonly SeedText[]): readonly AnalysisSeed[] {
  return focusAreas.map(({ id: focusAreaId, number }) => ({ focusAreaId, text: texts[number - 1] ?? '' }))
}
