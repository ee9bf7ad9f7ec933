/** The change that takes another one back. */
import type { CountyRegister, RegisterChange, RegisterPut } from '../../plan/index.ts'
import type { ChangedEntry } from './applyRegisterChange.ts'
import { entryOf } from './parts.ts'
import { sameData } from './sameData.ts'

export type Undoing =
  | { readonly ok: true; readonly change: RegisterChange }
  /** Somebody changed the same part since; taking back what they never saw would undo their work too. */
  | { readonly ok: false; readonly code: 'changed-meanwhile' }

/** Only where the part stands as the change left it. The entry comes back in the place where it stood. */
export function undoChange(register: CountyRegister, changed: ChangedEntry): Undoing {
  const { kind, id, before, after, place } = changed
  if (!sameData(entryOf(register, changed), after)) return { ok: false, code: 'changed-meanwhile' }
  if (before === null) return { ok: true, change: { type: 'remove', kind, id } }
  return { ok: true, change: { type: 'put', kind, entry: before, place } as RegisterPut }
}
