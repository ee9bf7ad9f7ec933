/**
 * Freezing: inside the plan's queue, so that every edit acknowledged before it is in the version and none after it is.
 * The checks are asked once more there: what the convenor saw a second ago decides nothing. Storing the version turns
 * the plan frozen in the same transaction. Freezing is no approval: organisations decide on the hash afterwards.
 */
import { createHash } from 'node:crypto'
import { canonicalBytes, canonicalVersion, computeTotals, mayFreeze } from '@samplan/shared/rules'
import type { FreezeRequest, VersionSummary } from '@samplan/shared/wire'
import { encodeStateAsUpdate } from 'yjs'
import { type Review, review } from './checkDraft.ts'
import type { Who } from './commands.ts'
import { voiceOf } from './comments.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type Turn, type TurnRefusal } from './inTurn.ts'
import { openDraft } from './openDraft.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type FreezeRefusal = TurnRefusal | 'freeze-blocked'

/** Makes the next version, and where asked opens the next draft directly. A refusal's detail lists what is left. */
export async function freezePlan(
  deps: CommandDeps,
  who: Who,
  wish: FreezeRequest,
): Promise<Outcome<VersionSummary, FreezeRefusal>> {
  const outcome = await inTurn(deps, { ...who, deed: 'freeze' }, (turn) => makeVersion(deps, turn, wish))
  if (!outcome.ok) return outcome
  await deps.rooms.factsChanged(who.planId)
  // A turn of its own: if it fails, the version stands and the convenor opens the draft from the plan's page.
  if (wish.nextDraftReason !== null) await openDraft(deps, who, wish.nextDraftReason)
  return outcome
}

async function makeVersion(
  deps: CommandDeps,
  turn: Turn,
  wish: FreezeRequest,
): Promise<Outcome<VersionSummary, 'freeze-blocked'>> {
  const { storage } = deps
  const reviewed = await review(deps, turn)
  const allowed = mayFreeze(reviewed.checked, wish.overrides)
  if (!allowed.ok) return refused('freeze-blocked', allowed.left.map(({ id }) => id).join(' '))
  const planId = turn.row.facts.id
  const previous = (await storage.versions.list(planId)).at(-1)
  const number = (previous?.number ?? 0) + 1
  const previousSha256 = previous?.sha256 ?? null
  const canonicalJson = exportBytes(turn, reviewed, wish, { number, previousSha256 })
  const summary: VersionSummary = {
    planId,
    number,
    draft: turn.row.facts.draft,
    sha256: createHash('sha256').update(canonicalJson).digest('hex'),
    previousSha256,
    madeBy: voiceOf(turn.actor),
    madeAt: turn.at,
    bytes: canonicalJson.length,
  }
  const { position } = turn
  const state = encodeStateAsUpdate(turn.doc)
  await storage.versions.add({ ...summary, canonicalJson, state, position, epoch: turn.row.facts.epoch })
  await note(deps, summary)
  return done(summary)
}

function exportBytes(
  { row, position, at, actor }: Turn,
  { plan, register, checked }: Review,
  { overrides, lateReason }: FreezeRequest,
  { number, previousSha256 }: { readonly number: number; readonly previousSha256: string | null },
): Uint8Array {
  const isLate = checked.findings.some(({ detail }) => detail.code === 'past-due')
  return canonicalBytes(
    canonicalVersion({
      plan,
      facts: row.facts,
      register,
      totals: computeTotals(plan, register),
      checked,
      overrides,
      versionNumber: number,
      position,
      previousSha256,
      frozenAt: at,
      frozenBy: actor,
      lateReason: isLate ? (lateReason ?? null) : null,
    }),
  )
}

async function note({ storage }: CommandDeps, version: VersionSummary): Promise<void> {
  const { planId, number, sha256, madeBy, madeAt } = version
  const { personId, organisationId } = madeBy
  const data = { number, sha256 }
  await storage.events.add({ planId, personId, organisationId, kind: 'version-frozen', data, at: madeAt })
}
