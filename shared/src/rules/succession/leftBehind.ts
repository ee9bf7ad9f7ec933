/** What of a version does not come along into the plan that is made from it, to be said before it is made. */
import {
  type ActivityId,
  type FocusAreaId,
  type FundingSource,
  hasText,
  type Ore,
  type OrganisationId,
  type RichText,
} from '../../plan/index.ts'
import type { CanonicalPlan } from '../canonical.ts'
import type { CanonicalActivity } from '../canonicalContent.ts'
import { type Carrying, isBrought, settledValue } from './carrying.ts'
import { carriedSource } from './carryTerms.ts'

export interface LeftBehind {
  /** Focus areas that the register's mapping leads nowhere from, where something in the version answers to them. */
  readonly focusAreas: readonly LeftFocusArea[]
  /** Sources that nothing pays in the place of: their lines come along without a source. */
  readonly sources: readonly LeftSource[]
  /** Organisations that the county no longer has: where they answered or paid, it is open. */
  readonly organisationIds: readonly OrganisationId[]
  /** Activities that are done or were stopped. */
  readonly finished: readonly { readonly id: ActivityId; readonly number: string; readonly title: RichText }[]
  /** How many outcomes stay with the version. */
  readonly outcomes: number
  /** How many activities referred to goals of a parent plan. */
  readonly withParentGoals: number
}

export interface LeftFocusArea {
  readonly id: FocusAreaId
  readonly name: string
  /** Whether its analysis said anything. */
  readonly hasAnalysis: boolean
  /** How many areas answered to it. */
  readonly areas: number
}

export interface LeftSource {
  readonly source: FundingSource
  readonly lines: number
  readonly ore: Ore
}

export function leftBehind(
  { content, register }: Pick<CanonicalPlan, 'content' | 'register'>,
  at: Carrying,
): LeftBehind {
  const goals = at.brings.goals ? content.areas.flatMap((area) => area.goals) : []
  const activities = goals.flatMap((goal) => goal.activities)
  const brought = activities.filter((activity) => isBrought(activity, at))
  const indicators = at.brings.indicators ? goals.flatMap((goal) => goal.indicators) : []
  return {
    focusAreas: register.agreement.focusAreas.flatMap(({ id, name }) => leftFocusArea({ id, name }, content, at)),
    sources: leftSources(brought, at),
    organisationIds: [...new Set(brought.flatMap(organisationsIn))].filter((id) => !at.isParty(id)),
    finished: at.brings.activities
      ? activities.filter((one) => !brought.includes(one)).map(({ id, number, title }) => ({ id, number, title }))
      : [],
    outcomes: indicators.reduce((sum, { outcomes }) => sum + (outcomes?.length ?? 0), 0),
    withParentGoals: brought.filter(({ parentGoalIds }) => parentGoalIds !== undefined).length,
  }
}

function leftFocusArea(
  { id, name }: Pick<LeftFocusArea, 'id' | 'name'>,
  { analyses, areas }: CanonicalPlan['content'],
  { terms }: Carrying,
): readonly LeftFocusArea[] {
  if (terms.focusAreas.some(({ from, to }) => from === id && to.length > 0)) return []
  const hasAnalysis = analyses.some(({ focusAreaId, text }) => focusAreaId === id && hasText(text))
  const answering = areas.filter(({ focusAreaIds }) => focusAreaIds.includes(id)).length
  return hasAnalysis || answering > 0 ? [{ id, name, hasAnalysis, areas: answering }] : []
}

function leftSources(activities: readonly CanonicalActivity[], { brings, terms }: Carrying): readonly LeftSource[] {
  const left = new Map<FundingSource, LeftSource>()
  for (const { source, amountOre } of brings.costs === 'left' ? [] : activities.flatMap((one) => one.costLines)) {
    if (source === null || carriedSource(source, terms) !== null) continue
    const before = left.get(source) ?? { source, lines: 0, ore: 0 }
    left.set(source, { source, lines: before.lines + 1, ore: before.ore + (settledValue(amountOre) ?? 0) })
  }
  return [...left.values()]
}

function organisationsIn({ responsible, participantIds, costLines }: CanonicalActivity): readonly OrganisationId[] {
  const payers = costLines.flatMap(({ payerId }) => payerId ?? [])
  return [
    ...(settledValue(responsible) ? [settledValue(responsible) as OrganisationId] : []),
    ...participantIds,
    ...payers,
  ]
}
