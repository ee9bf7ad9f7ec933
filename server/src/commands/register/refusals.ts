/** What a change of the register may come to, beside being made. */
import type { RegisterFault } from '@samplan/shared/plan'
import type { ChangedMeanwhile, RegisterChanged } from '@samplan/shared/wire'
import type { TurnRefusal } from '../inTurn.ts'
import type { Refused } from '../outcome.ts'

export type RegisterRefusal =
  | Refused<TurnRefusal>
  /** The entry cannot stand as it is; each fault names a field. */
  | (Refused<'register-refused'> & { readonly faults: readonly RegisterFault[] })
  /** Somebody changed the same part since. */
  | (Refused<'changed-meanwhile'> & { readonly meanwhile: ChangedMeanwhile })

export type RegisterChangeOutcome = { readonly ok: true; readonly value: RegisterChanged } | RegisterRefusal

export function faulty(faults: readonly RegisterFault[]): RegisterRefusal {
  return { ok: false, code: 'register-refused', faults }
}

export function overtaken(meanwhile: ChangedMeanwhile): RegisterRefusal {
  return { ok: false, code: 'changed-meanwhile', meanwhile }
}
