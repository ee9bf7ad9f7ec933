/** Next year's plan over HTTP: making it from a frozen version, and what it was made from. */
import type {
  AgreementId,
  BroughtParts,
  CarriedSource,
  IsoInstant,
  PlanFacts,
  PlanId,
  Succession,
} from '../plan/index.ts'

export const peopleChoices = ['same', 'convenor'] as const
/** Everybody with the role they have, but for a workshop's guests; or whoever makes it alone. */
export type PeopleChoice = (typeof peopleChoices)[number]

/** A plan to be made from a frozen version of the one in the address. Asked twice, it is made once. */
export interface NewNextPlan {
  /** Number of the version that it is made from. */
  readonly version: number
  readonly title: string
  readonly periodStart: number
  readonly periodEnd: number
  /** The agreement in the county's register that it answers to. */
  readonly agreementId: AgreementId
  readonly brings: BroughtParts
  /** The year in which the money of the version's first use year is used now. */
  readonly firstUseYear: number
  /** What pays in the place of the version's sources; a source that is not here is left open. */
  readonly sources: readonly CarriedSource[]
  readonly people: PeopleChoice
}

/** What a plan was made from; its frozen version itself is fetched beside it, byte for byte. */
export type PredecessorAnswer = Omit<Succession, 'planId'>

/** A plan that was made from a version of the one that is asked about. */
export interface Successor {
  /** Of the version. */
  readonly number: number
  readonly madeAt: IsoInstant
  /** Null for somebody who takes no part in it: that there is one is all they are told. */
  readonly plan: (Pick<PlanFacts, 'title' | 'periodStart' | 'periodEnd'> & { readonly id: PlanId }) | null
}
