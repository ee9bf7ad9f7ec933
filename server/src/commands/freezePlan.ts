/**
 * Freezing: inside the plan's queue, so that every edit acknowledged before it is in the version and none after it is.
 * The checks are asked once more there: what the convenor saw a second ago decides nothing. Storing the version turns
 * the plan frozen and notes the freeze in the same transaction. Freezing is no approval: organisations decide on the
 * hash afterwards.
 */
import {
  type CanonicalInput,
  canonicalBytes,
  canonicalVersion,
  computeTotals,
  isLate,
  mayFreeze,
} from '@samplan/shared/rules'
import type { FreezeRequest, VersionSummary } from '@samplan/shared/wire'
import { encodeStateAsUpdate } from 'yjs'
import { sha256 } from '../storage/sha256.ts'
import type { PlanLogEvent } from '../storage/storage.ts'
import { type Review, review, sumBefore } from './checkDraft.ts'
import { voiceOf } from './comments.ts'
import type { CommandDeps } from './deps.ts'
import { inTurn, type Turn, type TurnRefusal, type Who } from './inTurn.ts'
import { openDraft } from './openDraft.ts'
import { done, type Outcome, refused } from './outcome.ts'

export type FreezeRefusal = TurnRefusal | 'freeze-blocked' | 'late-reason-needed'

/** Makes the next version, and where asked opens the next draft directly. A refusal's detail lists what is left. */
export async function freezePlan(
  deps: CommandDeps,
  who: Who,
  wish: FreezeRequest,
): Promise<Outcome<VersionSummary, FreezeRefusal>> {
  await sumBefore(deps, who.planId)
  const outcome = await inTurn(deps, { ...who, deed: 'freeze' }, (turn) => makeVersion(deps, turn, wish))
  if (!outcome.ok) return outcome
  await deps.rooms.factsChanged(who.planId)
  await deps.rooms.familyChanged([who.planId])
  // A turn of its own: if it fails, the version stands and the convenor opens the draft from the plan's page.
  if (wish.nextDraftReason !== null) await openDraft(deps, who, wish.nextDraftReason)
  return outcome
}

async function makeVersion(
  deps: CommandDeps,
  turn: Turn,
  wish: FreezeRequest,
): Promise<Outcome<VersionSummary, FreezeRefusal>> {
  const { storage } = deps
  const reviewed = await review(deps, turn)
  const allowed = mayFreeze(reviewed.checked, wish.overrides)
  if (!allowed.ok) return refused('freeze-blocked', allowed.left.map(({ id }) => id).join(' '))
  if (isLate(reviewed.checked) && !wish.lateReason?.trim()) return refused('late-reason-needed')
  const planId = turn.row.facts.id
  const previous = (await storage.versions.list(planId)).at(-1)
  const number = (previous?.number ?? 0) + 1
  const previousSha256 = previous?.sha256 ?? null
  const predecessor = await storage.successions.predecessor(planId)
  const canonicalJson = exportBytes(turn, reviewed, wish, {
    number,
    previousSha256,
    ...(predecessor && { predecessor }),
  })
  const summary: VersionSummary = {
    planId,
    number,
    draft: turn.row.facts.draft,
    sha256: sha256(canonicalJson),
    previousSha256,
    madeBy: voiceOf(turn.actor),
    madeAt: turn.at,
    bytes: canonicalJson.length,
  }
  const { position } = turn
  const state = encodeStateAsUpdate(turn.doc)
  await storage.together(async ({ versions, events }) => {
    await versions.add({ ...summary, canonicalJson, state, position, epoch: turn.row.facts.epoch })
    await events.add(frozenEvent(summary))
  })
  return done(summary)
}

function exportBytes(
  { row, position, at, actor }: Turn,
  { plan, register, checked, family }: Review,
  { overrides, lateReason }: FreezeRequest,
  { number, ...chain }: Pick<CanonicalInput, 'previousSha256' | 'predecessor'> & { readonly number: number },
): Uint8Array {
  return canonicalBytes(
    canonicalVersion({
      plan,
      facts: row.facts,
      ...(family?.follows && { parent: { ...family.follows, planId: family.parentId } }),
      register,
      totals: computeTotals(plan, register),
      checked,
      overrides,
      versionNumber: number,
      position,
      ...chain,
      frozenAt: at,
      frozenBy: actor,
      lateReason: isLate(checked) ? (lateReason ?? null) : null,
    }),
  )
}

function frozenEvent({ planId, number, sha256, madeBy, madeAt }: VersionSummary): PlanLogEvent {
  const { personId, organisationId } = madeBy
  return { planId, personId, organisationId, kind: 'version-frozen', data: { number, sha256 }, at: madeAt }
}
