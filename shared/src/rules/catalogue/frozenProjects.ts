/** The activities of a frozen version that have costs on grant lines or pots, in the version's order. */
import {
  type Agreement,
  type FrozenProject,
  type FundingSource,
  type MeasuredValue,
  type ProjectCost,
  type ProjectResult,
  plainText,
} from '../../plan/index.ts'
import type { CanonicalPlan } from '../canonical.ts'
import type {
  CanonicalActivity,
  CanonicalArea,
  CanonicalGoal,
  CanonicalIndicator,
  CanonicalOutcome,
  CanonicalValue,
} from '../canonicalContent.ts'
import { isStateMoney } from '../money/moneyMatrix.ts'

export function frozenProjects(version: CanonicalPlan): readonly FrozenProject[] {
  const { content, register } = version
  return content.areas.flatMap((area) =>
    area.goals.flatMap((goal) =>
      goal.activities.flatMap((activity) => {
        const costs = costsOf(activity)
        if (costs.length === 0) return []
        const focusAreas = focusAreasOf(area, register.agreement)
        return [{ ...placeOf(version, goal), ...factsOf(activity), focusAreas, results: resultsOf(goal), costs }]
      }),
    ),
  )
}

function placeOf({ plan, version }: CanonicalPlan, { id, number, title }: CanonicalGoal) {
  const goal = { id, number, title: plainText(title) }
  return { planId: plan.id, planTitle: plan.title, versionNumber: version.number, goal }
}

function factsOf({ id, number, title, responsible, participantIds, start, end, status }: CanonicalActivity) {
  return {
    activityId: id,
    number,
    title: plainText(title),
    responsibleId: held(responsible),
    participantIds,
    start: held(start),
    end: held(end),
    status,
  }
}

/** What has no amount takes nothing; a version has no amount that is unsettled. */
function costsOf({ costLines }: CanonicalActivity): readonly ProjectCost[] {
  return costLines.flatMap(({ source, useYear, payerId, amountOre }) => {
    const ore = held(amountOre) ?? 0
    return isStateMoney({ source }) && ore > 0 ? [{ source: source as FundingSource, useYear, payerId, ore }] : []
  })
}

function focusAreasOf({ focusAreaIds }: CanonicalArea, { focusAreas }: Agreement): FrozenProject['focusAreas'] {
  return focusAreas.filter(({ id }) => focusAreaIds.includes(id)).map(({ id, number, name }) => ({ id, number, name }))
}

function resultsOf({ indicators }: CanonicalGoal): readonly ProjectResult[] {
  return indicators.map((indicator) => ({
    name: plainText(indicator.name),
    unit: indicator.unit,
    baseline: measured(indicator.baselineValue, indicator.baselineDate),
    latest: latestOf(indicator),
    target: measured(indicator.targetValue, indicator.targetDate),
  }))
}

function latestOf({ outcomes = [] }: CanonicalIndicator): MeasuredValue | null {
  const found = outcomes.flatMap(({ value, date }: CanonicalOutcome) => measured(value, date) ?? [])
  return found.reduce<MeasuredValue | null>((last, one) => (last === null || one.date >= last.date ? one : last), null)
}

function measured(value: CanonicalValue<number>, date: CanonicalValue<MeasuredValue['date']>): MeasuredValue | null {
  const [figure, day] = [held(value), held(date)]
  return figure === null || day === null ? null : { value: figure, date: day }
}

function held<T extends string | number>(value: CanonicalValue<T>): T | null {
  return typeof value === 'object' ? null : value
}
