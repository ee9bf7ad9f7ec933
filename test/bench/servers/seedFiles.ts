/** What servers without a database start from: one file for each plan. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guests, PlanMaterial } from './server.ts'

export function writeSeeds(folder: string, plans: readonly PlanMaterial[]): void {
  for (const plan of plans) writeFileSync(join(folder, `${plan.id}.update`), plan.state)
}

/** Nobody is asked who they are. */
export const openToAll: Guests = (planId, _person, port) => ({ port, path: `/${planId}`, headers: {} })
