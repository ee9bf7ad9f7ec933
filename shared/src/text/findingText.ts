/** A finding in words: one sentence that says the fact, what to do about it, and where the rule comes from. */
import type { FocusAreaId, OrganisationId } from '../plan/index.ts'
import type { FindingCode, FindingDetail } from '../rules/index.ts'

/** The names that a finding's ids stand for. */
export interface FindingNames {
  organisation(id: OrganisationId): string
  focusArea(id: FocusAreaId): string
}

export interface FindingText {
  readonly sentence: string
  /** What the link to the record says: "Sätt slutdatum". */
  readonly remedy: string
  /** Which part of the agreement, or of Samplan's own rules, asks for it. */
  readonly source: string
}

/** For each code its words. A new code does not compile until every language has them. */
export type FindingWords = {
  readonly [Code in FindingCode]: (detail: Extract<FindingDetail, { code: Code }>, names: FindingNames) => FindingText
}

/** The words for what a check found. */
export function findingText(
  detail: FindingDetail,
  texts: { readonly findings: FindingWords },
  names: FindingNames,
): FindingText {
  // TypeScript cannot see that `code` picks the function made for this very detail.
  const words = texts.findings[detail.code] as (detail: FindingDetail, names: FindingNames) => FindingText
  return words(detail, names)
}
