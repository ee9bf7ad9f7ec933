import { workshopPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const crowd: Scenario = {
  name: 'crowd',
  title: 'Crowd',
  about: 'Three hundred have the plan open and ten of them type four keys a second each.',
  metrics: [...typingMetrics, { key: 'joinCpu', title: 'CPU s of joining', digits: 2, compared: true }],
  suits: () => true,
  run: (trial) => runTyping(trial, { size: workshopPlan, plans: 1, typists: 10, readers: 290, keysPerSecond: 4 }),
}
