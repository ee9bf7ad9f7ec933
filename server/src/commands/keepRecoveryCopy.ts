/**
 * Recovery copies: what could not be merged is kept on the server, shown as text, and never applied by itself.
 * Somebody who lost their grant while typing may still hand their words in, for ninety days. What the plan has come to
 * say since is no longer theirs to read: their copy is laid beside the plan only where it stands as they left it.
 */
import { type IsoInstant, type RecoveryCopyId, toInstant } from '@samplan/shared/plan'
import type { NewRecoveryCopy, RecoveryCopy, Voice } from '@samplan/shared/wire'
import { Doc, encodeStateAsUpdate } from 'yjs'
import type { PlanLogEvent, PlanRow } from '../storage/storage.ts'
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
  const { leftAt, voice } = author
  const updateBytes = new Uint8Array(Buffer.from(copy.update, 'base64'))
  if (updateBytes.length === 0) return refused('bad-request', 'no update')
  if (updateBytes.length > maxUpdateBytes) return refused('too-large')
  if ((await storage.recoveryCopies.count(planId, personId)) >= maxCopies) return refused('too-many')
  const base = await rooms.withPlan(planId, async ({ doc, row }) =>
    encodeStateAsUpdate(hasSeen(leftAt, row) ? doc : new Doc()),
  )
  // Read outside the queue: a large copy must not hold up those who type.
  const texts = await deps.describe(base, updateBytes)
  const kept: RecoveryCopy = {
    id: deps.newId() as RecoveryCopyId,
    planId,
    author: voice,
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

interface Author {
  readonly voice: Voice
  /** Null for whoever takes part. */
  readonly leftAt: IsoInstant | null
}

/** Somebody who takes part in the plan, or did until not long ago; null for everyone else. */
async function authorOf({ storage, now }: CommandDeps, { planId, personId }: Who): Promise<Author | null> {
  const participant = await storage.plans.participant(planId, personId)
  if (participant) return { voice: voiceOf(participant), leftAt: null }
  const part = await storage.plans.formerPart(planId, personId)
  if (!part || now().getTime() - Date.parse(part.leftAt) > graceMs) return null
  const person = await storage.people.find(personId)
  if (!person) throw new Error(`Nobody is ${personId}, who left plan ${planId}`)
  const { organisationId, leftAt } = part
  return { voice: { personId, name: person.name, organisationId }, leftAt }
}

/** Whether all that the plan says was there while they took part; in the same millisecond nobody can tell. */
function hasSeen(leftAt: IsoInstant | null, { changedAt }: PlanRow): boolean {
  return leftAt === null || changedAt < leftAt
}

function keptEvent({ id, planId, author, reason, at }: RecoveryCopy): PlanLogEvent {
  const { personId, organisationId } = author
  return { planId, personId, organisationId, kind: 'recovery-copy-kept', data: { copyId: id, reason }, at }
}
