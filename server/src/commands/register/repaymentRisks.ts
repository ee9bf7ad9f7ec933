/**
 * Is the county's money safe today? Asked of what was handed in of all its joint plans, since a condition is the
 * county's and not one plan's. Whoever takes part in any plan of the county may know; what is in the versions is not told.
 */
import type { CountyRegister, IsoDate } from '@samplan/shared/plan'
import { type HandedIn, repaymentRisk } from '@samplan/shared/rules'
import type { AgreementRisk } from '@samplan/shared/wire'
import type { PlanRow } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import type { FrozenFindings } from './frozenFindings.ts'

export interface RiskDeps extends Pick<CommandDeps, 'storage'> {
  readonly frozenFindings: FrozenFindings
}

/**
 * For each agreement that somebody has a grant from. Only versions that were handed in in time are read: later ones
 * keep nothing.
 */
export async function repaymentRisks(
  deps: RiskDeps,
  county: CountyRegister,
  plans: readonly PlanRow[],
  today: IsoDate,
): Promise<readonly AgreementRisk[]> {
  const risks: AgreementRisk[] = []
  for (const agreement of county.agreements) {
    const due = agreement.conditions.map((condition) => condition.due).sort()
    const joint = plans.filter(({ agreementId, facts }) => agreementId === agreement.id && facts.kind === 'joint')
    const handedIn: HandedIn[] = []
    for (const plan of joint) handedIn.push(...(await handedInBy(deps, plan, due.at(-1))))
    const risk = repaymentRisk({ ...county, agreement }, handedIn, today)
    if (risk.lines.length > 0) risks.push({ agreementId: agreement.id, title: agreement.title, risk })
  }
  return risks
}

async function handedInBy(
  { storage, frozenFindings }: RiskDeps,
  { facts }: PlanRow,
  lastDue: IsoDate | undefined,
): Promise<readonly HandedIn[]> {
  if (lastDue === undefined) return []
  const handedIn: HandedIn[] = []
  for (const { number, on } of await storage.handIns.list(facts.id)) {
    if (on > lastDue) continue
    handedIn.push({ versionNumber: number, on, findings: await frozenFindings(facts.id, number) })
  }
  return handedIn
}
