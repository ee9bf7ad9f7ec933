/**
 * What a new plan begins with where it is made from a frozen version of another one, as a seed with ids of its own, and
 * what stays behind. Asked by the server when it makes the plan, and by the page before that, so that people see what
 * will not come along.
 *
 * Never along: the bin, outcomes, references to a parent plan's goals, and everything that stands beside the document:
 * comments, rounds, votes, commitments, versions. A source comes along only where somebody chose what pays in its place,
 * because a grant line and a pot are of one agreement and one year, and conditional money that was used is used up.
 * A baseline stays: a goal of five years that began anew each year would never show how far one has come.
 */
import type {
  Agreement,
  BroughtParts,
  CarriedSource,
  CarryTerms,
  NewId,
  Organisation,
  Origins,
} from '../../plan/index.ts'
import type { CanonicalPlan } from '../canonical.ts'
import type { CanonicalActivity } from '../canonicalContent.ts'
import type { Carrying } from './carrying.ts'
import { carryAnalyses, carryAreas } from './carryRecords.ts'
import { mapFocusAreas } from './carryTerms.ts'
import { type LeftBehind, leftBehind } from './leftBehind.ts'

export type FrozenPlan = Pick<CanonicalPlan, 'content' | 'register'>

export interface CarryWish {
  readonly brings: BroughtParts
  /** Money of the version's first use year is used in this one, and that of its later years as much later. */
  readonly firstUseYear: number
  readonly sources: readonly CarriedSource[]
}

export interface CarryInto {
  /** The one that the new plan answers to. */
  readonly agreement: Agreement
  /** The county's, which say how focus areas are continued. */
  readonly agreements: readonly Agreement[]
  /** Those that the county has now: what names any other is left open. */
  readonly organisations: readonly Pick<Organisation, 'id'>[]
  readonly newId: NewId
}

export interface CarriedPlan {
  readonly seed: {
    readonly background: CanonicalPlan['content']['background']
    readonly analyses: ReturnType<typeof carryAnalyses>
    readonly areas: ReturnType<typeof carryAreas>
  }
  readonly terms: CarryTerms
  readonly origins: Origins
  readonly left: LeftBehind
}

export function carryPlan(version: FrozenPlan, wish: CarryWish, into: CarryInto): CarriedPlan {
  const { content, register } = version
  const focusAreas = mapFocusAreas(register.agreement.focusAreas, into.agreement, into.agreements)
  const terms: CarryTerms = { yearsLater: yearsLater(version, wish), sources: wish.sources, focusAreas }
  const parties = new Set(into.organisations.map(({ id }) => id))
  const origins: { -readonly [Id in keyof Origins]: Origins[Id] } = {}
  const at: Carrying = {
    brings: wish.brings,
    terms,
    isParty: (id) => parties.has(id),
    idFrom: (origin) => {
      const id = into.newId() as typeof origin
      origins[id] = origin
      return id
    },
  }
  const seed = {
    background: wish.brings.texts ? content.background : [],
    analyses: carryAnalyses(content.analyses, into.agreement, at),
    areas: carryAreas(content.areas, null, at),
  }
  return { seed, terms, origins, left: leftBehind(version, at) }
}

/** Every activity of a version, in the order of the page. */
export function activitiesIn({ content }: Pick<FrozenPlan, 'content'>): readonly CanonicalActivity[] {
  return content.areas.flatMap(({ goals }) => goals.flatMap(({ activities }) => activities))
}

/** The version's first use year; null where nothing costs anything. */
export function firstUseYearOf(version: Pick<FrozenPlan, 'content'>): number | null {
  const years = activitiesIn(version).flatMap(({ costLines }) => costLines.map(({ useYear }) => useYear))
  return years.length > 0 ? Math.min(...years) : null
}

function yearsLater(version: FrozenPlan, { firstUseYear }: CarryWish): number {
  return firstUseYear - (firstUseYearOf(version) ?? firstUseYear)
}
