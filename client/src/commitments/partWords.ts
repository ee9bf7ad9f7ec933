/** An organisation's part in an activity in words, and what became another since it answered. */
import type { CommitmentBasis, Organisation, OrganisationId } from '@samplan/shared/plan'
import type { Texts } from '@samplan/shared/text'

/** "ansvarar, betalar 240 000 kr". */
export function partWords(basis: CommitmentBasis, organisationId: OrganisationId, texts: Texts): string {
  return [...roleWords(basis, organisationId, texts), ...moneyWords(basis, texts)].join(', ')
}

function roleWords({ responsibleIds, participates }: CommitmentBasis, organisationId: OrganisationId, texts: Texts) {
  const { part } = texts.commitments
  const isNamed = responsibleIds.includes(organisationId)
  const named = isNamed ? [responsibleIds.length > 1 ? part.proposed : part.responsible] : []
  return participates ? [...named, part.participates] : named
}

function moneyWords({ pays, amountOre }: CommitmentBasis, { commitments, format }: Texts) {
  return pays ? [commitments.part.pays(format.kronor(amountOre))] : []
}

interface Names {
  readonly texts: Texts
  organisationOf(id: OrganisationId): Organisation | null
}

/** One sentence for each thing that is another now than when the answer was given. */
export function changeWords(
  before: CommitmentBasis,
  now: CommitmentBasis,
  organisationId: OrganisationId,
  { texts, organisationOf }: Names,
): readonly string[] {
  const { commitments: words, format } = texts
  const named = ({ responsibleIds }: CommitmentBasis) =>
    responsibleIds.map((id) => organisationOf(id)?.shortName ?? id).join(', ') || words.noOne
  const sentences: string[] = []
  if (before.amountOre !== now.amountOre) {
    sentences.push(words.amountWas(format.kronor(before.amountOre), format.kronor(now.amountOre)))
  }
  if (named(before) !== named(now)) sentences.push(words.responsibleWas(named(before), named(now)))
  if (before.pays !== now.pays || before.participates !== now.participates) {
    sentences.push(words.partWas(partWords(before, organisationId, texts), partWords(now, organisationId, texts)))
  }
  return sentences
}
