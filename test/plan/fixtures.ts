/** Small plans and a small county for the tests of the plan's model. */
import { type PlanSeed, seedPlan } from '@samplan/shared/doc'
import {
  type FocusAreaId,
  type GrantLineId,
  type IsoDate,
  noCountyParts,
  type OrganisationId,
  type PlanFacts,
  type PlanId,
  plainAgreement,
  plainGrant,
  plainGrantLine,
  plainOrganisation,
  type Register,
} from '@samplan/shared/plan'
import * as Y from 'yjs'

/** Ids are made in order, so that a failing test names the same records every time. */
export function makeIds(prefix = 'record'): () => string {
  let count = 0
  return () => `${prefix}-${String(count++).padStart(6, '0')}`
}

/** An id of any kind, from a short name. */
export const id = <T extends string>(name: string): T => `${name}-0000000000`.slice(0, 20) as T

export const focus1 = id<FocusAreaId>('focus1')
export const focus2 = id<FocusAreaId>('focus2')
export const karlskrona = id<OrganisationId>('karlskrona')
export const ronneby = id<OrganisationId>('ronneby')
export const region = id<OrganisationId>('region')
export const nsph = id<OrganisationId>('nsph')
export const planLine = id<GrantLineId>('planline')
export const youngLine = id<GrantLineId>('youngline')

const organisation = (organisationId: OrganisationId, kind: 'municipality' | 'region' | 'user-organisation') => ({
  ...plainOrganisation,
  id: organisationId,
  name: organisationId,
  shortName: organisationId,
  kind,
  mark: 'XX',
  hue: 0,
  code: null,
})

const grantLine = (grantLineId: GrantLineId, purpose: 'analysis-and-plan' | 'young-people') => ({
  ...plainGrantLine,
  id: grantLineId,
  name: grantLineId,
  purpose,
  recipientKinds: ['region', 'municipality'] as const,
  grantYear: 2016,
})

export const register: Register = {
  ...noCountyParts,
  countyId: id('county'),
  countyName: 'Blekinge',
  number: 3,
  organisations: [
    organisation(karlskrona, 'municipality'),
    organisation(ronneby, 'municipality'),
    organisation(region, 'region'),
    organisation(nsph, 'user-organisation'),
  ],
  agreement: {
    ...plainAgreement,
    id: id('agreement'),
    year: 2016,
    title: 'Överenskommelsen 2016',
    reportDue: '2016-10-31' as IsoDate,
    // The small plan measures nothing.
    profile: [{ rule: 'V15', heaviest: 'off' }],
    focusAreas: [
      { id: focus1, number: 1, name: 'Förebyggande och främjande arbete', aliases: [], continuedBy: [] },
      { id: focus2, number: 2, name: 'Tillgängliga och tidiga insatser', aliases: [], continuedBy: [] },
    ],
    grantLines: [grantLine(planLine, 'analysis-and-plan'), grantLine(youngLine, 'young-people')],
  },
  grants: [
    {
      ...plainGrant,
      id: id('grant-r'),
      organisationId: region,
      grantLineId: planLine,
      amountOre: 475_564_200,
      example: false,
    },
    {
      ...plainGrant,
      id: id('grant-k'),
      organisationId: karlskrona,
      grantLineId: planLine,
      amountOre: 50_000_000,
      example: true,
    },
  ],
}

export const facts: PlanFacts = {
  id: id<PlanId>('plan-1'),
  title: 'Psykisk hälsa i Blekinge 2016–2020',
  kind: 'joint',
  status: 'draft',
  periodStart: 2016,
  periodEnd: 2020,
  draft: 1,
  epoch: 1,
}

const date = (text: string) => text as IsoDate

/** A plan that every check passes. */
export const goodSeed: PlanSeed = {
  background: 'Länets parter har skrivit planen tillsammans.',
  analyses: [
    { id: id('analysis1'), focusAreaId: focus1, text: 'Många möter oss för sent.' },
    { id: id('analysis2'), focusAreaId: focus2, text: ['Köerna är långa.', 'De är längst för unga.'] },
  ],
  areas: [
    {
      id: id('area1'),
      title: 'Information',
      focusAreaIds: [focus1, focus2],
      goals: [
        {
          id: id('goal1'),
          title: 'Alla vet vart de vänder sig',
          horizon: 'long',
          targetDate: date('2020-12-31'),
          indicators: [{ id: id('indicator1'), name: 'Vet vart de vänder sig', unit: 'percent', baselineValue: 40 }],
          activities: [
            {
              id: id('activity1'),
              title: 'En ingång på nätet',
              description: 'En sida för hela länet.',
              targetGroup: 'Unga vuxna',
              responsible: karlskrona,
              participantIds: [region],
              start: date('2016-10-01'),
              end: date('2017-12-31'),
              costLines: [
                {
                  id: id('cost1'),
                  useYear: 2016,
                  kind: 'staff',
                  payerId: karlskrona,
                  source: `line:${planLine}`,
                  amountOre: 18_000_000,
                },
                {
                  id: id('cost2'),
                  useYear: 2017,
                  kind: 'training',
                  payerId: region,
                  source: 'own',
                  amountOre: 24_000_050,
                },
              ],
            },
          ],
        },
        { id: id('goal2'), title: 'En telefontid för alla', horizon: 'short' },
      ],
    },
  ],
}

/** A new document with a plan in it. */
export function plant(seed: PlanSeed = goodSeed): Y.Doc {
  const doc = new Y.Doc()
  seedPlan(doc, seed, makeIds())
  return doc
}

/** Another replica that has everything the first one has. */
export function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc()
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc), 'wire')
  return replica
}

/** Brings replicas to the same state. */
export function exchange(...docs: readonly Y.Doc[]): void {
  for (const from of docs) {
    const update = Y.encodeStateAsUpdate(from)
    for (const to of docs) if (to !== from) Y.applyUpdate(to, update, 'wire')
  }
}

/** Where a person's editor writes from. */
export const typing = Symbol('typing')

/** Types words at the end of a text's first paragraph, or in a new one, as the editor does. */
export function type(fragment: Y.XmlFragment, words: string): void {
  fragment.doc?.transact(() => {
    const first = fragment.length > 0 ? fragment.get(0) : undefined
    if (first instanceof Y.XmlElement) {
      const text = first.length > 0 ? first.get(first.length - 1) : undefined
      if (text instanceof Y.XmlText) text.insert(text.length, words)
      else first.insert(first.length, [new Y.XmlText(words)])
      return
    }
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    fragment.insert(0, [paragraph])
  }, typing)
}
