/** Whether an entry may be sent, by the rules that the server asks again; what plans use of it only the server knows. */
import type { CountyRegister, RegisterChange, RegisterFault, RegisterKind } from '@samplan/shared/plan'
import { applyRegisterChange } from '@samplan/shared/rules'
import type { ReadDraft } from './readDraft.ts'

export interface JudgedEntry {
  /** Null where something is wrong with it. */
  readonly change: RegisterChange | null
  readonly faults: readonly RegisterFault[]
}

/** What could not be read hides what the rules say of the same field. */
export function judgeEntry(county: CountyRegister, kind: RegisterKind, { data, faults }: ReadDraft): JudgedEntry {
  if (faults.length > 0) return { change: null, faults }
  // The form's description names every field of the kind; the rules and the server's schema ask each of them.
  const change = { type: 'put', kind, entry: data } as unknown as RegisterChange
  const outcome = applyRegisterChange(county, change, [])
  if (!outcome.ok && outcome.code === 'refused') return { change: null, faults: outcome.faults }
  return { change, faults: [] }
}
