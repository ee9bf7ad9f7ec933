/** Who names what a change would take away: plans and shares that no entry's own rules look after. */
import type { CountyRegister, PlanUse, RegisterFault, RegisterUser } from '../../plan/index.ts'
import type { Known } from './known.ts'

/** A fault for each that named something which is gone; what was missing before is nobody's doing now. */
export function brokenUses(was: Known, is: Known, uses: readonly PlanUse[]): readonly RegisterFault[] {
  const gone = goneIds(was, is)
  if (gone.size === 0) return []
  const users: readonly (readonly [RegisterUser, readonly string[]])[] = [
    ...namedBy(is.register),
    ...uses.map(({ planId, names }) => [{ kind: 'plan', id: planId }, names] as const),
  ]
  return users
    .filter(([, names]) => names.some((id) => gone.has(id)))
    .map(([by]) => ({ field: '', code: 'in-use', by }))
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

function namedBy(register: CountyRegister): readonly (readonly [RegisterUser, readonly string[]])[] {
  return register.countyShares.map(({ source, grantLineIds }) => {
    return [{ kind: 'countyShare', id: source }, grantLineIds] as const
  })
}
