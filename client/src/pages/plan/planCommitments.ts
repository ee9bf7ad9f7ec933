/** Who commits to what, by activity, for the margins of the plan page: kept up with the plan and with the answers. */
import { type AskedParty, askedByActivity, sameBasis } from '@samplan/shared/rules'
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
  const reckon = () => {
    const standing = watch.standing.get()
    if (standing) byActivity.replace(new Map<BlockId, Parties>(askedByActivity(session.plan.plan, standing)))
  }
  const throttle = createThrottle(reckon, everyMs)
  const leave = [session.plan.subscribe(throttle.call), watch.standing.subscribe(reckon)]
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
