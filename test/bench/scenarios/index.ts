/** Every scenario, in the order of the report. */
import { coldOpen } from './coldOpen.ts'
import { crowd } from './crowd.ts'
import { durability } from './durability.ts'
import { everybody } from './everybody.ts'
import { manyPlans } from './manyPlans.ts'
import { planPage } from './planPage.ts'
import type { Scenario } from './scenario.ts'
import { storm } from './storm.ts'
import { workshop, workshop120, workshopFive } from './workshop.ts'

export const scenarios: readonly Scenario[] = [
  workshop,
  workshop120,
  workshopFive,
  crowd,
  manyPlans,
  everybody,
  storm,
  coldOpen,
  durability,
  planPage,
]

export function scenarioNamed(name: string): Scenario {
  const scenario = scenarios.find((known) => known.name === name)
  if (!scenario) throw new Error(`No scenario ${name}; there are ${scenarios.map((known) => known.name).join(', ')}`)
  return scenario
}
