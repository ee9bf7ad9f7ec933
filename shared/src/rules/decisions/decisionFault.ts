/** What cannot be so in what is said of a board's decision. Dialogue and server ask the same. */
import {
  type DecisionReference,
  type DecisionSaid,
  type IsoDate,
  meaningNeedsWords,
  type OrganisationId,
  type PlanKind,
  type Register,
} from '../../plan/index.ts'

export type DecisionFault =
  /** Nothing is received before it is frozen, or tomorrow. */
  | 'not-that-day'
  /** A § has a number. */
  | 'paragraph-without-number'
  /** A reservation without its words, or no § and no reason why. */
  | 'decision-incomplete'

interface Days {
  readonly frozenOn: IsoDate
  readonly today: IsoDate
}

export function decisionFault(said: DecisionSaid, { frozenOn, today }: Days): DecisionFault | null {
  if (said.type === 'taken-back') return null
  if (said.on < frozenOn || said.on > today) return 'not-that-day'
  if (said.type !== 'decided') return null
  if (meaningNeedsWords(said.meaning) && said.words === '') return 'decision-incomplete'
  return referenceFault(said.reference)
}

function referenceFault(reference: DecisionReference): DecisionFault | null {
  switch (reference.kind) {
    case 'paragraph':
      return /\d/.test(paragraphNumber(reference.paragraph)) ? null : 'paragraph-without-number'
    case 'unnumbered':
      return reference.reason === '' ? 'decision-incomplete' : null
  }
}

/** As it is kept: people write the sign or leave it out. */
export function paragraphNumber(typed: string): string {
  return typed.replace(/^(?:\s|§)+/u, '').trim()
}

/**
 * Who is asked to decide: of a plan that one organisation wrote for itself that one, of every other plan the parties that
 * the register says decide.
 */
export function decidingParties(
  { organisations }: Pick<Register, 'organisations'>,
  kind: PlanKind,
  ownerId: OrganisationId | null,
): readonly OrganisationId[] {
  const deciding = organisations.filter(({ decides, takesPart }) => decides && takesPart).map(({ id }) => id)
  return kind === 'own' && ownerId !== null ? deciding.filter((id) => id === ownerId) : deciding
}
