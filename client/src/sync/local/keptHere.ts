/** The plans that can be opened in this browser without the server, for whoever used it last. */
import type { PlanDetails } from '@samplan/shared/wire'
import { lastPersonsPlans, type PlanEntry } from './directory.ts'
import { readPlan } from './unsent.ts'

export interface KeptHere {
  readonly details: PlanDetails
  readonly openedAt: Date
  /** How many changes the server has not got yet. */
  readonly unsent: number
}

/** Each plan once, as its page would open it, the one that was opened last first. */
export async function keptHere(): Promise<readonly KeptHere[]> {
  const latest = new Map<string, PlanEntry>()
  for (const entry of await lastPersonsPlans()) if (!latest.has(entry.planId)) latest.set(entry.planId, entry)
  const read = await Promise.all([...latest.values()].map(readKeptHere))
  return read.filter((kept) => kept !== null)
}

/** Null where the plan is not here whole, or cannot be read: its page could not show it. */
async function readKeptHere(entry: PlanEntry): Promise<KeptHere | null> {
  const { details, openedAt } = entry
  try {
    const { base, updates } = await readPlan(entry)
    return base.length > 0 ? { details, openedAt, unsent: updates.length } : null
  } catch {
    // One that is damaged hides no other.
    return null
  }
}
