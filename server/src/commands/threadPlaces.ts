/** Where in the plan its comments stand, in words: the pages beside the plan do not hold the document. */
import { readPlan } from '@samplan/shared/doc'
import { type Activity, type Area, type Goal, type Plan, plainText, type Register } from '@samplan/shared/plan'
import type { ThreadPlace, ThreadPlaces } from '@samplan/shared/wire'
import type { CommandDeps } from './deps.ts'
import { inTurn, type TurnRefusal, type Who } from './inTurn.ts'
import { done, type Outcome } from './outcome.ts'

type Entry = readonly [recordId: string, place: ThreadPlace]

/** Number and title of every living record that can be commented, by its id. */
export async function threadPlaces(deps: CommandDeps, who: Who): Promise<Outcome<ThreadPlaces, TurnRefusal>> {
  return inTurn(deps, { ...who, deed: 'read' }, async ({ doc }) =>
    done(placesOf(readPlan(doc), await deps.storage.registers.forPlan(who.planId))),
  )
}

function placesOf(plan: Plan, { agreement }: Register): ThreadPlaces {
  const analyses = plan.analyses.map(({ id, focusAreaId }): Entry => {
    const focusArea = agreement.focusAreas.find((one) => one.id === focusAreaId)
    return [id, { number: '', title: focusArea?.name ?? '' }]
  })
  return Object.fromEntries([...analyses, ...plan.areas.flatMap(entriesOfArea)])
}

function entriesOfArea(area: Area): readonly Entry[] {
  return [[area.id, placeOf(area)], ...area.goals.flatMap(entriesOfGoal)]
}

/** An indicator is read with its goal, and a cost line with its activity. */
function entriesOfGoal(goal: Goal): readonly Entry[] {
  const indicators = goal.indicators.flatMap(({ id, outcomes }): Entry[] =>
    [id, ...outcomes.map((outcome) => outcome.id)].map((one) => [one, placeOf(goal)]),
  )
  const activities = goal.activities.flatMap((activity): readonly Entry[] => {
    const lines = activity.costLines.map(({ id }): Entry => [id, placeOf(activity)])
    return [[activity.id, placeOf(activity)], ...lines]
  })
  return [[goal.id, placeOf(goal)], ...indicators, ...activities]
}

function placeOf({ number, title }: Area | Goal | Activity): ThreadPlace {
  return { number, title: plainText(title) }
}
