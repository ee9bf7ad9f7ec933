/** What servers without a database start from: one file for each plan. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Guests, PlanMaterial } from './server.ts'

export function writeSeeds(folder: string, plans: readonly PlanMaterial[]): void {
  for (const plan of plans) writeFileSync(join(folder, `${plan.id}.update`), wholeState(plan))
}

/** State and tail as one update, as a document would encode it. */
export function wholeState({ state, tail = [] }: PlanMaterial): Uint8Array {
  if (tail.length === 0) return state
  const doc = new Y.Doc()
  for (const update of [state, ...tail]) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc)
}

/** Nobody is asked who they are. */
export const openToAll: Guests = (planId, _person, port) => ({ port, path: `/${planId}`, headers: {} })
