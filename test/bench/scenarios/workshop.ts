import { workshopPlan } from '../load/planMaterial.ts'
import { all, namely } from './suits.ts'
import { typingScenario } from './typingScenario.ts'

const shape = { size: workshopPlan, plans: 1, readers: 0, keysPerSecond: 4 }

export const workshop = typingScenario(
  {
    name: 'workshop',
    title: 'Workshop, 60 people',
    about: 'Sixty people type four keys a second each into one plan, a caret with every key.',
    asked: [
      { key: 'cpuPer1000', what: 'CPU', against: 'relay', must: 0.6, stretch: 0.45 },
      { key: 'cpuPer1000', what: 'CPU', against: 'hocuspocus', must: 0.33, stretch: 0.25 },
      { key: 'p95', what: 'p95 ms', must: 30, stretch: 17 },
      { key: 'p99', what: 'p99 ms', must: 60, stretch: 45 },
      { key: 'ackP95', what: 'acknowledgement p95 ms', must: 60, stretch: 35 },
    ],
    suits: all,
  },
  { ...shape, typists: 60 },
)

export const workshop120 = typingScenario(
  {
    name: 'workshop-120',
    title: 'Workshop, 120 people',
    about: 'The same with a hundred and twenty.',
    asked: [
      { key: 'cpuPer1000', what: 'CPU', against: 'hocuspocus', must: 0.25, stretch: 0.15 },
      { key: 'p95', what: 'p95 ms', must: 40, stretch: 22 },
    ],
    suits: namely('samplan', 'relay', 'hocuspocus'),
  },
  { ...shape, typists: 120 },
)

export const workshopFive = typingScenario(
  {
    name: 'workshop-five',
    title: 'Workshop, five typing',
    about: 'Five of sixty type and the others follow: what an ordinary hour feels like.',
    asked: [{ key: 'p50', what: 'p50 ms', must: 5, stretch: 3 }],
    suits: namely('samplan', 'samplan-postgres', 'relay', 'hocuspocus'),
  },
  { ...shape, typists: 5, readers: 55 },
)
