/** The county's plan: two parts, each with an inner area for every focus area, and fifteen goals in all. */
import type { AreaSeed, PlanSeed } from '@samplan/shared/doc'
import { adults } from './adults.ts'
import { analyses, background } from './introduction.ts'
import { agreement } from './parties.ts'
import { young } from './young.ts'

/** In the order of the focus areas. */
const proses = {
  adults: [
    'Kropp och själ hör ihop. Den som är sjuk i det ena ska inte bli sjuk i det andra.',
    'Det ska gå att ringa fel nummer och ändå komma rätt.',
    'Den som har varit där vet något som behövs i varje arbetsgrupp.',
    'Två svårigheter på samma gång är vardag för många. Då måste hjälpen också komma på samma gång.',
    'Det som mäts på samma sätt går att jämföra.',
  ],
  young: [
    'En skola där man trivs är det bästa skyddet vi vet.',
    'Första hjälpen för själen ska finnas nära och utan remiss.',
    'Barn har rätt att förstå vad vuxna bestämmer om dem.',
    'Barn som samhället har tagit hand om ska inte ha sämre hälsa än andra.',
    'Tre verksamheter delar ansvaret. Då behöver de mötas.',
  ],
} as const

function byFocusArea(goals: typeof adults, prose: readonly string[]): readonly AreaSeed[] {
  return agreement.focusAreas.map(({ id, number, name }) => ({
    title: name,
    prose: prose[number - 1] ?? '',
    focusAreaIds: [id],
    goals: goals[number as keyof typeof goals],
  }))
}

export const planSeed: PlanSeed = {
  background,
  analyses,
  areas: [
    {
      title: 'Vuxna',
      prose: 'Sju mål. Områdena väljer själva i vilken ordning de tar sig an dem.',
      areas: byFocusArea(adults, proses.adults),
    },
    {
      kind: 'in-depth',
      title: 'Barn och unga',
      prose: 'Åtta mål, från förskolan till de första åren som vuxen.',
      areas: byFocusArea(young, proses.young),
    },
  ],
}
