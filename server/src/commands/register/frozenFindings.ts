/** What versions were frozen over. A version never changes, so each is taken apart once while the server runs. */
import type { PlanId } from '@samplan/shared/plan'
import type { CanonicalPlan, Finding } from '@samplan/shared/rules'
import type { Storage } from '../../storage/storage.ts'

export type FrozenFindings = (planId: PlanId, number: number) => Promise<readonly Finding[]>

/** Of a version that is there. A restored backup is read by a server that begins anew. */
export function createFrozenFindings({ versions }: Pick<Storage, 'versions'>): FrozenFindings {
  const known = new Map<string, readonly Finding[]>()
  return async (planId, number) => {
    const key = `${planId} ${number}`
    const findings = known.get(key) ?? (await read(planId, number))
    known.set(key, findings)
    return findings
  }

  async function read(planId: PlanId, number: number): Promise<readonly Finding[]> {
    const bytes = await versions.canonicalJson(planId, number)
    if (!bytes) throw new Error(`Version ${number} of plan ${planId} was handed in but is not there`)
    return (JSON.parse(Buffer.from(bytes).toString('utf8')) as CanonicalPlan).findings
  }
}
