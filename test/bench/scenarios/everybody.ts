import { workshopPlan } from '../load/planMaterial.ts'
import type { Scenario } from './scenario.ts'
import { runTyping, typingMetrics } from './typingScenario.ts'

export const everybody: Scenario = {
  name: 'everybody',
  title: 'Everybody types',
  about: 'Three hundred people in one plan, everyone typing a key a second; every tenth keeps count of what arrives.',
  metrics: [...typingMetrics, { key: 'grownMb', title: 'MB grown', digits: 0 }],
  suits: () => true,
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
