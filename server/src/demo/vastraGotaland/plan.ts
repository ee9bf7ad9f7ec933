/** The county's plan: two parts, each with an inner area for every focus area, and fifteen goals in all. */
import type { AreaSeed, PlanSeed } from '@samplan/shared/doc'
import { adults } from './adults.ts'
import { analyses, background } from './introduction.ts'
import { agreement } from './parties.ts'
import { young } from './young.ts'

function byFocusArea(goals: typeof adults): readonly AreaSeed[] {
  return agreement.focusAreas.map(({ id, number, name }) => {
    return { title: name, focusAreaIds: [id], goals: goals[number as keyof typeof goals] }
  })
}

export const planSeed: PlanSeed = {
  background,
  analyses,
  areas: [
    {
      title: 'Vuxna',
      prose: 'Sju mål. Områdena väljer själva i vilken ordning de tar sig an dem.',
      areas: byFocusArea(adults),
    },
    {
      kind: 'in-depth',
      title: 'Barn och unga',
      prose: 'Åtta mål, från förskolan till de första åren som vuxen.',
      areas: byFocusArea(young),
    },
  ],
}
