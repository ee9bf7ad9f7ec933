import { workshopPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { namely } from './suits.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const crowd: Scenario = {
  name: 'crowd',
  title: 'Crowd',
  about: 'Three hundred have the plan open and ten of them type four keys a second each.',
  metrics: [...typingMetrics, { key: 'joinCpu', title: 'CPU s of joining', digits: 2, compared: true }],
  asked: [
    { key: 'cpuPer1000', what: 'CPU', against: 'hocuspocus', must: 0.45, stretch: 0.25 },
    { key: 'joinCpu', what: 'CPU of joining', against: 'hocuspocus', must: 0.6, stretch: 0.35 },
  ],
  suits: namely('samplan', 'relay', 'hocuspocus'),
  run: (trial) => runTyping(trial, { size: workshopPlan, plans: 1, typists: 10, readers: 290, keysPerSecond: 4 }),
}
