/**
 * Branded ids. An id is 10–40 characters of `A–Z a–z 0–9 _ -`, so that it can stand in a Yjs key, a fragment's
 * name and a URL without escaping, and can never be `__proto__` or another name with a meaning of its own.
 */
type Brand<Name extends string> = string & { readonly __brand: Name }

export type PlanId = Brand<'PlanId'>
export type AreaId = Brand<'AreaId'>
export type GoalId = Brand<'GoalId'>
export type ActivityId = Brand<'ActivityId'>
export type CostLineId = Brand<'CostLineId'>
export type IndicatorId = Brand<'IndicatorId'>
export type OutcomeId = Brand<'OutcomeId'>
export type AnalysisId = Brand<'AnalysisId'>
/** Any record that lives in the plan's Yjs document. */
export type RecordId = AreaId | GoalId | ActivityId | CostLineId | IndicatorId | OutcomeId | AnalysisId

export type CountyId = Brand<'CountyId'>
export type OrganisationId = Brand<'OrganisationId'>
export type AgreementId = Brand<'AgreementId'>
export type FocusAreaId = Brand<'FocusAreaId'>
export type GrantLineId = Brand<'GrantLineId'>
export type GrantId = Brand<'GrantId'>
export type ConditionId = Brand<'ConditionId'>
export type DistributionKeyId = Brand<'DistributionKeyId'>
export type DistributionId = Brand<'DistributionId'>
export type PotId = Brand<'PotId'>
export type CollaborationAreaId = Brand<'CollaborationAreaId'>
export type GroupId = Brand<'GroupId'>
export type CountyShareId = Brand<'CountyShareId'>
export type MilestoneId = Brand<'MilestoneId'>
export type PersonId = Brand<'PersonId'>
export type ThreadId = Brand<'ThreadId'>
export type CommentId = Brand<'CommentId'>
export type InvitationId = Brand<'InvitationId'>
export type RecoveryCopyId = Brand<'RecoveryCopyId'>
export type PublicationId = Brand<'PublicationId'>
export type RoundId = Brand<'RoundId'>
export type StatementId = Brand<'StatementId'>
export type ProposalId = Brand<'ProposalId'>
export type WorkshopId = Brand<'WorkshopId'>
export type AgendaItemId = Brand<'AgendaItemId'>
export type VoteId = Brand<'VoteId'>
export type ParkedItemId = Brand<'ParkedItemId'>

const idPattern = /^[A-Za-z0-9_-]{10,40}$/

/** True for a well-formed id. It says nothing about whether a record with it exists. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value) && !(value in Object.prototype)
}

/** Makes fresh ids; handed in from outside, since `shared` has no randomness of its own. */
export type NewId = () => string
