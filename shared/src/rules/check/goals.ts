/** V05: long goals (five years) and short ones (one year), both. */
import { type FocusAreaId, horizons, type Plan } from '../../plan/index.ts'
import type { FindingPlace } from '../findings.ts'
import { at, fault, goalsFor, type Rule } from './rule.ts'

/** The plan has goals for the long and for the short term (agreement of 2016); each focus area should have both. */
export const goalsOfBothHorizons: Rule = {
  number: 'V05',
  find: ({ plan, goals, register }) => {
    const missing = horizons.filter((horizon) => !goals.some((goal) => goal.horizon === horizon))
    const lacking = register.agreement.focusAreas.flatMap((focusArea) => {
      const own = goalsFor(focusArea, plan)
      if (own.length === 0) return []
      return horizons
        .filter((horizon) => !missing.includes(horizon) && !own.some((goal) => goal.horizon === horizon))
        .map((horizon) => ({ code: 'focus-area-lacks-horizon', focusAreaId: focusArea.id, horizon }) as const)
    })
    return [
      ...missing.map((horizon) =>
        fault('blocking', { code: horizon === 'long' ? 'no-long-goal' : 'no-short-goal' }, null),
      ),
      ...lacking.map((detail) => ({
        ...fault('warning', detail, null, `${detail.focusAreaId}/${detail.horizon}`),
        place: areaPlace(detail.focusAreaId, plan),
      })),
    ]
  },
}

/** The finding's id names the focus area alone, so that an override holds wherever its goals are moved. */
function areaPlace(focusAreaId: FocusAreaId, { areas }: Plan): FindingPlace | null {
  const area = areas.find(({ focusAreaIds, goals }) => focusAreaIds.includes(focusAreaId) && goals.length > 0)
  return area ? at('areas', area.id) : null
}
