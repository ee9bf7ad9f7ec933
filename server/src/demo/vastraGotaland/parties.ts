/**
 * Västra Götaland in 2017: the agreement of that year with its discrepancy still to be read, and the county's own money
 * beside it, 60 öre for each inhabitant in 2017 and 180 in 2018 if the state signs again.
 */
import {
  type Agreement,
  type CountyId,
  type DistributionKey,
  type DistributionKeyId,
  type GrantLine,
  type GrantLineId,
  type GroupId,
  type Milestone,
  type MilestoneId,
  type Organisation,
  plainGrantLine,
} from '@samplan/shared/plan'
import { agreement2017, populationKey2017 } from '@samplan/shared/text'
import type { DemoCounty } from '../demoCounty.ts'
import { demoParty, demoRegion } from '../demoParties.ts'
import { date } from '../seedForms.ts'
import { exampleGrant, sharedOut } from '../sharedOut.ts'
import { associations, counted, municipalities, prefix } from './municipalities.ts'

export const region = demoRegion(
  prefix,
  { code: '14', mark: 'VG', shortName: 'Regionen', name: 'Västra Götalandsregionen' },
  municipalities,
  counted,
)
/** The associations' common office, which convenes together with the region. */
export const office = demoParty(prefix, 'collaboration', {
  code: null,
  mark: 'VK',
  shortName: 'VästKom',
  name: 'VästKom',
})
export const users = demoParty(prefix, 'user-organisation', {
  code: null,
  mark: 'NS',
  shortName: 'NSPH',
  name: 'NSPH Västra Götaland',
})

/** One of the 49, by its short name. */
export function municipality(shortName: string): Organisation {
  const found = municipalities.find((one) => one.shortName === shortName)
  if (!found) throw new Error(`Västra Götaland has no ${shortName}`)
  return found
}

function perInhabitant(year: number, orePerInhabitant: number): DistributionKey {
  return {
    id: `${prefix}-key-${year}-ore` as DistributionKeyId,
    name: `${orePerInhabitant} öre per invånare ${year}`,
    rule: { kind: 'per-inhabitant', orePerInhabitant },
    baseDate: counted,
    source: 'Styrgrupp psykisk hälsa, besked den 21 juni 2017',
    rounding: 'kronor',
  }
}
const [key2017, key2018] = [perInhabitant(2017, 60), perInhabitant(2018, 180)]

/** The county's own line for plans of its parts; the second is promised only for the case that there is an agreement. */
function ownLine(grantYear: number, keyId: DistributionKeyId, conditional: boolean): GrantLine {
  return {
    ...plainGrantLine,
    id: `${prefix}-line-parts-${grantYear}` as GrantLineId,
    name: `Delregionala genomförandeplaner ${grantYear}`,
    purpose: 'other',
    recipientKinds: ['municipality'],
    keyId,
    grantYear,
    conditional,
  }
}
const parts2017 = ownLine(2017, key2017.id, false)
const parts2018 = ownLine(2018, key2018.id, true)

const national = agreement2017(prefix)
export const agreement: Agreement = { ...national, grantLines: [...national.grantLines, parts2017, parts2018] }

function lineId(name: 'plan-region' | 'young' | 'clinics'): GrantLineId {
  return `${prefix}-line-${name}` as GrantLineId
}
export const sources = {
  region: `line:${lineId('plan-region')}`,
  young: `line:${lineId('young')}`,
  clinics: `line:${lineId('clinics')}`,
  parts2017: `line:${parts2017.id}`,
  parts2018: `line:${parts2018.id}`,
} as const

const secured = sharedOut(key2017, parts2017.id, municipalities)
const promised = sharedOut(key2018, parts2018.id, municipalities)

function milestone(on: string, title: string, kind: Milestone['kind'], decision: string | null = null): Milestone {
  return { id: `${prefix}-day-${on}` as MilestoneId, date: date(on), title, kind, decision }
}
const seat = ({ id: organisationId }: Organisation, words = '') =>
  ({ organisationId, part: 'member', seat: words }) as const

export const register: DemoCounty['register'] = {
  countyId: 'demo-county-vastra-gotaland' as CountyId,
  countyName: 'Västra Götaland',
  organisations: [...municipalities, region, office, users],
  agreements: [agreement],
  grants: [
    exampleGrant(region.id, lineId('plan-region'), 41_600_000),
    exampleGrant(region.id, lineId('young'), 24_960_000),
    exampleGrant(region.id, lineId('clinics'), 10_800_000),
    ...secured.grants,
    ...promised.grants,
  ],
  collaborationAreas: associations,
  keys: [populationKey2017(prefix), key2017, key2018],
  distributions: [secured.distribution, promised.distribution],
  pots: [],
  countyShares: [],
  groups: [
    {
      id: `${prefix}-group-steering` as GroupId,
      name: 'Styrgrupp psykisk hälsa',
      kind: 'steering',
      members: [
        seat(region, 'vuxenpsykiatrin'),
        seat(region, 'barn- och ungdomspsykiatrin'),
        seat(municipality('Göteborg'), 'Göteborgsregionen'),
        seat(municipality('Borås'), 'Sjuhärad'),
        seat(municipality('Uddevalla'), 'Fyrbodal'),
        seat(municipality('Skövde'), 'Skaraborg'),
        { organisationId: office.id, part: 'convenor', seat: 'processledare' },
      ],
    },
  ],
  milestones: [
    milestone('2016-09-14', 'Rådslag om fokusområden', 'meeting'),
    milestone('2016-10-19', 'Analys och plan skickas till alla 49 kommuner', 'meeting'),
    milestone('2016-10-31', 'Kommunerna rapporterar till SKL', 'deadline'),
    milestone('2017-03-08', 'Styrgruppen väljer fokusområden', 'decision', 'Fokusområdena är valda.'),
    milestone(
      '2017-05-08',
      'Styrgruppen tar ställning till målen',
      'decision',
      'Sju mål för vuxna, åtta för barn och unga.',
    ),
    milestone('2017-06-21', 'Besked till vårdsamverkan om medel per invånare', 'meeting'),
    milestone('2017-10-02', 'Styrgruppen beslutar om hela planen', 'decision'),
    milestone('2017-12-15', 'Kommunerna och regionen har beslutat om planen', 'board-decisions'),
  ],
}
