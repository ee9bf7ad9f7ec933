/** What was found before, so that only what changed is asked about again. */
import type { Finding } from '../findings.ts'
import type { CheckContext, CheckQuestion } from './question.ts'
import type { Fault, Recall, RecordCheck } from './rule.ts'

export interface Memory {
  readonly recall: Recall
  /** The finding that a fault was made into, with its identity, so that a screen redraws only what is new. */
  finding(fault: Fault, make: () => Finding | null): Finding | null
}

/** Asks about everything. */
export function noMemory(context: CheckContext): Memory {
  return { recall: (check, record) => check(record, context), finding: (_, make) => make() }
}

/**
 * Remembers faults by check and record as long as everything beside the plan is the same. Records are held weakly: those
 * that a later reading of the plan has replaced are forgotten with it.
 */
export class CheckMemory implements Memory {
  #context: Omit<CheckQuestion, 'plan'> | null = null
  #faults = new Map<unknown, WeakMap<object, readonly Fault[]>>()
  #findings = new WeakMap<Fault, Finding | null>()

  /** This memory, emptied where the question is asked with anything else than before. */
  of({ plan: _, ...context }: CheckQuestion): Memory {
    if (!this.#context || !isSame(this.#context, context)) {
      this.#faults = new Map()
      this.#findings = new WeakMap()
    }
    this.#context = context
    return this
  }

  readonly recall: Recall = <R extends object>(check: RecordCheck<R>, record: R): readonly Fault[] => {
    if (!this.#context) throw new Error('A memory is asked before it knows the question')
    const known = this.#faults.get(check) ?? new WeakMap<object, readonly Fault[]>()
    this.#faults.set(check, known)
    const before = known.get(record)
    if (before) return before
    const faults = check(record, this.#context)
    known.set(record, faults)
    return faults
  }

  finding(fault: Fault, make: () => Finding | null): Finding | null {
    const before = this.#findings.get(fault)
    if (before !== undefined) return before
    const finding = make()
    this.#findings.set(fault, finding)
    return finding
  }
}

/** By identity, except that lists may be made anew with the same entries. */
function isSame(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => isSameValue(value, right.get(key)))
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return false
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
