/**
 * Recovery copies: what could not be merged is kept on the server, shown as text, and never applied by itself.
 * Somebody who lost their grant while typing may still hand their words in, for ninety days.
 */
import { type OrganisationId, type RecoveryCopyId, toInstant } from '@samplan/shared/plan'
import type { NewRecoveryCopy, RecoveryCopy, Voice } from '@samplan/shared/wire'
import { encodeStateAsUpdate } from 'yjs'
import type { PlanLogEvent } from '../storage/storage.ts'
import { voiceOf } from './comments.ts'
import type { Describe } from './createDescriber.ts'
import type { CommandDeps } from './deps.ts'
import type { Who } from './inTurn.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** Far above what a person types in weeks; the socket's own limit for such an update is of the same order. */
const maxUpdateBytes = 5_000_000
/** Per person and plan: enough for a bad month, too few to fill a disk. */
const maxCopies = 20
const graceMs = 90 * 86_400_000

export type RecoveryRefusal = 'not-found' | 'bad-request' | 'too-large' | 'too-many'

/** Keeps a refused update for its author, with the words in it as far as they can be read. */
export async function keepRecoveryCopy(
  deps: CommandDeps & { readonly describe: Describe },
  { planId, personId }: Who,
  copy: NewRecoveryCopy,
): Promise<Outcome<RecoveryCopy, RecoveryRefusal>> {
  const { storage, rooms } = deps
  const author = await authorOf(deps, { planId, personId })
  if (!author) return refused('not-found')
  const updateBytes = new Uint8Array(Buffer.from(copy.update, 'base64'))
  if (updateBytes.length === 0) return refused('bad-request', 'no update')
  if (updateBytes.length > maxUpdateBytes) return refused('too-large')
  if ((await storage.recoveryCopies.count(planId, personId)) >= maxCopies) return refused('too-many')
  const base = await rooms.withPlan(planId, async ({ doc }) => encodeStateAsUpdate(doc))
  // Read outside the queue: a large copy must not hold up those who type.
  const texts = await deps.describe(base, updateBytes)
  const kept: RecoveryCopy = {
    id: deps.newId() as RecoveryCopyId,
    planId,
    author,
    reason: copy.reason,
    draft: copy.draft,
    at: toInstant(deps.now()),
    texts,
  }
  return rooms.withPlan(planId, async () => {
    // Counted again in the plan's turn, or copies sent at the same moment would all be the twentieth.
    if ((await storage.recoveryCopies.count(planId, personId)) >= maxCopies) return refused('too-many')
    await storage.together(async ({ recoveryCopies: copies, events }) => {
      await copies.add(kept, { ...copy, updateBytes })
      await events.add(keptEvent(kept))
    })
    return done(kept)
  })
}

/** A person's own copies, newest first; the convenor sees everyone's. */
export async function recoveryCopies(
  deps: CommandDeps,
  { planId, personId }: Who,
): Promise<Outcome<readonly RecoveryCopy[], 'not-found'>> {
  const { plans, recoveryCopies: copies } = deps.storage
  if (!(await authorOf(deps, { planId, personId }))) return refused('not-found')
  const participant = await plans.participant(planId, personId)
  return done(await copies.list(planId, participant?.role === 'convenor' ? null : personId))
}

/** The voice of somebody who takes part in the plan, or did until not long ago; null for everyone else. */
async function authorOf({ storage, now }: CommandDeps, { planId, personId }: Who): Promise<Voice | null> {
  const participant = await storage.plans.participant(planId, personId)
  if (participant) return voiceOf(participant)
  const leftAt = await storage.plans.leftAt(planId, personId)
  if (leftAt === null || now().getTime() - Date.parse(leftAt) > graceMs) return null
  const person = await storage.people.find(personId)
  const events = await storage.events.list(planId)
  const left = events.findLast(({ kind, data }) => kind === 'participant-removed' && data['participantId'] === personId)
  if (!person || !left) throw new Error(`Nothing says for whom ${personId}, who left plan ${planId}, took part in it`)
  return { personId, name: person.name, organisationId: left.data['organisationId'] as OrganisationId }
}

function keptEvent({ id, planId, author, reason, at }: RecoveryCopy): PlanLogEvent {
  const { personId, organisationId } = author
  return { planId, personId, organisationId, kind: 'recovery-copy-kept', data: { copyId: id, reason }, at }
}
