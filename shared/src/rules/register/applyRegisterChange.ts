/**
 * A change of the county's register, judged and made. Pure: the form asks it before it sends, the server asks it again
 * in the transaction that stores the change. What it lets through leaves a register in which every entry is as sound as
 * it was before; what it refuses it names, field by field.
 */
import {
  type CountyRegister,
  type PlanUse,
  type RegisterChange,
  type RegisterFault,
  type RegisterPart,
  registerKinds,
} from '../../plan/index.ts'
import { entryFaults } from './entryFaults.ts'
import { fault } from './fieldFaults.ts'
import { type Known, knownIn } from './known.ts'
import { type AnyEntry, entriesOf, entryOf, placeOf, withEntry, withoutEntry } from './parts.ts'
import { sameData } from './sameData.ts'
import { brokenUses } from './uses.ts'

/** What was there and what is there now; null for nothing. With these a change can be undone and made again. */
export interface ChangedEntry extends RegisterPart {
  readonly before: AnyEntry | null
  readonly after: AnyEntry | null
  /** Where the entry stands among its kind, or stood before it was removed. */
  readonly place: number
}

export type RegisterOutcome =
  | { readonly ok: true; readonly register: CountyRegister; readonly changed: ChangedEntry }
  /** The register holds what the change asks for already. */
  | { readonly ok: false; readonly code: 'nothing-changed' }
  | { readonly ok: false; readonly code: 'refused'; readonly faults: readonly RegisterFault[] }

/**
 * The register after the change, its number one higher. `uses` is what the county's plans name: nothing that a plan
 * stands on goes away.
 */
export function applyRegisterChange(
  register: CountyRegister,
  change: RegisterChange,
  uses: readonly PlanUse[],
): RegisterOutcome {
  const part = changedPart(change)
  const before = entryOf(register, part)
  const after = change.type === 'put' ? change.entry : null
  if (sameData(before, after)) return { ok: false, code: 'nothing-changed' }
  if (change.type === 'put' && !isPlace(change.place)) return refuse(fault('place', 'not-a-place'))
  const changed = change.type === 'put' ? withEntry(register, change) : withoutEntry(register, part)
  const next = { ...changed, number: register.number + 1 }
  const [was, is] = [knownIn(register), knownIn(next)]
  const own = after ? entryFaults(part.kind, after, is) : []
  const faults = own.length > 0 ? own : [...faultsElsewhere(part, was, is), ...brokenUses(was, is, uses)]
  if (faults.length > 0) return refuse(faults)
  const place = placeOf(after ? next : register, part)
  return { ok: true, register: next, changed: { ...part, before, after, place } }
}

export function changedPart(change: RegisterChange): RegisterPart {
  return { kind: change.kind, id: change.type === 'put' ? change.entry.id : change.id }
}

function refuse(faults: readonly RegisterFault[]): RegisterOutcome {
  return { ok: false, code: 'refused', faults }
}

function isPlace(place: number | undefined): boolean {
  return place === undefined || (Number.isInteger(place) && place >= 0)
}

/** Entries that were sound and would not be any more. What was wrong before holds nobody up. */
function faultsElsewhere(part: RegisterPart, was: Known, is: Known): readonly RegisterFault[] {
  return registerKinds.flatMap((kind) =>
    entriesOf(is.register, kind).flatMap((entry): readonly RegisterFault[] => {
      if (kind === part.kind && entry.id === part.id) return []
      const isBroken = entryFaults(kind, entry, is).length > entryFaults(kind, entry, was).length
      return isBroken ? fault('', 'in-use', { by: { kind, id: entry.id } }) : []
    }),
  )
}
