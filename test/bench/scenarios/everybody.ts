import { workshopPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { namely } from './suits.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const everybody: Scenario = {
  name: 'everybody',
  title: 'Everybody types',
  about: 'Three hundred people in one plan, everyone typing a key a second; every tenth keeps count of what arrives.',
  metrics: [
    ...typingMetrics,
    { key: 'grownMb', title: 'MB grown', digits: 0 },
    { key: 'minuteMb', title: 'MB after a minute', digits: 0 },
    { key: 'endMb', title: 'MB at the end', digits: 0 },
  ],
  asked: [
    { key: 'p99', what: 'p99 ms', must: 150, stretch: 80 },
    { key: 'closed', what: 'connections closed', must: 0 },
  ],
  suits: namely('samplan'),
  run: (trial) =>
    runTyping(trial, {
      size: workshopPlan,
      plans: 1,
      typists: 300,
      readers: 0,
      keysPerSecond: 1,
      recordEvery: 10,
    }),
}
