/** A small county with one plan, as plain values that the contract suite stores and reads back. */
import type { LogRow, Person, PlanRow, Storage } from '@samplan/server/storage'
import {
  type Agreement,
  type AgreementId,
  type CountyId,
  type GrantLineId,
  type IsoDate,
  type IsoInstant,
  type Organisation,
  type OrganisationId,
  type PersonId,
  type PlanId,
  plainAgreement,
  plainGrantLine,
  plainOrganisation,
  type RecordId,
} from '@samplan/shared/plan'

export const at = (minute: number) => `2016-04-14T09:${String(minute).padStart(2, '0')}:00.000Z` as IsoInstant

export const anna: Person = { id: 'person-anna' as PersonId, name: 'Anna Ek', email: 'anna@example.se' }
export const bo: Person = { id: 'person-bo-00' as PersonId, name: 'Bo Lind', email: null }

export const countyId = 'county-blekinge' as CountyId
const organisation = (name: string): Organisation => ({
  ...plainOrganisation,
  id: `organisation-${name.toLowerCase()}` as OrganisationId,
  name: `${name} kommun`,
  shortName: name,
  kind: 'municipality',
  mark: name.slice(0, 2).toUpperCase(),
  hue: 0,
  code: null,
})
export const ronneby = organisation('Ronneby')
export const karlshamn = organisation('Karlshamn')

export const agreement: Agreement = {
  ...plainAgreement,
  id: 'agreement-2016' as AgreementId,
  year: 2016,
  title: 'Overenskommelsen 2016',
  reportDue: '2016-10-31' as IsoDate,
  focusAreas: [],
  grantLines: [
    {
      ...plainGrantLine,
      id: 'grant-line-analysis' as GrantLineId,
      name: 'Analys',
      purpose: 'analysis-and-plan',
      recipientKinds: ['region', 'municipality'],
      grantYear: 2016,
    },
  ],
}

export const planId = 'plan-blekinge' as PlanId
export const plan = (id: PlanId = planId): Omit<PlanRow, 'generation' | 'position'> => ({
  facts: { id, title: 'Plan', kind: 'joint', status: 'draft', periodStart: 2016, periodEnd: 2020, draft: 1, epoch: 1 },
  countyId,
  agreementId: agreement.id,
  changedAt: at(0),
})

export const goal = 'record-goal' as RecordId
export const row = (text: string, minute = 1, touched: readonly RecordId[] = []): LogRow => ({
  personId: anna.id,
  organisationId: ronneby.id,
  update: new TextEncoder().encode(text),
  at: at(minute),
  touched,
})

/** People, county and plan in a fresh storage; the plan is at position 1 and generation 1. */
export async function settle(storage: Storage): Promise<Storage> {
  for (const person of [anna, bo]) await storage.people.add(person, at(0))
  await storage.registers.addCounty({ id: countyId, name: 'Blekinge' })
  for (const party of [ronneby, karlshamn]) await storage.registers.putOrganisation(countyId, party)
  await storage.registers.putAgreement(countyId, agreement)
  await storage.plans.add(plan(), row('seed', 0))
  return storage
}
