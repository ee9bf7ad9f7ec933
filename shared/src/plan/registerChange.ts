/**
 * How the county's register is changed: one entry at a time, put or removed whole, so that each change can be numbered,
 * told and undone. What a change may not do is told field by field, and the entry as it was typed is kept by whoever
 * sent it. The rules are in `rules/register`.
 */
import type { Agreement } from './agreement.ts'
import type { Group, Milestone } from './county.ts'
import type { DistributionKey, DistributionRecord } from './distribution.ts'
import type { CountyShare, Grant, Pot, PotUse } from './grants.ts'
import type { PlanId } from './ids.ts'
import type { Ore } from './money.ts'
import type { CollaborationArea, Organisation } from './organisations.ts'
import type { Register } from './register.ts'

/** The whole county, with every agreement; a plan sees it with the one that it answers to. */
export interface CountyRegister extends Omit<Register, 'agreement'> {
  /** By year, then by id. */
  readonly agreements: readonly Agreement[]
}

/** What the convenor changes, by kind. */
export interface RegisterEntries {
  readonly organisation: Organisation
  readonly collaborationArea: CollaborationArea
  readonly agreement: Agreement
  readonly key: DistributionKey
  readonly distribution: DistributionRecord
  readonly grant: Grant
  readonly pot: Pot
  readonly countyShare: CountyShare
  readonly group: Group
  readonly milestone: Milestone
}

export const registerKinds = [
  'organisation',
  'collaborationArea',
  'agreement',
  'key',
  'distribution',
  'grant',
  'pot',
  'countyShare',
  'group',
  'milestone',
] as const satisfies readonly (keyof RegisterEntries)[]
export type RegisterKind = (typeof registerKinds)[number]

/** What is typed into a form; a distribution comes of a key and a sum. */
export type FormKind = Exclude<RegisterKind, 'distribution'>

/** The part of the register that a change is of. */
export interface RegisterPart {
  readonly kind: RegisterKind
  readonly id: string
}

type Put<Kind extends RegisterKind> = {
  readonly type: 'put'
  readonly kind: Kind
  readonly entry: RegisterEntries[Kind]
  /** Where a new entry stands among its kind, counted from 0; last where left out. Agreements and grants stand by id. */
  readonly place?: number
}

export type RegisterPut = { [Kind in RegisterKind]: Put<Kind> }[RegisterKind]

export type RegisterChange = RegisterPut | { readonly type: 'remove'; readonly kind: RegisterKind; readonly id: string }

/** What is wrong with a field. */
export const registerFaultCodes = [
  'missing',
  'too-long',
  'not-one-line',
  'not-an-id',
  'not-an-amount',
  'negative',
  'too-large',
  /** An amount with a point that may mean two things. */
  'ambiguous',
  'not-a-rate',
  'not-a-count',
  'not-a-year',
  'not-a-date',
  'not-a-code',
  'not-a-place',
  'too-many',
  /** The sums that it is part of would leave what any county has. */
  'sum-too-large',
  'does-not-add-up',
  /** A result that the register's own weights, or its key, do not give. */
  'not-as-registered',
  'same-twice',
  /** It names something that the register does not hold. */
  'unknown',
  /** A grant line that its organisation may not be paid from. */
  'may-not-pay',
  'ends-before-start',
  'goes-in-a-circle',
  /** Another entry, a plan or a person needs it as it is. */
  'in-use',
] as const
export type RegisterFaultCode = (typeof registerFaultCodes)[number]

export interface RegisterFault {
  /** Path in the entry: `grantLines.2.amountOre`; empty where it is about the entry as a whole. */
  readonly field: string
  readonly code: RegisterFaultCode
  /** Who uses what would go. */
  readonly by?: RegisterUser
  /** What is stated and what the parts add up to. */
  readonly sums?: { readonly statedOre: Ore; readonly addedOre: Ore }
}

/** Whoever needs something of the register; people are not named, since they may be in a plan that one cannot see. */
export type RegisterUser = RegisterPart | { readonly kind: 'plan'; readonly id: PlanId } | { readonly kind: 'people' }

/** What a plan's content takes from the county's pots and names of its register. */
export interface PlanUse {
  readonly planId: PlanId
  readonly potUse: readonly PotUse[]
  /** Ids of organisations, focus areas, grant lines and pots. */
  readonly names: readonly string[]
}
