/** What a report to a board is made from, and what its sections share. Every figure comes from the frozen version. */
import type { DecisionStep, IsoDate, MoneyCell, OrganisationId, Register } from '@samplan/shared/plan'
import { noCountyParts } from '@samplan/shared/plan'
import type { CanonicalActivity, CanonicalPlan, CanonicalValue } from '@samplan/shared/rules'
import {
  type BoardReportWords,
  boardReportTexts,
  type DecisionWords,
  decisionTexts,
  type Language,
  type Texts,
  texts,
} from '@samplan/shared/text'
import type { Decision } from '@samplan/shared/wire'

export interface ReportInput {
  readonly version: CanonicalPlan
  readonly sha256: string
  /** Whose board is asked; null for any. */
  readonly organisationId: OrganisationId | null
  /** What organisations are called today, for those that the version's own register does not name. */
  readonly namesNow: ReadonlyMap<OrganisationId, string>
  readonly language: Language
  readonly today: IsoDate
  /** What has been decided on the version so far. */
  readonly decisions: ReportedDecisions
}

export interface ReportedDecisions {
  readonly of: number
  readonly counts: Readonly<Record<DecisionStep, number>>
  /** One for each organisation that has decided. */
  readonly decided: readonly Decision[]
}

export interface ReportContext extends ReportInput {
  readonly words: BoardReportWords
  readonly decisionWords: DecisionWords
  readonly texts: Texts
  readonly register: Register
  /** Who pays how much from where in which year. */
  readonly cells: readonly MoneyCell[]
  readonly nameOf: (id: OrganisationId | null) => string
  readonly sourceName: (source: string | null) => string
}

export function reportContext(input: ReportInput): ReportContext {
  const { version, language } = input
  // Versions that were frozen before the register had all its parts lack some of them.
  const register: Register = { ...noCountyParts, ...version.register }
  const words = boardReportTexts[language]
  const names = new Map(register.organisations.map(({ id, name }) => [id, name]))
  return {
    ...input,
    words,
    decisionWords: decisionTexts[language],
    texts: texts[language],
    register,
    cells: activitiesIn(version).flatMap(({ costLines }) => costLines.map(cellOf)),
    nameOf: (id) => (id === null ? '–' : (names.get(id) ?? input.namesNow.get(id) ?? id)),
    sourceName: (source) => {
      if (source === null) return words.noSource
      if (source === 'own' || source === 'other') return texts[language].names.sources[source]
      const line = register.agreement.grantLines.find(({ id }) => `line:${id}` === source)
      const pot = register.pots.find(({ id }) => `pot:${id}` === source)
      return line?.name ?? pot?.name ?? source
    },
  }
}

export function activitiesIn({ content }: CanonicalPlan): readonly CanonicalActivity[] {
  return content.areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities))
}

/** A frozen version has no unsettled value (V25); were there one, its highest counts, as in every sum. */
export function settledValue<T>(value: CanonicalValue<T>): T | null {
  if (value === null || typeof value !== 'object' || !('unsettled' in value)) return value as T | null
  return value.unsettled[0] ?? null
}

function cellOf({ source, useYear, payerId, amountOre }: CanonicalActivity['costLines'][number]): MoneyCell {
  const ore = settledValue(amountOre) ?? 0
  return { source, useYear, payerId, ore, leastOre: ore, unsettled: false }
}
