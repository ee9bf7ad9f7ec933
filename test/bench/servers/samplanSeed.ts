/** What Samplan's database holds before a run, put there through its own storage and auth. */
import { randomBytes } from 'node:crypto'
import { createAuth } from '@samplan/server/auth'
import type { Storage } from '@samplan/server/storage'
import { schemaVersion } from '@samplan/shared/doc'
import {
  type AgreementId,
  type CountyId,
  type IsoDate,
  type IsoInstant,
  type PersonId,
  type PlanId,
  plainAgreement,
  plainOrganisation,
  type Role,
} from '@samplan/shared/plan'
import { focusAreaId, organisationId } from '../load/planMaterial.ts'
import type { Guests, PlanMaterial } from './server.ts'

const countyId = 'bench-county' as CountyId
const agreementId = 'bench-agreement' as AgreementId
const at = '2016-05-02T08:00:00.000Z' as IsoInstant

/** Fills an empty database. Returns who may come: every guest is a person with a session and a role. */
export async function seedSamplan(storage: Storage, plans: readonly PlanMaterial[]): Promise<Guests> {
  await addRegister(storage)
  const cookies = new Map<string, string>()
  for (const plan of plans) {
    await addPlan(storage, plan)
    for (let person = 0; person < plan.editors + plan.readers; person++) {
      cookies.set(`${plan.id}/${person}`, await addGuest(storage, plan, person))
    }
  }
  return (planId, person, port) => ({
    port,
    path: `/sync/plan/${planId}/1.1?schema=${schemaVersion}`,
    headers: { Cookie: cookies.get(`${planId}/${person}`) ?? '', Origin: `http://127.0.0.1:${port}` },
  })
}

async function addRegister({ registers }: Storage): Promise<void> {
  await registers.addCounty({ id: countyId, name: 'Mätlän' })
  await registers.putOrganisation(countyId, {
    ...plainOrganisation,
    id: organisationId,
    name: 'Mätköpings kommun',
    shortName: 'Mätköping',
    kind: 'municipality',
    mark: 'MK',
    hue: 0,
    code: null,
  })
  await registers.putAgreement(countyId, {
    ...plainAgreement,
    id: agreementId,
    year: 2016,
    title: 'Överenskommelse 2016',
    reportDue: '2016-10-31' as IsoDate,
    focusAreas: [{ id: focusAreaId, number: 1, name: 'Förebyggande', aliases: [], continuedBy: [] }],
    grantLines: [],
  })
}

const firstWriter = 'bench-convenor' as PersonId

async function addPlan({ plans, people, log }: Storage, material: PlanMaterial): Promise<void> {
  const id = material.id as PlanId
  if (!(await people.find(firstWriter))) await people.add({ id: firstWriter, name: 'Kim Ek', email: null }, at)
  const row = (update: Uint8Array) => ({ personId: firstWriter, organisationId, update, at, touched: [] })
  const facts = {
    id,
    title: material.id,
    kind: 'joint' as const,
    status: 'draft' as const,
    periodStart: 2016,
    periodEnd: 2020,
    draft: 1,
    epoch: 1,
  }
  await plans.add({ facts, countyId, agreementId, changedAt: at }, row(material.state))
  // As it lies on disk after it was left in peace.
  await log.putSnapshot(id, 1, material.state, at)
}

/** A person with a role and an open session; returns the session's cookie. */
async function addGuest(storage: Storage, plan: PlanMaterial, person: number): Promise<string> {
  const id = `${plan.id}-person-${person}` as PersonId
  const role: Role = person < plan.editors ? 'editor' : 'reader'
  await storage.people.add({ id, name: `Deltagare ${person}`, email: null }, at)
  await storage.plans.putParticipant(plan.id as PlanId, { personId: id, organisationId, role, addedAt: at })
  const randomToken = () => randomBytes(32).toString('base64url')
  const auth = createAuth({ storage, now: () => new Date(), randomToken, secure: false })
  const signedIn = await auth.signIn(await auth.makeSignInToken(id))
  if (!signedIn.ok) throw new Error(`${id} cannot sign in: ${signedIn.code}`)
  return signedIn.cookie.split(';')[0] ?? ''
}
