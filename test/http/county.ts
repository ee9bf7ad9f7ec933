/** A small county whose plan passes every check, as plain values. */
import type { PlanSeed } from '@samplan/shared/doc'
import {
  type Agreement,
  type AgreementId,
  type CountyId,
  type FocusAreaId,
  type GrantLineId,
  type IsoDate,
  type Organisation,
  type OrganisationId,
  plainAgreement,
  plainGrantLine,
  plainOrganisation,
} from '@samplan/shared/plan'

export const countyId = 'county-blekinge' as CountyId

const organisation = (name: string, kind: Organisation['kind']): Organisation => ({
  ...plainOrganisation,
  id: `organisation-${name.toLowerCase()}` as OrganisationId,
  name,
  shortName: name,
  kind,
  mark: name.slice(0, 2).toUpperCase(),
  hue: 0,
  code: null,
  decides: kind !== 'user-organisation',
})

export const region = organisation('Landstinget', 'region')
export const ronneby = organisation('Ronneby', 'municipality')
export const nsph = organisation('Brukarna', 'user-organisation')
export const organisations: readonly Organisation[] = [region, ronneby, nsph]

const focusAreaId = 'focus-area-first' as FocusAreaId

export const agreement: Agreement = {
  ...plainAgreement,
  id: 'agreement-2016' as AgreementId,
  year: 2016,
  title: 'Överenskommelsen 2016',
  reportDue: '2016-10-31' as IsoDate,
  focusAreas: [{ id: focusAreaId, number: 1, name: 'Förebyggande arbete', aliases: [], continuedBy: [] }],
  grantLines: [
    {
      ...plainGrantLine,
      id: 'grant-line-analysis' as GrantLineId,
      name: 'Analys och handlingsplan',
      purpose: 'analysis-and-plan',
      recipientKinds: ['region', 'municipality'],
      grantYear: 2016,
    },
  ],
}

const activity = {
  id: 'activity-school',
  title: 'Utbilda skolans personal',
  description: 'Två dagar om året.',
  responsible: ronneby.id,
  start: '2016-10-01' as IsoDate,
  end: '2017-06-30' as IsoDate,
  costLines: [
    {
      id: 'cost-line-school',
      useYear: 2016,
      kind: 'training',
      payerId: ronneby.id,
      source: 'own',
      amountOre: 45_000_000,
    },
  ],
} as const

/** Nothing to remark on. */
export const fullSeed: PlanSeed = {
  background: 'Länet arbetar tillsammans.',
  analyses: [{ id: 'analysis-first', focusAreaId, text: 'Många unga väntar länge.' }],
  areas: [
    {
      id: 'area-information',
      title: 'Information',
      focusAreaIds: [focusAreaId],
      goals: [
        { id: 'goal-long-term', title: 'Färre väntar', horizon: 'long', activities: [activity] },
        { id: 'goal-short-term', title: 'Fler vet vart de ska vända sig', horizon: 'short' },
      ],
    },
  ],
}

/** The analysis is missing (V03), which a convenor may freeze over with a reason. */
export const seedWithoutAnalysis: PlanSeed = { ...fullSeed, analyses: [{ id: 'analysis-first', focusAreaId }] }

/** An area without a title (V21), which nobody may freeze over. */
export const seedWithUntitledArea: PlanSeed = {
  ...fullSeed,
  areas: [...fullSeed.areas, { id: 'area-untitled', title: '' }],
}
