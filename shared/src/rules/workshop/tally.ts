/**
 * How a vote is counted. Among persons each ballot counts once. Among organisations each has one voice: the ballot of
 * who edits for it before that of who otherwise speaks for it, and the later of two alike. A guest's ballot is no voice
 * of an organisation until its editor has confirmed it; from then on it is as good as the editor's.
 */
import type { Ballot, Organisation, OrganisationId, OrganisationKind, Vote } from '../../plan/index.ts'

export interface OrganisationVoice {
  readonly organisationId: OrganisationId
  /** Null while it has not voted. */
  readonly option: number | null
}

/** `guest`: somebody whom no organisation's editor has confirmed, so that they count for themselves alone. */
export type TallyKind = OrganisationKind | 'guest'

export interface Tally {
  /** Votes for each option, in the vote's order. */
  readonly counts: readonly number[]
  /** The same by kind of organisation; kinds that nobody voted from are left out. */
  readonly byKind: readonly { readonly kind: TallyKind; readonly counts: readonly number[] }[]
  /** Where organisations vote: every party, in the register's order. Empty where persons do. */
  readonly voices: readonly OrganisationVoice[]
  /** Ballots that were cast, those of guests that wait for a confirmation among them. */
  readonly cast: number
}

/** Counts the ballots of one vote; those of other votes are passed over. */
export function tallyVote(
  vote: Vote,
  ballots: readonly Ballot[],
  organisations: readonly Pick<Organisation, 'id' | 'kind' | 'takesPart'>[],
): Tally {
  const own = ballots.filter(({ voteId }) => voteId === vote.id)
  const kinds = new Map(organisations.map(({ id, kind }) => [id, kind]))
  const kindOf = (id: OrganisationId): OrganisationKind => kinds.get(id) ?? 'other'
  if (vote.by === 'person') {
    const cast = own.map((ballot) => ({
      option: ballot.option,
      kind: isConfirmed(ballot) ? kindOf(ballot.organisationId) : ('guest' as const),
    }))
    return { ...countByKind(vote, cast), voices: [], cast: own.length }
  }
  const voices = organisations
    .map(({ id, takesPart }) => ({ organisationId: id, takesPart, option: voiceOf(own, id)?.option ?? null }))
    .filter(({ takesPart, option }) => takesPart || option !== null)
    .map(({ organisationId, option }) => ({ organisationId, option }))
  const cast = voices.flatMap(({ organisationId, option }) =>
    option === null ? [] : [{ option, kind: kindOf(organisationId) }],
  )
  return { ...countByKind(vote, cast), voices, cast: own.length }
}

/** Whether a ballot speaks for its organisation. */
export function isConfirmed({ standing, confirmedBy }: Ballot): boolean {
  return standing !== 'guest' || confirmedBy !== null
}

function voiceOf(ballots: readonly Ballot[], organisationId: OrganisationId): Ballot | null {
  const own = ballots.filter((ballot) => ballot.organisationId === organisationId && isConfirmed(ballot))
  return own.reduce<Ballot | null>((best, ballot) => (best && !isStronger(ballot, best) ? best : ballot), null)
}

function isStronger(one: Ballot, other: Ballot): boolean {
  const weight = ({ standing }: Ballot) => (standing === 'member' ? 0 : 1)
  if (weight(one) !== weight(other)) return weight(one) > weight(other)
  const since = ({ at, confirmedAt }: Ballot) => confirmedAt ?? at
  return since(one) === since(other) ? one.personId > other.personId : since(one) > since(other)
}

function countByKind(vote: Vote, cast: readonly { readonly option: number; readonly kind: TallyKind }[]) {
  const count = (votes: typeof cast) =>
    vote.options.map((_, option) => votes.filter((one) => one.option === option).length)
  const byKind = [...Map.groupBy(cast, ({ kind }) => kind)].map(([kind, votes]) => ({ kind, counts: count(votes) }))
  return { counts: count(cast), byKind: byKind.sort((a, b) => order(a.kind) - order(b.kind)) }
}

const kindsInOrder: readonly TallyKind[] = [
  'municipality',
  'region',
  'association',
  'user-organisation',
  'collaboration',
  'other',
  'guest',
]

function order(kind: TallyKind): number {
  return kindsInOrder.indexOf(kind)
}
