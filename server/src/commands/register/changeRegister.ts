/** A convenor changes an entry of the county's register, or takes a change back. */
import { type CountyRegister, type PlanUse, type RegisterPart, toInstant } from '@samplan/shared/plan'
import { changedPart, entryOf, sameData, undoChange } from '@samplan/shared/rules'
import type { RegisterChangeRequest } from '@samplan/shared/wire'
import type { RegisterStore, Stores } from '../../storage/storage.ts'
import type { CommandDeps } from '../deps.ts'
import type { Who } from '../inTurn.ts'
import { refused } from '../outcome.ts'
import { type Change, type Judged, makeChange } from './makeChange.ts'
import { overtaken, type RegisterChangeOutcome } from './refusals.ts'

/**
 * Makes the change if nobody has changed the same part since the register had `ifNumber`; what others did to other
 * parts holds nobody up. Asked twice, it is made once: the second time everything stands so already.
 */
export async function changeRegister(
  deps: CommandDeps,
  who: Who,
  { change, ifNumber }: RegisterChangeRequest,
): Promise<RegisterChangeOutcome> {
  const part = changedPart(change)
  const uses = takesAway(part, change.type === 'remove') ? await usesFor(deps, who) : []
  const judge: Change['judge'] = async ({ registers }, register) => {
    const wished = change.type === 'put' ? change.entry : null
    if (sameData(entryOf(register, part), wished)) return { ok: true, change, undoes: null }
    const since = await lastChangeSince(registers, register, part, ifNumber)
    return since.touched ? overtaken(present(register, part, since.changedBy)) : { ok: true, change, undoes: null }
  }
  return carryOut(deps, { who, uses, judge })
}

/** Takes a change back by making another one; refused where the part was changed since, naming by which change. */
export async function undoRegisterChange(deps: CommandDeps, who: Who, number: number): Promise<RegisterChangeOutcome> {
  const row = await deps.storage.plans.find(who.planId)
  const [made] = row ? await deps.storage.registers.changes(row.countyId, number + 1, 1) : []
  if (made?.number !== number) return refused('not-found')
  const uses = takesAway(made, made.before === null) ? await usesFor(deps, who) : []
  const judge: Change['judge'] = async ({ registers }, register): Promise<Judged> => {
    const undoing = undoChange(register, made)
    if (undoing.ok) return { ok: true, change: undoing.change, undoes: number }
    const { changedBy } = await lastChangeSince(registers, register, made, number)
    return overtaken(present(register, made, changedBy))
  }
  return carryOut(deps, { who, uses, judge })
}

async function carryOut(deps: CommandDeps, change: Omit<Change, 'at'>): Promise<RegisterChangeOutcome> {
  const { storage, rooms, now } = deps
  const at = toInstant(now())
  const outcome = await storage.together((stores: Stores) => makeChange(stores, { ...change, at }))
  if (!outcome.ok || outcome.value.made === null) return outcome
  const row = await storage.plans.find(change.who.planId)
  if (row) await rooms.registerChanged(await storage.registers.county(row.countyId))
  return outcome
}

/** Whether a plan may be left without what it names. An agreement may lose lines and focus areas as it is put. */
function takesAway({ kind }: RegisterPart, removed: boolean): boolean {
  return kind === 'agreement' || (removed && (kind === 'organisation' || kind === 'pot'))
}

/** Asked before the transaction, since it waits for the plans' queues. */
async function usesFor({ storage, rooms }: CommandDeps, { planId }: Who): Promise<readonly PlanUse[]> {
  const row = await storage.plans.find(planId)
  return row ? rooms.planUses(row.countyId) : []
}

/** The register's number also rises without a numbered change, at an import; such a rise may have touched anything. */
async function lastChangeSince(
  registers: RegisterStore,
  register: CountyRegister,
  part: RegisterPart,
  number: number,
): Promise<{ readonly touched: boolean; readonly changedBy: number | null }> {
  if (number === register.number) return { touched: false, changedBy: null }
  const since = await registers.changedSince(register.countyId, number)
  const last = since.findLast(({ kind, id }) => kind === part.kind && id === part.id)
  return { touched: last !== undefined || since.length !== register.number - number, changedBy: last?.number ?? null }
}

function present(register: CountyRegister, { kind, id }: RegisterPart, changedBy: number | null) {
  const part = { kind, id }
  return { part, present: entryOf(register, part), number: register.number, changedBy }
}
