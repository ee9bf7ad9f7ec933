/**
 * Makes a demo county in a data folder, once and whole: where it exists nothing is touched, so that nobody's edits
 * are undone, and a making that is cut short leaves nothing of it.
 */
import { seedPlan } from '@samplan/shared/doc'
import {
  type AgreementId,
  type CommentId,
  type CountyId,
  type IsoInstant,
  type PlanFacts,
  type ThreadId,
  toInstant,
} from '@samplan/shared/plan'
import { type DemoCountyName, demoCountyNames, type Thread, type Voice } from '@samplan/shared/wire'
import * as Y from 'yjs'
import { addSeededPlan } from '../commands/addSeededPlan.ts'
import type { Storage, Stores } from '../storage/storage.ts'
import { addChild } from './addChild.ts'
import { addCommitments } from './addCommitments.ts'
import { anchorAt } from './anchorAt.ts'
import { demoCounties } from './demoCounties.ts'
import type { DemoCounty, DemoPerson, DemoPlan, DemoThread } from './demoCounty.ts'

export interface DemoDeps {
  readonly storage: Storage
  readonly now: () => Date
  readonly newId: () => string
}

/** The demo counties that the data folder holds. */
export async function demosIn({ registers }: Stores): Promise<readonly DemoCountyName[]> {
  const ids = new Set<CountyId>((await registers.counties()).map(({ id }) => id))
  return demoCountyNames.filter((name) => ids.has(demoCounties[name].register.countyId))
}

export async function makeDemo({ storage, now, newId }: DemoDeps, name: DemoCountyName): Promise<void> {
  if ((await demosIn(storage)).includes(name)) return
  const county = demoCounties[name]
  const at = toInstant(now())
  const made = county.plans.map((plan) => ({ plan, doc: seeded(plan, newId) }))
  const children = (county.children ?? []).map((child) => ({ ...child, doc: seeded(child, newId) }))
  await storage.together(async (stores) => {
    for (const { id, name: called, email } of county.people) await stores.people.add({ id, name: called, email }, at)
    await addRegister(stores, county)
    for (const { plan, doc } of made) await addPlan(stores, county, plan, doc, at)
    for (const child of children) {
      await addChild(stores, county, { ...child, agreementId: agreementOf(county, child) }, at)
    }
  })
  for (const { doc } of [...made, ...children]) doc.destroy()
}

function seeded({ seed }: Pick<DemoPlan, 'seed'>, newId: () => string): Y.Doc {
  const doc = new Y.Doc()
  seedPlan(doc, seed, newId)
  return doc
}

async function addRegister({ registers }: Stores, { register }: DemoCounty): Promise<void> {
  const { countyId, countyName, organisations, agreements, grants, ...parts } = register
  await registers.addCounty({ id: countyId, name: countyName })
  for (const organisation of organisations) await registers.putOrganisation(countyId, organisation)
  for (const agreement of agreements) await registers.putAgreement(countyId, agreement)
  for (const grant of grants) await registers.putGrant(countyId, grant)
  await registers.putCountyParts(countyId, parts)
}

async function addPlan(stores: Stores, county: DemoCounty, plan: DemoPlan, doc: Y.Doc, at: IsoInstant): Promise<void> {
  const { plans, events, threads } = stores
  const { id, title, kind, periodStart, periodEnd } = plan
  const facts: PlanFacts = { id, title, kind, status: 'draft', periodStart, periodEnd, draft: 1, epoch: 1 }
  const [convenor] = county.people
  const by = { personId: convenor.id, organisationId: convenor.organisationId }
  const { countyId } = county.register
  const row = { facts, countyId, agreementId: agreementOf(county, plan), changedAt: at }
  await addSeededPlan(stores, row, doc, { ...by, at })
  for (const { id: personId, organisationId, role } of county.people) {
    await plans.putParticipant(id, { personId, organisationId, role, addedAt: at })
  }
  await events.add({ planId: id, ...by, kind: 'plan-created', data: { title }, at })
  for (const thread of plan.threads) await threads.add(id, toThread(doc, thread, at))
  await addCommitments(stores, plan.commitments ?? [], { planId: id, doc, at })
}

function agreementOf(
  { register }: DemoCounty,
  { id, agreementYear }: Pick<DemoPlan, 'id' | 'agreementYear'>,
): AgreementId {
  const agreement = register.agreements.find(({ year }) => year === agreementYear)
  if (!agreement) throw new Error(`Plan ${id} answers to an agreement of ${agreementYear}, which its county lacks`)
  return agreement.id
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
