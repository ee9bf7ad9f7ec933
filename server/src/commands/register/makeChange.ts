/**
 * The one place where the register is changed by people: in one transaction, with the register locked, so that of two
 * convenors at once each sees what the other did. The change, the register's new number and the entry in the event log
 * of the plan that it was made from come into being together.
 */
import {
  type Actor,
  type CountyRegister,
  type IsoInstant,
  type PlanUse,
  type RegisterChange,
  type RegisterFault,
  type RegisterPart,
  stockholmDate,
} from '@samplan/shared/plan'
import { applyRegisterChange, type ChangedEntry, changedPart, may, strayFaults } from '@samplan/shared/rules'
import type { RegisterChangeMade } from '@samplan/shared/wire'
import type { Stores } from '../../storage/storage.ts'
import type { Who } from '../inTurn.ts'
import { refused } from '../outcome.ts'
import { attested } from './attested.ts'
import { faulty, type RegisterChangeOutcome, type RegisterRefusal } from './refusals.ts'

/** A change that may be made now, or why it may not. */
export type Judged =
  | { readonly ok: true; readonly change: RegisterChange; readonly undoes: number | null }
  | RegisterRefusal

export interface Change {
  readonly who: Who
  readonly at: IsoInstant
  /** What the county's plans use, as far as the change may take something from them. */
  readonly uses: readonly PlanUse[]
  /** Looks at the register as it stands in the transaction. */
  readonly judge: (stores: Stores, register: CountyRegister) => Promise<Judged>
}

/** Only within `together`. */
export async function makeChange(stores: Stores, { who, at, uses, judge }: Change): Promise<RegisterChangeOutcome> {
  const row = await stores.plans.find(who.planId)
  const participant = row && (await stores.plans.participant(who.planId, who.personId))
  if (!participant) return refused('not-found')
  const permission = may(participant.role, 'change-register', row.facts.status)
  if (!permission.ok) return refused(permission.code)
  const register = await stores.registers.lockCounty(row.countyId)
  const judged = await judge(stores, register)
  if (!judged.ok) return judged
  const attestation = { by: who.personId, on: stockholmDate(new Date(at)) }
  // An undo brings back what stood there: of a distribution also who had replaced it, and when.
  const isBack = judged.undoes !== null && judged.change.kind === 'distribution'
  const change = isBack ? judged.change : attested(judged.change, register, attestation)
  const outcome = applyRegisterChange(register, change, uses)
  if (!outcome.ok && outcome.code === 'nothing-changed') {
    return { ok: true, value: { number: register.number, made: null } }
  }
  if (!outcome.ok) return faulty(outcome.faults)
  const held = [...(isBack ? [] : strays(change, register)), ...(await faultsOfRows(stores, change, register))]
  if (held.length > 0) return faulty(held)
  const { undoes } = judged
  const number = outcome.register.number
  await store(stores, { before: register, after: outcome.register }, outcome.changed, {
    actor: participant,
    who,
    at,
    undoes,
  })
  return { ok: true, value: { number, made: toMade(outcome.changed, { number, undoes, actor: participant, at }) } }
}

/** A result that is recorded as the register's is it; what an undo brings back was judged when it was recorded. */
function strays(change: RegisterChange, register: CountyRegister): readonly RegisterFault[] {
  return change.type === 'put' && change.kind === 'distribution' ? strayFaults(change.entry, register) : []
}

/** What only the rows know: an id that is another county's, and people or plans that point to what would go. */
async function faultsOfRows(
  { registers }: Stores,
  change: RegisterChange,
  { countyId }: CountyRegister,
): Promise<readonly RegisterFault[]> {
  const part = changedPart(change)
  if (change.type === 'put') {
    return (await registers.isElsewhere(part, countyId)) ? [{ field: 'id', code: 'same-twice' }] : []
  }
  const by = await registers.heldBy(part)
  return by ? [{ field: '', code: 'in-use', by }] : []
}

type Speaker = Pick<Actor, 'personId' | 'name' | 'organisationId'>

interface Made {
  readonly actor: Speaker
  readonly who: Who
  readonly at: IsoInstant
  readonly undoes: number | null
}

async function store(
  { registers, events }: Stores,
  { before, after }: { readonly before: CountyRegister; readonly after: CountyRegister },
  changed: ChangedEntry,
  { actor, who, at, undoes }: Made,
): Promise<void> {
  const { personId, organisationId } = actor
  const { number } = after
  await registers.addChange(before, after, { ...changed, number, undoes, personId, organisationId, madeAt: at })
  const { kind, id }: RegisterPart = changed
  const data = { number, part: kind, id, undoes }
  await events.add({ planId: who.planId, personId, organisationId, kind: 'register-changed', data, at })
}

function toMade(
  changed: ChangedEntry,
  { number, undoes, actor, at }: Omit<Made, 'who'> & { readonly number: number },
): RegisterChangeMade {
  const { personId, name, organisationId } = actor
  return { ...changed, number, undoes, madeBy: { personId, name, organisationId }, madeAt: at }
}
