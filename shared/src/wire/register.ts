/** The county's register over HTTP: what a convenor asks to be changed, what came of it, and the feed of changes. */
import type {
  IsoInstant,
  PlanId,
  PotUse,
  RegisterChange,
  RegisterEntries,
  RegisterFault,
  RegisterKind,
  RegisterPart,
} from '../plan/index.ts'
import type { Voice } from './comments.ts'
import type { Problem } from './http.ts'

/** A change, and the register's number that whoever made it had before them. */
export interface RegisterChangeRequest {
  readonly change: RegisterChange
  readonly ifNumber: number
}

/** An entry of any kind, as it is put. */
export type RegisterEntry = RegisterEntries[RegisterKind]

/** A change that was made. Those of one county are numbered with its register; the newest comes first in the feed. */
export interface RegisterChangeMade extends RegisterPart {
  readonly number: number
  readonly before: RegisterEntry | null
  readonly after: RegisterEntry | null
  readonly place: number
  /** The number of the change that this one took back. */
  readonly undoes: number | null
  readonly madeBy: Voice
  readonly madeAt: IsoInstant
}

/** What a change came to: the register's number now, and the change; null where everything stood so already. */
export interface RegisterChanged {
  readonly number: number
  readonly made: RegisterChangeMade | null
}

/** `register-refused`: what is wrong, field by field. */
export interface RegisterRefusedProblem extends Problem {
  readonly code: 'register-refused'
  readonly faults: readonly RegisterFault[]
}

/**
 * `changed-meanwhile`: somebody changed the same part since. `present` is how it stands now; null where it is gone.
 * Whatever was typed stays with whoever sent it, who can look at both and send again.
 */
export interface ChangedMeanwhileProblem extends Problem, ChangedMeanwhile {
  readonly code: 'changed-meanwhile'
}

export interface ChangedMeanwhile {
  readonly part: RegisterPart
  readonly present: RegisterEntry | null
  readonly number: number
  /** The newest change of the part; null where it was changed by no numbered one. */
  readonly changedBy: number | null
}

/** What all plans of the county take from its pots. Titles only of plans that the person takes part in. */
export interface CountyPotUse {
  readonly potUse: readonly PotUse[]
  readonly titles: readonly { readonly planId: PlanId; readonly title: string }[]
}

/** Changes in one answer of the feed. */
export const changesAtOnce = 100
