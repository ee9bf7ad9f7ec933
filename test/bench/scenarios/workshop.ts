import { workshopPlan } from '../load/planMaterial.ts'
import { typingScenario } from './typingScenario.ts'

const shape = { size: workshopPlan, plans: 1, readers: 0, keysPerSecond: 4 }

export const workshop = typingScenario(
  {
    name: 'workshop',
    title: 'Workshop, 60 people',
    about: 'Sixty people type four keys a second each into one plan, a caret with every key.',
  },
  { ...shape, typists: 60 },
)

export const workshop120 = typingScenario(
  { name: 'workshop-120', title: 'Workshop, 120 people', about: 'The same with a hundred and twenty.' },
  { ...shape, typists: 120 },
)

export const workshopFive = typingScenario(
  {
    name: 'workshop-five',
    title: 'Workshop, five typing',
    about: 'Five of sixty type and the others follow: what an ordinary hour feels like.',
  },
  { ...shape, typists: 5, readers: 55 },
)
