/** What a command answers: its value, or the code of an expected "no". Anything else is a bug and throws. */
import type { ProblemCode } from '@samplan/shared/wire'

export type Outcome<T, Code extends ProblemCode = ProblemCode> =
  | { readonly ok: true; readonly value: T }
  | Refused<Code>

export interface Refused<Code extends ProblemCode = ProblemCode> {
  readonly ok: false
  readonly code: Code
  /** For whoever reads the log; never shown as is. */
  readonly detail?: string
}

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function refused<Code extends ProblemCode>(code: Code, detail?: string): Refused<Code> {
  return detail === undefined ? { ok: false, code } : { ok: false, code, detail }
}
