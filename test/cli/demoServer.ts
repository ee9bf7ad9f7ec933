/** A server on a data folder, and what freezing the demo's plan takes. */
import { type RunningServer, startServer } from '@samplan/server/server'
import { readSettings } from '@samplan/server/settings'
import { system } from '@samplan/server/system'
import type { PlanId } from '@samplan/shared/plan'
import { pino } from 'pino'

export const planId = 'demo-plan-blekinge-2016' as PlanId

/** `<finding>=<reason>` for each finding of the demo that hinders. */
export const overrides = [
  'V06/no-amount/demo-activity-report=Beloppet kommer i mars.',
  'V08/no-responsible/demo-activity-editors/responsible=Avgörs i november.',
  'V09/no-end/demo-activity-coordinator/end=Avgörs när råden är i gång.',
]

export async function serveFolder(folder: string): Promise<RunningServer> {
  const read = readSettings({ PORT: '0', DATA_DIR: folder })
  if (!read.ok) throw new Error(read.problems.join())
  return startServer({ settings: read.settings, ...system, log: pino({ level: 'silent' }), clientDir: folder })
}
