/** V03 and V04: every focus area of the agreement is analysed; goals may answer to all of them or to some. */
import { hasText } from '../../plan/index.ts'
import { analysesFor, at, fault, goalsFor, type Rule } from './rule.ts'

/** The analysis covers each of the agreement's focus areas (agreement of 2016, the first of its conditions). */
export const analysisIsWhole: Rule = {
  number: 'V03',
  find: ({ plan, register }) =>
    register.agreement.focusAreas.flatMap((focusArea) => {
      const analyses = analysesFor(focusArea, plan)
      if (analyses.some(({ text }) => hasText(text))) return []
      const [first] = analyses
      const place = first ? at('analyses', first.id, 'text') : null
      return [fault('blocking', { code: 'analysis-empty', focusAreaId: focusArea.id }, place, focusArea.id)]
    }),
}

/**
 * A focus area may be left out of the plan's goals ("all or parts of them"), and should then say why. It never blocks:
 * Blekinge's accepted plan had nothing under one of the five.
 */
export const focusAreasHaveGoals: Rule = {
  number: 'V04',
  find: ({ plan, register }) =>
    register.agreement.focusAreas
      .filter((focusArea) => goalsFor(focusArea, plan).length === 0)
      .map((focusArea) => {
        const analyses = analysesFor(focusArea, plan)
        const hasReason = analyses.some(({ omissionReason }) => hasText(omissionReason))
        const [first] = analyses
        const place = first ? at('analyses', first.id, 'omissionReason') : null
        const detail = { code: 'focus-area-without-goals', focusAreaId: focusArea.id, hasReason } as const
        return fault('warning', detail, place, focusArea.id)
      }),
}
