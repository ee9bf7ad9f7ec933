/**
 * Halland in 2016: six municipalities and the region, seven contacts in one group, convened by an eighth who is not
 * counted. Of the money the source says only that the county's part of the agreement is about 16 million kronor; how it
 * lies on the three lines is an example that adds up to that.
 */
import type {
  CountyId,
  CountyShareId,
  DistributionKey,
  DistributionKeyId,
  GrantLineId,
  Group,
  GroupId,
  Milestone,
  MilestoneId,
  Organisation,
} from '@samplan/shared/plan'
import { agreement2016 } from '@samplan/shared/text'
import type { DemoCounty } from '../demoCounty.ts'
import { demoMunicipalities, demoParty, demoRegion, type MunicipalityRow } from '../demoParties.ts'
import { date } from '../seedForms.ts'
import { exampleGrant, sharedOut } from '../sharedOut.ts'

const prefix = 'demo-halland'
const counted = date('2015-12-31')

const rows: readonly MunicipalityRow[] = [
  ['1315', 'HY', 'Hylte', 'Hylte kommun', 10_500],
  ['1380', 'HD', 'Halmstad', 'Halmstads kommun', 96_900],
  ['1381', 'LH', 'Laholm', 'Laholms kommun', 24_600],
  ['1382', 'FB', 'Falkenberg', 'Falkenbergs kommun', 43_200],
  ['1383', 'VB', 'Varberg', 'Varbergs kommun', 61_000],
  ['1384', 'KB', 'Kungsbacka', 'Kungsbacka kommun', 79_100],
]

export const municipalities = demoMunicipalities(prefix, rows, { date: counted })
export const region = demoRegion(
  prefix,
  { code: '13', mark: 'RH', shortName: 'Regionen', name: 'Region Halland' },
  municipalities,
  counted,
)
/** Convenes and is no party of its own: it neither pays nor decides. */
export const office = demoParty(prefix, 'collaboration', {
  code: null,
  mark: 'RS',
  shortName: 'Samverkan',
  name: 'Regional samverkan vård och socialtjänst',
})
export const users = demoParty(prefix, 'user-organisation', {
  code: null,
  mark: 'NS',
  shortName: 'NSPH',
  name: 'NSPH Halland',
})

/** One of the six, by its short name. */
export function municipality(shortName: string): Organisation {
  const found = municipalities.find((one) => one.shortName === shortName)
  if (!found) throw new Error(`Halland has no ${shortName}`)
  return found
}

export const agreement = agreement2016(prefix)

function lineId(name: 'analysis' | 'young' | 'clinics'): GrantLineId {
  return `${prefix}-line-${name}` as GrantLineId
}
export const sources = {
  analysis: `line:${lineId('analysis')}`,
  young: `line:${lineId('young')}`,
  clinics: `line:${lineId('clinics')}`,
} as const

const key: DistributionKey = {
  id: `${prefix}-key-population` as DistributionKeyId,
  name: 'Folkmängd den 31 december 2015',
  rule: { kind: 'population' },
  baseDate: counted,
  source: 'Exempel: Taktisk grupp Psykiatri',
  rounding: 'kronor',
}
const forPlans = sharedOut(key, lineId('analysis'), municipalities, 4_800_000)
const forClinics = sharedOut(key, lineId('clinics'), municipalities, 1_600_000)

function group(name: string, title: string, kind: Group['kind'], members: Group['members']): Group {
  return { id: `${prefix}-group-${name}` as GroupId, name: title, kind, members }
}
const seat = ({ id: organisationId }: Organisation, words = '') =>
  ({ organisationId, part: 'member', seat: words }) as const
const convenor = { organisationId: office.id, part: 'convenor', seat: 'Utvecklingsstrateg' } as const

function milestone(name: string, on: string, title: string, kind: Milestone['kind']): Milestone {
  return { id: `${prefix}-day-${name}` as MilestoneId, date: date(on), title, kind, decision: null }
}

export const register: DemoCounty['register'] = {
  countyId: 'demo-county-halland' as CountyId,
  countyName: 'Halland',
  organisations: [...municipalities, region, office, users],
  agreements: [agreement],
  grants: [
    exampleGrant(region.id, lineId('analysis'), 4_800_000),
    exampleGrant(region.id, lineId('young'), 4_800_000),
    ...forPlans.grants,
    ...forClinics.grants,
  ],
  collaborationAreas: [],
  keys: [key],
  distributions: [forPlans.distribution, forClinics.distribution],
  pots: [],
  countyShares: [
    {
      id: `${prefix}-share-2016` as CountyShareId,
      grantLineIds: agreement.grantLines.map(({ id }) => id),
      amountOre: 1_600_000_000,
      approximate: true,
      source: 'Region Hallands webbplats, 2016',
    },
  ],
  groups: [
    group('seven', 'Sjugruppen', 'working', [...municipalities.map((one) => seat(one)), seat(region), convenor]),
    group('tactical', 'Taktisk grupp Psykiatri', 'steering', [
      seat(region, 'psykiatrin'),
      seat(region, 'närsjukvården'),
      seat(municipality('Halmstad'), 'socialtjänsten'),
      seat(municipality('Varberg'), 'socialtjänsten'),
    ]),
  ],
  milestones: [
    milestone('kick-off', '2016-04-12', 'Sjugruppen börjar sitt arbete', 'meeting'),
    milestone('draft', '2016-09-20', 'Utkastet går till alla sju huvudmän', 'meeting'),
    milestone('due', '2016-10-31', 'Analys och plan lämnas till Sveriges Kommuner och Landsting', 'deadline'),
  ],
}
