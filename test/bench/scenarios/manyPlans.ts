import { smallPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const manyPlans: Scenario = {
  name: 'many-plans',
  title: 'Many plans',
  about: 'Two hundred plans with three people in each, everyone typing a key every two seconds.',
  metrics: [...typingMetrics, { key: 'planKb', title: 'kB per open plan', digits: 0, compared: true }],
  suits: () => true,
  run: (trial) => runTyping(trial, { size: smallPlan, plans: 200, typists: 3, readers: 0, keysPerSecond: 0.5 }),
}
