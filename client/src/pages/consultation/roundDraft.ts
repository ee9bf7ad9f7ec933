/** The form of a round, as it is typed, and what is missing in it. */
import { type IsoDate, isIsoDate, type OrganisationId } from '@samplan/shared/plan'
import type { RoundKind, RoundTerms } from '@samplan/shared/wire'

export interface RoundDraft {
  readonly name: string
  readonly kind: RoundKind
  readonly start: string
  readonly end: string
  readonly invited: readonly OrganisationId[]
}

export function roundDraft(terms: RoundTerms | null, today: IsoDate): RoundDraft {
  return terms ?? { name: '', kind: 'written', start: today, end: '', invited: [] }
}

export type RoundWant = 'name' | 'start' | 'end' | 'order' | 'invited'

/** What keeps the round from being opened, in the order of the form. */
export function roundWants({ name, start, end, invited }: RoundDraft): readonly RoundWant[] {
  const wants: RoundWant[] = []
  if (name.trim() === '') wants.push('name')
  if (!isIsoDate(start)) wants.push('start')
  if (!isIsoDate(end)) wants.push('end')
  if (isIsoDate(start) && isIsoDate(end) && end < start) wants.push('order')
  if (invited.length === 0) wants.push('invited')
  return wants
}

/** Null while something is missing. */
export function roundTerms(draft: RoundDraft): RoundTerms | null {
  const { name, kind, start, end, invited } = draft
  if (roundWants(draft).length > 0 || !isIsoDate(start) || !isIsoDate(end)) return null
  return { name: name.trim(), kind, start, end, invited }
}
