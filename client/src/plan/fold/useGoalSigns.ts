/** What a folded goal says of all that is in it: the worst finding, and who is there. */
import type { Goal, Organisation } from '@samplan/shared/plan'
import { useStore } from '../../sync/index.ts'
import { type Look, worstLook } from '../margin/severityLook.ts'
import { usePlan } from '../planContext.ts'

interface GoalSigns {
  readonly look: Look | null
  readonly organisations: readonly Organisation[]
}

export function useGoalSigns({ id, activities }: Goal): GoalSigns {
  const { board, session, organisationOf } = usePlan()
  // A folded goal is one of a few dozen rows: they may all be asked again when a check or a person's place changes.
  useStore(board.checks)
  useStore(session.present)
  const blocks = [id, ...activities.map((activity) => activity.id)]
  const look = worstLook(blocks.flatMap((block) => board.findings.get(block) ?? []))
  const ids = new Set(blocks.flatMap((block) => board.peopleByBlock.get(block) ?? []).map((one) => one.organisationId))
  return { look, organisations: [...ids].flatMap((one) => organisationOf(one) ?? []) }
}
