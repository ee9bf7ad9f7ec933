/**
 * Is the county's money safe today? Asked of the frozen versions of all its joint plans, since a condition is the
 * county's and not one plan's. Whoever takes part in any plan of the county may know; what is in the versions is not told.
 */
import { type CountyRegister, type IsoDate, stockholmDate } from '@samplan/shared/plan'
import { type CanonicalPlan, type HandedIn, repaymentRisk } from '@samplan/shared/rules'
import type { AgreementRisk } from '@samplan/shared/wire'
import type { PlanRow } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'

/** For each agreement that somebody has a grant from. Storage is asked for versions in time only: later ones keep nothing. */
export async function repaymentRisks(
  { storage }: Pick<CommandDeps, 'storage'>,
  county: CountyRegister,
  plans: readonly PlanRow[],
  today: IsoDate,
): Promise<readonly AgreementRisk[]> {
  const risks: AgreementRisk[] = []
  for (const agreement of county.agreements) {
    const due = agreement.conditions.map((condition) => condition.due).sort()
    const joint = plans.filter(({ agreementId, facts }) => agreementId === agreement.id && facts.kind === 'joint')
    const handedIn: HandedIn[] = []
    for (const plan of joint) handedIn.push(...(await versionsInTime({ storage }, plan, due.at(-1))))
    const risk = repaymentRisk({ ...county, agreement }, handedIn, today)
    if (risk.lines.length > 0) risks.push({ agreementId: agreement.id, title: agreement.title, risk })
  }
  return risks
}

async function versionsInTime(
  { storage }: Pick<CommandDeps, 'storage'>,
  { facts }: PlanRow,
  lastDue: IsoDate | undefined,
): Promise<readonly HandedIn[]> {
  if (lastDue === undefined) return []
  const versions = (await storage.versions.list(facts.id))
    .map(({ number, madeAt }) => ({ number, on: stockholmDate(new Date(madeAt)) }))
    .filter(({ on }) => on <= lastDue)
  const handedIn: HandedIn[] = []
  for (const { number, on } of versions) {
    const bytes = await storage.versions.canonicalJson(facts.id, number)
    if (!bytes) throw new Error(`Version ${number} of plan ${facts.id} is listed but not there`)
    const { findings } = JSON.parse(Buffer.from(bytes).toString('utf8')) as CanonicalPlan
    handedIn.push({ versionNumber: number, on, findings })
  }
  return handedIn
}
