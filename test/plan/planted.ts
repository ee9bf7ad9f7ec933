/** The records of the planted plan by name, and what a test of edits and undo asks of them. */
import { fragment, readPlan, readText } from '@samplan/shared/doc'
import {
  type ActivityId,
  type AreaId,
  activitiesOf,
  type CostLineId,
  type GoalId,
  plainText,
} from '@samplan/shared/plan'
import type * as Y from 'yjs'
import { id } from './fixtures.ts'

export const area1 = id<AreaId>('area1')
export const goal1 = id<GoalId>('goal1')
export const goal2 = id<GoalId>('goal2')
export const goal3 = id<GoalId>('goal3')
export const activity1 = id<ActivityId>('activity1')
export const cost1 = id<CostLineId>('cost1')

/** The first cost line's amount, settled or not. */
export const amount = (doc: Y.Doc) => activitiesOf(readPlan(doc))[0]?.costLines[0]?.amountOre

/** All values that stand beside each other in that amount. */
export const values = (doc: Y.Doc) => {
  const field = amount(doc)
  if (field?.state === 'unsettled') return field.values.map(({ value }) => value)
  return field?.state === 'settled' ? [field.value] : []
}

export const textIn = (doc: Y.Doc, owner: GoalId | ActivityId, field: 'title' | 'description') =>
  plainText(readText(fragment(doc, owner, field)))
