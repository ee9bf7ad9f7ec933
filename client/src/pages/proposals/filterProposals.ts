/** Which proposals are shown: by focus area, organisation, kind of organisation, and answer. */
import type { FocusAreaId, Organisation, OrganisationId, OrganisationKind, ProposalOutcome } from '@samplan/shared/plan'
import type { Proposal } from '@samplan/shared/wire'

/** `all` leaves the question out; `none` asks for what has nothing there. */
export interface ProposalFilter {
  readonly focusArea: FocusAreaId | 'all' | 'none'
  readonly organisation: OrganisationId | 'all' | 'none'
  readonly kind: OrganisationKind | 'all'
  readonly answer: ProposalOutcome | 'all' | 'none'
}

export const everyProposal: ProposalFilter = { focusArea: 'all', organisation: 'all', kind: 'all', answer: 'all' }

export function filterProposals(
  proposals: readonly Proposal[],
  filter: ProposalFilter,
  organisations: readonly Organisation[],
): readonly Proposal[] {
  const kinds = new Map(organisations.map(({ id, kind }) => [id, kind]))
  return proposals.filter(
    ({ focusAreaId, organisationId, answer }) =>
      fits(filter.focusArea, focusAreaId) &&
      fits(filter.organisation, organisationId) &&
      fits(filter.kind, organisationId && (kinds.get(organisationId) ?? null)) &&
      fits(filter.answer, answer?.outcome ?? null),
  )
}

function fits(wanted: string, value: string | null): boolean {
  return wanted === 'all' || wanted === (value ?? 'none')
}
