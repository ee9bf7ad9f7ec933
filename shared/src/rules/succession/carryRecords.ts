/** A version's records as the seeds of the plan that is made from it, each with a fresh id. */
import type { Agreement, Analysis, AreaId, RichText } from '../../plan/index.ts'
import type {
  CanonicalActivity,
  CanonicalArea,
  CanonicalCostLine,
  CanonicalGoal,
  CanonicalIndicator,
} from '../canonicalContent.ts'
import { type Carrying, isBrought, settledValue } from './carrying.ts'
import { carriedFocusAreaIds, carriedSource } from './carryTerms.ts'

type CarriedGoal = ReturnType<typeof carryGoal>

export interface CarriedArea extends Pick<CanonicalArea, 'id' | 'kind' | 'title' | 'prose' | 'focusAreaIds'> {
  readonly goals: readonly CarriedGoal[]
  readonly areas: readonly CarriedArea[]
}

const noText: RichText = []

/** One for each focus area of the new agreement: V03 asks for all of them. What two say of the same one stands together. */
export function carryAnalyses(analyses: readonly Analysis[], { focusAreas }: Agreement, at: Carrying) {
  return focusAreas.map(({ id: focusAreaId }) => {
    const of = analyses.filter((one) => carriedFocusAreaIds([one.focusAreaId], at.terms).includes(focusAreaId))
    const [first] = of
    if (!first || !at.brings.texts) return { focusAreaId }
    return {
      id: at.idFrom(first.id),
      focusAreaId,
      text: of.flatMap(({ text }) => text),
      omissionReason: of.flatMap(({ omissionReason }) => omissionReason),
    }
  })
}

/** Areas inside others hang under them again, in the order of the page. */
export function carryAreas(
  areas: readonly CanonicalArea[],
  parentId: AreaId | null,
  at: Carrying,
): readonly CarriedArea[] {
  return areas
    .filter((area) => area.parentId === parentId)
    .map(({ id, kind, title, prose, focusAreaIds, goals }) => ({
      id: at.idFrom(id),
      kind,
      title,
      prose: at.brings.texts ? prose : noText,
      focusAreaIds: carriedFocusAreaIds(focusAreaIds, at.terms),
      goals: at.brings.goals ? goals.map((goal) => carryGoal(goal, at)) : [],
      areas: carryAreas(areas, id, at),
    }))
}

function carryGoal(
  { id, title, description, horizon, targetDate, indicators, activities }: CanonicalGoal,
  at: Carrying,
) {
  return {
    id: at.idFrom(id),
    title,
    description,
    horizon,
    targetDate: settledValue(targetDate),
    indicators: at.brings.indicators ? indicators.map((indicator) => carryIndicator(indicator, at)) : [],
    activities: activities.filter((one) => isBrought(one, at)).map((activity) => carryActivity(activity, at)),
  }
}

function carryIndicator(indicator: CanonicalIndicator, at: Carrying) {
  const { id, name, unit, baselineValue, baselineDate, targetValue, targetDate } = indicator
  return {
    id: at.idFrom(id),
    name,
    unit,
    baselineValue: settledValue(baselineValue),
    baselineDate: settledValue(baselineDate),
    targetValue: settledValue(targetValue),
    targetDate: settledValue(targetDate),
  }
}

/** Its days stay as they were: when it goes on is for people to say, and V09 tells what lies outside the new period. */
function carryActivity(activity: CanonicalActivity, at: Carrying) {
  const { id, title, description, targetGroup, status, participantIds, start, end, costLines } = activity
  const responsible = settledValue(activity.responsible)
  return {
    id: at.idFrom(id),
    title,
    description,
    targetGroup,
    status,
    responsible: responsible && at.isParty(responsible) ? responsible : undefined,
    participantIds: participantIds.filter(at.isParty),
    start: settledValue(start),
    end: settledValue(end),
    costLines: at.brings.costs === 'left' ? [] : costLines.map((line) => carryCostLine(line, at)),
  }
}

function carryCostLine({ id, useYear, kind, payerId, source, amountOre, note }: CanonicalCostLine, at: Carrying) {
  return {
    id: at.idFrom(id),
    useYear: useYear + at.terms.yearsLater,
    kind,
    payerId: payerId && at.isParty(payerId) ? payerId : null,
    source: carriedSource(source, at.terms),
    amountOre: at.brings.costs === 'kept' ? settledValue(amountOre) : undefined,
    note,
  }
}
