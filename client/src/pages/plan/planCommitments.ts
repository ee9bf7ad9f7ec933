/** Who commits to what, by activity, for the margins of the plan page: kept up with the plan and with the answers. */
import { type Activity, activitiesOf } from '@samplan/shared/plan'
import { type AskedParty, askedParties, sameBasis } from '@samplan/shared/rules'
import type { Commitment } from '@samplan/shared/wire'
import { createKeyedStore, type KeyedStore, sameItems } from '../../plan/board/keyedStore.ts'
import type { BlockId } from '../../plan/board/planIndex.ts'
import { createThrottle } from '../../plan/board/throttle.ts'
import type { PlanSession } from '../../sync/index.ts'
import type { CommitmentWatch } from '../watchCommitments.ts'

type Parties = readonly AskedParty<Commitment>[]

export interface PlanCommitments extends Pick<CommitmentWatch, 'take' | 'close'> {
  /** Empty until the server has said what stands. */
  readonly byActivity: KeyedStore<BlockId, Parties>
}

/** The margin may take a breath: what is typed goes before it. */
const everyMs = 200

export function createPlanCommitments(session: PlanSession, watch: CommitmentWatch): PlanCommitments {
  const byActivity = createKeyedStore<BlockId, Parties>(sameItems(sameParty))
  // An activity that did not change keeps its identity: a keystroke asks anew about the one that it was made in.
  let known = new WeakMap<Activity, Parties>()
  const reckon = () => {
    const standing = watch.standing.get()
    if (!standing) return
    const next = activitiesOf(session.plan.plan).map((activity): [BlockId, Parties] => {
      const parties = known.get(activity) ?? askedParties(activity, standing)
      known.set(activity, parties)
      return [activity.id, parties]
    })
    byActivity.replace(new Map(next))
  }
  const reckonAnew = () => {
    known = new WeakMap()
    reckon()
  }
  const throttle = createThrottle(reckon, everyMs)
  const leave = [session.plan.subscribe(throttle.call), watch.standing.subscribe(reckonAnew)]
  reckon()
  return {
    byActivity,
    take: watch.take,
    close() {
      for (const stop of leave) stop()
      throttle.stop()
      watch.close()
    },
  }
}

function sameParty(a: AskedParty<Commitment>, b: AskedParty<Commitment>): boolean {
  const sameAnswer = a.given?.number === b.given?.number && a.state === b.state
  return a.organisationId === b.organisationId && sameAnswer && sameBasis(a.basis, b.basis)
}
