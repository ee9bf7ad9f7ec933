/** Stockholm county in 2017: 26 municipalities, the county council, and NSPH as a party. */
import {
  type CountyId,
  type Group,
  type GroupId,
  type Milestone,
  type MilestoneId,
  noCountyParts,
  type Organisation,
} from '@samplan/shared/plan'
import { agreement2016, agreement2017, populationKey2017 } from '@samplan/shared/text'
import type { DemoCounty } from '../demoCounty.ts'
import { demoParty, demoRegion } from '../demoParties.ts'
import { date } from '../seedForms.ts'
import { counted, municipalities, municipality, prefix } from './municipalities.ts'

export const region = demoRegion(
  prefix,
  { code: '01', mark: 'LL', shortName: 'Landstinget', name: 'Stockholms läns landsting' },
  municipalities,
  counted,
)
export const users = demoParty(prefix, 'user-organisation', {
  code: null,
  mark: 'NS',
  shortName: 'NSPH',
  name: 'NSPH Stockholms län',
})
const association = demoParty(prefix, 'association', {
  code: null,
  mark: 'SH',
  shortName: 'Storsthlm',
  name: 'Storsthlm',
})
/** The office of the collaboration, which convenes. */
export const office = demoParty(prefix, 'collaboration', {
  code: null,
  mark: 'KA',
  shortName: 'Kansliet',
  name: 'Samverkanskansliet',
})

/** Whoever puts money into the pot. */
export const contributors: readonly Organisation[] = [...municipalities, region]

/**
 * Two prefixes: a grant line's id is one of a kind in a county. What the agreement of 2016 asked for was handed in before
 * the county's plans stood here, so that nothing of it can be missing.
 */
export const agreements = {
  2016: { ...agreement2016(`${prefix}16`), conditions: [] },
  2017: agreement2017(`${prefix}17`),
} as const
export const populationKey = populationKey2017(`${prefix}17`)

function group(name: string, title: string, kind: Group['kind'], members: Group['members']): Group {
  return { id: `${prefix}-group-${name}` as GroupId, name: title, kind, members }
}
const seat = ({ id: organisationId }: Organisation, words = '', part: 'member' | 'convenor' = 'member') => {
  return { organisationId, part, seat: words }
}

function milestone(on: string, title: string, kind: Milestone['kind'], decision: string | null = null): Milestone {
  return { id: `${prefix}-day-${on}` as MilestoneId, date: date(on), title, kind, decision }
}

/** All of the register but the money. */
export const registerWithoutMoney: Omit<DemoCounty['register'], 'grants'> = {
  ...noCountyParts,
  countyId: 'demo-county-stockholm' as CountyId,
  countyName: 'Stockholm',
  organisations: [...municipalities, region, users, association, office],
  agreements: Object.values(agreements),
  groups: [
    group('steering', 'Gemensam styrgrupp', 'steering', [
      seat(region, 'hälso- och sjukvårdsförvaltningen'),
      seat(association, 'kommunerna'),
      seat(municipality('Stockholm'), 'socialförvaltningen'),
      seat(users, 'brukare och närstående'),
    ]),
    group('office', 'Samverkanskansliet', 'office', [
      seat(office, 'projektledare', 'convenor'),
      seat(office, 'projektledare, barn och unga'),
      seat(region, 'samordnare'),
      seat(association, 'samordnare'),
    ]),
  ],
  milestones: [
    milestone('2017-02-15', 'Styrgruppen godkänner årets planer', 'decision', 'Båda planerna är godkända.'),
    milestone('2017-09-27', 'Kommunernas samordnare möts', 'meeting'),
    milestone('2017-12-13', 'Styrgruppen godkänner planerna för 2018', 'decision'),
  ],
}
