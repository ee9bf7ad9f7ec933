/** What a plan's content takes from the county's pots, and what of the county's register it names. */
import { activitiesOf, type Plan, type PlanId, type PlanUse, type PotUse, type Settled } from '../../plan/index.ts'
import { costLinesOf, grantLineOf, potOf } from '../costLines.ts'
import { potUseOf } from '../money/potStates.ts'

/** What lies in the bin names nothing and takes nothing. */
export function planUseOf(plan: Plan, planId: PlanId): PlanUse {
  const names = new Set<string>()
  for (const { focusAreaIds } of plan.areas) for (const id of focusAreaIds) names.add(id)
  for (const { focusAreaId } of plan.analyses) names.add(focusAreaId)
  for (const { responsible, participantIds } of activitiesOf(plan)) {
    for (const id of [...valuesOf(responsible), ...participantIds]) names.add(id)
  }
  for (const line of costLinesOf(plan)) {
    for (const id of [line.payerId, grantLineOf(line), potOf(line)]) if (id !== null) names.add(id)
  }
  return { planId, potUse: potUseOf(plan, planId), names: [...names].sort() }
}

function valuesOf<T>(field: Settled<T>): readonly T[] {
  if (field.state === 'empty') return []
  return field.state === 'settled' ? [field.value] : field.values.map(({ value }) => value)
}

/** What plans take from pots, as every plan on them is told it. */
export function potUseIn(uses: readonly PlanUse[]): readonly PotUse[] {
  return uses.flatMap(({ potUse }) => potUse).filter(({ ore }) => ore > 0)
}
