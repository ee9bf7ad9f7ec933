/** A county's money as somebody sees who takes part in one or more of its plans. */
import type {
  AgreementId,
  CountyId,
  CountyRegister,
  IsoDate,
  MoneyCell,
  PlanFacts,
  PotUse,
  RepaymentRisk,
  Role,
} from '../plan/index.ts'

/** A county, and what its agreements' conditions say of its grants today (in Stockholm). */
export interface CountySummary {
  readonly id: CountyId
  readonly name: string
  readonly today: IsoDate
  readonly risks: readonly AgreementRisk[]
}

/** Agreements that somebody in the county has a grant from. */
export interface AgreementRisk {
  readonly agreementId: AgreementId
  readonly title: string
  readonly risk: RepaymentRisk
}

/** A plan that one takes part in, with what it plans. Of others one sees what they take from pots, and nothing more. */
export interface CountyPlanMoney {
  readonly facts: PlanFacts
  readonly role: Role
  readonly cells: readonly MoneyCell[]
}

export interface CountyMoney extends CountySummary {
  readonly county: CountyRegister
  readonly plans: readonly CountyPlanMoney[]
  /** Of all the county's plans. */
  readonly potUse: readonly PotUse[]
}
