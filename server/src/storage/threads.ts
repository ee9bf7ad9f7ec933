/** Comments. Bodies and who spoke are stored; names come from the people's table, so that a person can be forgotten. */
import type { PlanId, ThreadId } from '@samplan/shared/plan'
import type { Answer, Comment, Thread } from '@samplan/shared/wire'
import type { Kysely, Selectable, Transaction } from 'kysely'
import { hostOf, withGuestMark } from './guestSpells.ts'
import { lockPlan } from './planChanges.ts'
import type { Database, Schema } from './schema.ts'
import type { ThreadStore } from './storage.ts'

export function createThreadStore(database: Database): ThreadStore {
  const { read, write } = database
  return {
    list: (planId) => read((queries) => readThreads(queries, planId, null)),
    find: (planId, threadId) => read(async (queries) => (await readThreads(queries, planId, threadId))[0] ?? null),
    add: (planId, thread) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        await addThread(trx, planId, thread)
      }),
    addComment: (planId, threadId, comment) =>
      write(async (trx) => {
        await lockPlan(database, trx, planId)
        await assertThread(trx, planId, threadId)
        await insertComment(trx, threadId, comment)
      }),
    putAnswer: (planId, threadId, answer) =>
      write(async (trx) => {
        await assertThread(trx, planId, threadId)
        await trx.updateTable('threads').set(answerFields(answer)).where('id', '=', threadId).execute()
      }),
  }
}

async function addThread(trx: Transaction<Schema>, planId: PlanId, thread: Thread): Promise<void> {
  const { count } = await trx
    .selectFrom('threads')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow()
  const { id, kind } = thread
  const row = { id, planId, place: Number(count), kind, anchor: JSON.stringify(thread.anchor) }
  await trx
    .insertInto('threads')
    .values({ ...row, ...answerFields(thread.answer) })
    .execute()
  for (const comment of thread.comments) await insertComment(trx, id, comment)
}

async function assertThread(trx: Transaction<Schema>, planId: PlanId, threadId: ThreadId): Promise<void> {
  const threads = trx.selectFrom('threads').select('id').where('planId', '=', planId).where('id', '=', threadId)
  if (!(await threads.executeTakeFirst())) throw new Error(`Plan ${planId} has no thread ${threadId}`)
}

async function insertComment(trx: Transaction<Schema>, threadId: ThreadId, comment: Comment): Promise<void> {
  const { count } = await trx
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('threadId', '=', threadId)
    .executeTakeFirstOrThrow()
  const { id, author, body, at } = comment
  const { personId, organisationId } = author
  await trx
    .insertInto('comments')
    .values({ id, threadId, place: Number(count), personId, organisationId, body, at })
    .execute()
}

function answerFields(answer: Answer | null) {
  return {
    outcome: answer?.outcome ?? null,
    reason: answer?.reason ?? null,
    answeredBy: answer?.author.personId ?? null,
    answeredFor: answer?.author.organisationId ?? null,
    answeredAt: answer?.at ?? null,
  }
}

async function readThreads(
  queries: Kysely<Schema>,
  planId: PlanId,
  threadId: ThreadId | null,
): Promise<readonly Thread[]> {
  const ofPlan = queries
    .selectFrom('threads')
    .leftJoin('people', 'people.id', 'threads.answeredBy')
    .selectAll('threads')
    .select('people.name as answeredByName')
    .select(hostOf('threads.planId', 'threads.answeredBy', 'threads.answeredAt').as('admittedBy'))
    .where('planId', '=', planId)
    .orderBy('place')
  const rows = await (threadId === null ? ofPlan : ofPlan.where('threads.id', '=', threadId)).execute()
  const comments = await readComments(queries, planId, threadId)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    anchor: JSON.parse(row.anchor),
    comments: comments.get(row.id) ?? [],
    answer: toAnswer(row, row.answeredByName, row.admittedBy),
  }))
}

async function readComments(queries: Kysely<Schema>, planId: PlanId, threadId: ThreadId | null) {
  const ofPlan = queries
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.threadId')
    .innerJoin('people', 'people.id', 'comments.personId')
    .selectAll('comments')
    .select('people.name as name')
    .select(hostOf('threads.planId', 'comments.personId', 'comments.at').as('admittedBy'))
    .where('planId', '=', planId)
    .orderBy('comments.place')
  const rows = await (threadId === null ? ofPlan : ofPlan.where('threads.id', '=', threadId)).execute()
  const byThread = Map.groupBy(rows, (row) => row.threadId)
  return new Map([...byThread].map(([id, own]) => [id, own.map(toComment)]))
}

function toComment(row: Selectable<Schema['comments']> & { name: string; admittedBy: string | null }): Comment {
  const { id, personId, name, organisationId, body, at, admittedBy } = row
  return { id, author: withGuestMark({ personId, name, organisationId, admittedBy }), body, at }
}

function toAnswer(row: Selectable<Schema['threads']>, name: string | null, admittedBy: string | null): Answer | null {
  const { outcome, reason, answeredBy, answeredFor, answeredAt } = row
  if (!outcome || !answeredBy || !answeredFor || !answeredAt) return null
  const author = withGuestMark({ personId: answeredBy, name: name ?? '', organisationId: answeredFor, admittedBy })
  return { outcome, reason: reason ?? '', author, at: answeredAt }
}
