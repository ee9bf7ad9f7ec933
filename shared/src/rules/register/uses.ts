/** Which plans name what a change would take away; of entries their own rules see it. */
import type { PlanUse, RegisterFault } from '../../plan/index.ts'
import type { Known } from './known.ts'

/** A fault for each that named something which is gone; what was missing before is nobody's doing now. */
export function brokenUses(was: Known, is: Known, uses: readonly PlanUse[]): readonly RegisterFault[] {
  const gone = goneIds(was, is)
  if (gone.size === 0) return []
  return uses
    .filter(({ names }) => names.some((id) => gone.has(id)))
    .map(({ planId }) => ({ field: '', code: 'in-use', by: { kind: 'plan', id: planId } }))
}

function goneIds(was: Known, is: Known): ReadonlySet<string> {
  const kinds = [
    [was.organisations.keys(), is.organisations],
    [was.grantLines.keys(), is.grantLines],
    [was.focusAreas.keys(), is.focusAreas],
    [was.pots.keys(), is.pots],
  ] as const
  return new Set(kinds.flatMap(([before, after]) => [...before].filter((id) => !after.has(id))))
}
