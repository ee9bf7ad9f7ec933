/**
 * Makes the demo county in a data folder, once and whole: where it exists nothing is touched, so that nobody's edits
 * are undone, and a start that is cut short leaves nothing of it.
 */
import { seedPlan } from '@samplan/shared/doc'
import {
  type CommentId,
  type IsoInstant,
  type PlanFacts,
  type PlanId,
  type ThreadId,
  toInstant,
} from '@samplan/shared/plan'
import type { Thread, Voice } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { addSeededPlan } from '../commands/addSeededPlan.ts'
import type { Storage, Stores } from '../storage/storage.ts'
import { anchorAt } from './anchorAt.ts'
import { agreement, county, grants, parties } from './parties.ts'
import { convenor, type DemoPerson, people } from './people.ts'
import { demoPlanSeed, demoPlanTitle } from './plan/index.ts'
import { type DemoThread, threads } from './threads.ts'

export interface DemoDeps {
  readonly storage: Storage
  readonly now: () => Date
  readonly newId: () => string
}

const demoPlanId = 'demo-plan-blekinge-2016' as PlanId

/** Whether the data folder holds the demo county. */
export async function isDemo({ registers }: Stores): Promise<boolean> {
  return (await registers.counties()).some(({ id }) => id === county.id)
}

export async function makeDemo({ storage, now, newId }: DemoDeps): Promise<void> {
  if (await isDemo(storage)) return
  const at = toInstant(now())
  const doc = new Y.Doc()
  seedPlan(doc, demoPlanSeed, newId)
  await storage.together(async (stores) => {
    for (const { id, name, email } of people) await stores.people.add({ id, name, email }, at)
    await addRegister(stores)
    await addPlan(stores, doc, at)
    for (const thread of threads) await stores.threads.add(demoPlanId, toThread(doc, thread, at))
  })
  doc.destroy()
}

async function addRegister({ registers }: Stores): Promise<void> {
  await registers.addCounty(county)
  for (const party of Object.values(parties)) await registers.putOrganisation(county.id, party)
  await registers.putAgreement(county.id, agreement)
  for (const grant of grants) await registers.putGrant(county.id, grant)
}

async function addPlan(stores: Stores, doc: Y.Doc, at: IsoInstant): Promise<void> {
  const { plans, events } = stores
  const facts: PlanFacts = {
    id: demoPlanId,
    title: demoPlanTitle,
    kind: 'joint',
    status: 'draft',
    periodStart: 2016,
    periodEnd: 2020,
    draft: 1,
    epoch: 1,
  }
  const by = { personId: convenor.id, organisationId: convenor.organisationId }
  const row = { facts, countyId: county.id, agreementId: agreement.id, changedAt: at }
  await addSeededPlan(stores, row, doc, { ...by, at })
  for (const { id, organisationId, role } of people) {
    await plans.putParticipant(demoPlanId, { personId: id, organisationId, role, addedAt: at })
  }
  await events.add({ planId: demoPlanId, ...by, kind: 'plan-created', data: { title: demoPlanTitle }, at })
}

function toThread(
  doc: Y.Doc,
  { id, kind, recordId, field, quote, comments, answer }: DemoThread,
  at: IsoInstant,
): Thread {
  return {
    id: id as ThreadId,
    kind,
    anchor: anchorAt(doc, { recordId, field, quote }),
    comments: comments.map(({ author, body }, index) => ({
      id: `${id}-${index + 1}` as CommentId,
      author: voiceOf(author),
      body,
      at,
    })),
    answer: answer ? { ...answer, author: voiceOf(answer.author), at } : null,
  }
}

function voiceOf({ id, name, organisationId }: DemoPerson): Voice {
  return { personId: id, name, organisationId }
}
