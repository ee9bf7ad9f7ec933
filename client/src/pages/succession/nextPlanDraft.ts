/** What is filled in for next year's plan, and what it begins as. */
import type { Agreement, BroughtParts, CountyRegister, FundingSource, PlanFacts } from '@samplan/shared/plan'
import { activitiesIn, type CanonicalPlan, type CarryWish, firstUseYearOf } from '@samplan/shared/rules'
import { maxPeriodYears, type NewNextPlan, type PeopleChoice } from '@samplan/shared/wire'

export interface NextPlanDraft {
  readonly title: string
  readonly start: string
  readonly end: string
  readonly agreementId: string
  readonly brings: BroughtParts
  readonly firstUseYear: string
  /** By the version's source; null is chosen later. */
  readonly sources: ReadonlyMap<FundingSource, FundingSource | null>
  readonly people: PeopleChoice
}

/** The plan's own name and period a year later, the county's newest agreement, and all but what is done and over. */
export function firstDraft(facts: PlanFacts, frozen: CanonicalPlan, county: CountyRegister): NextPlanDraft {
  const { title, periodStart, periodEnd } = facts
  const later = (year: string) =>
    Number(year) === periodStart || Number(year) === periodEnd ? String(Number(year) + 1) : year
  const agreement = county.agreements.at(-1) ?? frozen.register.agreement
  return {
    title: title.replace(/\d{4}/g, later),
    start: String(periodStart + 1),
    end: String(periodEnd + 1),
    agreementId: agreement.id,
    brings: { texts: true, goals: true, indicators: true, activities: true, finished: false, costs: 'kept' },
    firstUseYear: String((firstUseYearOf(frozen) ?? periodStart) + 1),
    sources: sourcesFor(frozen),
    people: 'same',
  }
}

/**
 * A grant and a pot pay for their own year, and the plan before goes on counting on them: what pays now somebody says, or
 * it is said later in the plan.
 */
export function sourcesFor(frozen: CanonicalPlan): ReadonlyMap<FundingSource, FundingSource | null> {
  return new Map(sourcesIn(frozen).map((source) => [source, null]))
}

/** What the version's costs are paid from, but for own and other funds, each once. */
function sourcesIn(frozen: CanonicalPlan): readonly FundingSource[] {
  const all = activitiesIn(frozen).flatMap(({ costLines }) => costLines.flatMap(({ source }) => source ?? []))
  return [...new Set(all)].filter((source) => source !== 'own' && source !== 'other')
}

/** Whether any cost comes along, so that its year is asked for. */
export function bringsCosts({ goals, activities, costs }: BroughtParts): boolean {
  return goals && activities && costs !== 'left'
}

export function carryWish({ brings, start, firstUseYear, sources }: NextPlanDraft): CarryWish {
  const chosen = [...sources].flatMap(([from, to]) => (to === null ? [] : [{ from, to }]))
  return { brings, firstUseYear: Number(isYear(firstUseYear) ? firstUseYear : start), sources: chosen }
}

export interface DraftFaults {
  readonly title: boolean
  readonly years: boolean
  readonly firstUseYear: boolean
}

export function faultsIn({ title, start, end, firstUseYear, brings }: NextPlanDraft): DraftFaults {
  const areYears = isYear(start) && isYear(end)
  const isPeriod = areYears && Number(start) <= Number(end) && Number(end) - Number(start) < maxPeriodYears
  return { title: title.trim() === '', years: !isPeriod, firstUseYear: bringsCosts(brings) && !isYear(firstUseYear) }
}

function isYear(text: string): boolean {
  return /^(199|20\d|21\d)\d$/.test(text)
}

export function wishOf(draft: NextPlanDraft, version: number): NewNextPlan {
  const { title, start, end, agreementId, people } = draft
  const period = { periodStart: Number(start), periodEnd: Number(end) }
  return {
    ...carryWish(draft),
    ...period,
    version,
    title: title.trim(),
    agreementId: agreementId as Agreement['id'],
    people,
  }
}
