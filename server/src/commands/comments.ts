/** Comments: stored, then pushed to everyone who has the plan open. */
import { type Actor, type CommentId, type PlanId, type ThreadId, toInstant } from '@samplan/shared/plan'
import type { AnswerOutcome, Comment, NewThread, Thread, Voice } from '@samplan/shared/wire'
import type { CommandDeps } from './deps.ts'
import { done, type Outcome, refused } from './outcome.ts'

interface Where {
  readonly planId: PlanId
  readonly actor: Actor
}

/** Starts a thread with the view itself as its first comment. */
export async function startThread(deps: CommandDeps, { planId, actor }: Where, wish: NewThread): Promise<Thread> {
  const comments = [makeComment(deps, actor, wish.body)]
  const thread: Thread = {
    id: deps.newId() as ThreadId,
    kind: wish.kind,
    anchor: wish.anchor,
    comments,
    answer: null,
  }
  await deps.storage.threads.add(planId, thread)
  await deps.rooms.tell(planId, { type: 'thread', thread })
  return thread
}

/** Adds a reply. */
export async function addComment(
  deps: CommandDeps,
  where: Where & { readonly threadId: ThreadId },
  body: string,
): Promise<Outcome<Thread, 'not-found'>> {
  return changeThread(deps, where, ({ planId, threadId, actor }) =>
    deps.storage.threads.addComment(planId, threadId, makeComment(deps, actor, body)),
  )
}

/** Gives the plan's answer, or replaces it. */
export async function answerThread(
  deps: CommandDeps,
  where: Where & { readonly threadId: ThreadId },
  answer: { readonly outcome: AnswerOutcome; readonly reason: string },
): Promise<Outcome<Thread, 'not-found'>> {
  return changeThread(deps, where, ({ planId, threadId, actor }) =>
    deps.storage.threads.putAnswer(planId, threadId, { ...answer, author: voiceOf(actor), at: toInstant(deps.now()) }),
  )
}

async function changeThread<W extends Where & { readonly threadId: ThreadId }>(
  { storage, rooms }: CommandDeps,
  where: W,
  change: (where: W) => Promise<void>,
): Promise<Outcome<Thread, 'not-found'>> {
  const { planId, threadId } = where
  if (!(await storage.threads.find(planId, threadId))) return refused('not-found')
  await change(where)
  const thread = await storage.threads.find(planId, threadId)
  if (!thread) throw new Error(`Thread ${threadId} of plan ${planId} vanished while it was being changed`)
  await rooms.tell(planId, { type: 'thread', thread })
  return done(thread)
}

function makeComment({ newId, now }: CommandDeps, actor: Actor, body: string): Comment {
  return { id: newId() as CommentId, author: voiceOf(actor), body, at: toInstant(now()) }
}

/** Who speaks, and for whom: taken from the session, never from what was sent. */
export function voiceOf({ personId, name, organisationId, guest }: Voice): Voice {
  return { personId, name, organisationId, ...(guest && { guest }) }
}
