/** Gives a demo plan the answers that its organisations have given already, each with its entry in the event log. */
import { readPlan } from '@samplan/shared/doc'
import { activitiesOf, type IsoInstant, type PlanId } from '@samplan/shared/plan'
import { partsIn } from '@samplan/shared/rules'
import type * as Y from 'yjs'
import { keepCommitment, wordsOf } from '../commands/giveCommitment.ts'
import type { Stores } from '../storage/storage.ts'
import type { DemoCommitment } from './demoCounty.ts'

interface Where {
  readonly planId: PlanId
  readonly doc: Y.Doc
  readonly at: IsoInstant
}

/** Throws where an organisation answers for an activity that it has no part in. */
export async function addCommitments(stores: Stores, answers: readonly DemoCommitment[], where: Where): Promise<void> {
  const { planId, at } = where
  const activities = activitiesOf(readPlan(where.doc))
  for (const { author, activityIds, answer, reason, amountThenOre } of answers) {
    const { id: personId, name, organisationId } = author
    const asked = activities.filter((activity) => partsIn(activity).has(organisationId))
    const ids = activityIds === 'all' ? asked.map(({ id }) => id) : activityIds
    for (const activityId of ids) {
      const activity = asked.find(({ id }) => id === activityId)
      const basis = activity && partsIn(activity).get(organisationId)
      if (!basis) throw new Error(`${organisationId} has no part in ${activityId} of plan ${planId}`)
      await keepCommitment(
        stores,
        { planId, personId },
        {
          activityId,
          organisationId,
          answer,
          reason,
          basis: { ...basis, amountOre: amountThenOre ?? basis.amountOre },
          words: wordsOf(activity),
          draft: 1,
          position: 1,
          author: { personId, name, organisationId },
          at,
        },
      )
    }
  }
}
