import { smallPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { namely } from './suits.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const manyPlans: Scenario = {
  name: 'many-plans',
  title: 'Many plans',
  about: 'Two hundred plans with three people in each, everyone typing a key every two seconds.',
  metrics: [...typingMetrics, { key: 'planKb', title: 'kB per open plan', digits: 0, compared: true }],
  asked: [
    { key: 'cpuPer1000', what: 'CPU', against: 'hocuspocus', must: 0.9, stretch: 0.55 },
    { key: 'planKb', what: 'memory for each plan', against: 'hocuspocus', must: 0.4, stretch: 0.23 },
    { key: 'p95', what: 'p95 ms', must: 10, stretch: 2 },
  ],
  suits: namely('samplan', 'samplan-postgres', 'relay', 'hocuspocus'),
  run: (trial) => runTyping(trial, { size: smallPlan, plans: 200, typists: 3, readers: 0, keysPerSecond: 0.5 }),
}
