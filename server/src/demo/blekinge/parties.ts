/**
 * The county's register in the demo. Of Landstinget Blekinge's two grants one is of record, 4 755 642 kr. The other
 * stands in the sources as 2 377 tkr, from which 2 377 821 kr is inferred by the same key. The municipalities' grants
 * are in no source that we have, and neither is how many live where. What is inferred or made up is marked as an example.
 */
import {
  type Agreement,
  type AgreementId,
  type ConditionId,
  type CountyId,
  type FocusArea,
  type FocusAreaId,
  type Grant,
  type GrantId,
  type GrantLine,
  type GrantLineId,
  type IsoDate,
  type Organisation,
  type OrganisationId,
  type OrganisationKind,
  plainAgreement,
  plainGrant,
  plainGrantLine,
  plainOrganisation,
} from '@samplan/shared/plan'
import { exampleCount } from '../demoParties.ts'

export const county = { id: 'demo-county-blekinge' as CountyId, name: 'Blekinge' }

/** The day before the year that the agreement is for. */
const counted = '2015-12-31' as IsoDate
/** To the nearest hundred, and for all five together. */
const inhabitants = { KH: 31_800, KK: 65_400, OF: 13_100, RN: 28_700, SB: 17_200 } as const
const inhabitantsOfAll = Object.values(inhabitants).reduce((sum, count) => sum + count, 0)

/** Two letters each, as on their marks. */
export const parties = {
  KH: living(inhabitants.KH, party('municipality', 'KH', 'Karlshamn', 'Karlshamns kommun', 0, '1082')),
  KK: living(inhabitants.KK, party('municipality', 'KK', 'Karlskrona', 'Karlskrona kommun', 1, '1080')),
  OF: living(inhabitants.OF, party('municipality', 'OF', 'Olofström', 'Olofströms kommun', 2, '1060')),
  RN: living(inhabitants.RN, party('municipality', 'RN', 'Ronneby', 'Ronneby kommun', 3, '1081')),
  SB: living(inhabitants.SB, party('municipality', 'SB', 'Sölvesborg', 'Sölvesborgs kommun', 4, '1083')),
  LB: living(inhabitantsOfAll, party('region', 'LB', 'Landstinget', 'Landstinget Blekinge', 5, '10')),
  NS: party('user-organisation', 'NS', 'NSPH', 'NSPH Blekinge', 6, null),
} as const

function party(
  kind: OrganisationKind,
  mark: string,
  shortName: string,
  name: string,
  hue: number,
  code: string | null,
): Organisation {
  const id = `demo-organisation-${mark}` as OrganisationId
  const decides = kind === 'municipality' || kind === 'region'
  return { ...plainOrganisation, id, name, shortName, kind, mark, hue, code, decides }
}

function living(count: number, organisation: Organisation): Organisation {
  return { ...organisation, populations: [exampleCount(counted, count)] }
}

/** Organisations' ids by their marks, for use in the plan. */
export const ids = {
  KH: parties.KH.id,
  KK: parties.KK.id,
  OF: parties.OF.id,
  RN: parties.RN.id,
  SB: parties.SB.id,
  LB: parties.LB.id,
  NS: parties.NS.id,
} as const

function focusArea(number: number, name: string, ...aliases: string[]): FocusArea {
  return { id: `demo-focus-area-${number}` as FocusAreaId, number, name, aliases, continuedBy: [] }
}

export const focusAreas = {
  prevention: focusArea(1, 'Förebyggande och främjande arbete'),
  access: focusArea(2, 'Tillgängliga och tidiga insatser', 'Tidiga tillgängliga insatser'),
  rights: focusArea(3, 'Delaktighet och rättigheter'),
  vulnerable: focusArea(4, 'Utsatta grupper'),
  leadership: focusArea(5, 'Ledning, styrning och organisation'),
} as const

export const grantLines = {
  analysis: {
    ...plainGrantLine,
    id: 'demo-grant-line-analysis' as GrantLineId,
    name: 'Analys och handlingsplan',
    purpose: 'analysis-and-plan',
    recipientKinds: ['region', 'municipality'],
    grantYear: 2016,
  },
  young: {
    ...plainGrantLine,
    id: 'demo-grant-line-young' as GrantLineId,
    name: 'Nya initiativ för ungas psykiska hälsa',
    purpose: 'young-people',
    recipientKinds: ['region'],
    grantYear: 2016,
  },
} as const satisfies Readonly<Record<string, GrantLine>>

export const agreement: Agreement = {
  ...plainAgreement,
  id: 'demo-agreement-2016' as AgreementId,
  year: 2016,
  title: 'Stöd till riktade insatser inom området psykisk hälsa 2016',
  reportDue: '2016-10-31' as IsoDate,
  parties: ['Staten', 'Sveriges Kommuner och Landsting'],
  totalOre: 84_500_000_000,
  recipient: 'Sveriges Kommuner och Landsting',
  focusAreas: Object.values(focusAreas),
  grantLines: Object.values(grantLines),
  conditions: [
    {
      id: 'demo-condition-plan' as ConditionId,
      grantLineIds: [grantLines.analysis.id],
      due: '2016-10-31' as IsoDate,
      requires: ['joint-plan', 'analysis', 'goals', 'costed-activities', 'use-of-funds'],
    },
    {
      id: 'demo-condition-young' as ConditionId,
      grantLineIds: [grantLines.young.id],
      due: '2016-10-31' as IsoDate,
      requires: ['young-people-explained'],
    },
  ],
  purposes: ['needs', 'responsibility', 'goals', 'user-organisations'],
}

function grant(
  mark: keyof typeof ids,
  line: keyof typeof grantLines,
  kronor: number,
  origin: 'of-record' | 'inferred' | 'made-up',
): Grant {
  return {
    id: `demo-grant-${mark}-${line}` as GrantId,
    ...plainGrant,
    organisationId: ids[mark],
    grantLineId: grantLines[line].id,
    amountOre: kronor * 100,
    example: origin !== 'of-record',
  }
}

export const grants: readonly Grant[] = [
  grant('LB', 'analysis', 4_755_642, 'of-record'),
  grant('LB', 'young', 2_377_821, 'inferred'),
  grant('KH', 'analysis', 318_000, 'made-up'),
  grant('KK', 'analysis', 640_000, 'made-up'),
  grant('OF', 'analysis', 133_000, 'made-up'),
  grant('RN', 'analysis', 292_000, 'made-up'),
  grant('SB', 'analysis', 172_000, 'made-up'),
]
