import { rmSync } from 'node:fs'
import { readText } from '@samplan/shared/doc'
import {
  activitiesOf,
  goalsOf,
  type IsoDate,
  type Organisation,
  plainText,
  type RegisterChange,
  registerKinds,
} from '@samplan/shared/plan'
import { applyRegisterChange, checkPlan, entriesOf, proveDistribution, strayFaults } from '@samplan/shared/rules'
import { type DemoCountyName, demoCountyNames, type FamilyAnswer } from '@samplan/shared/wire'
import { afterAll, describe, expect, it } from 'vitest'
import { samplan, samplanJson } from '../cli/samplanCommand.ts'
import { type CountyServer, openCounty } from '../counties/countyServer.ts'
import { storedDoc } from '../support/storedDoc.ts'

/** The official codes of each county's municipalities, and how many organisations decide. */
const official = {
  blekinge: { codes: '1060 1080 1081 1082 1083', region: '10', decide: 6, plans: 1, on: '2016-09-01' },
  halland: { codes: '1315 1380 1381 1382 1383 1384', region: '13', decide: 7, plans: 1, on: '2016-09-01' },
  'vastra-gotaland': {
    codes:
      '1401 1402 1407 1415 1419 1421 1427 1430 1435 1438 1439 1440 1441 1442 1443 1444 1445 1446 1447 1452 1460 1461 ' +
      '1462 1463 1465 1466 1470 1471 1472 1473 1480 1481 1482 1484 1485 1486 1487 1488 1489 1490 1491 1492 1493 1494 ' +
      '1495 1496 1497 1498 1499',
    region: '14',
    decide: 50,
    plans: 1,
    on: '2017-07-01',
  },
  stockholm: {
    codes:
      '0114 0115 0117 0120 0123 0125 0126 0127 0128 0136 0138 0139 0140 0160 0162 0163 0180 0181 0182 0183 0184 0186 ' +
      '0187 0188 0191 0192',
    region: '01',
    decide: 27,
    plans: 2,
    on: '2017-07-01',
  },
} as const

const opened = new Map<DemoCountyName, Promise<CountyServer>>()
function countyNamed(name: DemoCountyName): Promise<CountyServer> {
  const county = opened.get(name) ?? openCounty(name, `${official[name].on}T08:00:00Z`)
  opened.set(name, county)
  return county
}
const codesOf = (organisations: readonly Organisation[], kind: Organisation['kind']) =>
  organisations.flatMap((one) => (one.kind === kind ? [one.code] : [])).toSorted()

describe('the demo counties', () => {
  afterAll(async () => {
    for (const county of opened.values()) await (await county).close()
  })

  it.each(demoCountyNames)('[DE7] %s has its municipalities and region with their official codes', async (name) => {
    const { countyOf, firstPlan, plans } = await countyNamed(name)
    const { organisations } = await countyOf(firstPlan)
    expect(codesOf(organisations, 'municipality').join(' ')).toBe(official[name].codes)
    expect(codesOf(organisations, 'region')).toEqual([official[name].region])
    expect(organisations.filter(({ decides }) => decides)).toHaveLength(official[name].decide)
    expect(organisations.some(({ kind }) => kind === 'user-organisation')).toBe(true)
    expect(new Set(organisations.map(({ mark }) => mark)).size).toBe(organisations.length)
    expect(plans).toHaveLength(official[name].plans)
  })

  it('[DE7] in Västra Götaland each municipality lies in one of four associations', async () => {
    const { countyOf, firstPlan } = await countyNamed('vastra-gotaland')
    const { collaborationAreas, organisations } = await countyOf(firstPlan)
    const sizes = collaborationAreas.map(({ name, id }) => {
      const members = organisations.filter(({ areaIds }) => areaIds.length === 1 && areaIds[0] === id)
      return `${name} ${members.length}`
    })
    expect(sizes).toEqual([
      'Fyrbodals kommunalförbund 14',
      'Skaraborgs kommunalförbund 15',
      'Göteborgsregionens kommunalförbund 12',
      'Sjuhärads kommunalförbund 8',
    ])
  })

  it.each(demoCountyNames)('[DE8] %s holds nothing that its convenor could not enter', async (name) => {
    const { countyOf, firstPlan } = await countyNamed(name)
    const county = await countyOf(firstPlan)
    const refused = registerKinds.flatMap((kind) =>
      entriesOf(county, kind).flatMap((entry) => {
        // Taken out first: what stands already is not judged again.
        const without = { ...county, [listOf[kind]]: entriesOf(county, kind).filter(({ id }) => id !== entry.id) }
        const outcome = applyRegisterChange(without, { type: 'put', kind, entry } as RegisterChange, [])
        return outcome.ok ? [] : [{ kind, id: entry.id, outcome }]
      }),
    )
    expect(refused).toEqual([])
    const strays = county.distributions.flatMap((one) => strayFaults(one, { ...county, distributions: [] }))
    expect(strays).toEqual([])
    expect(county.distributions.map(({ current }) => proveDistribution(current).addsUp)).not.toContain(false)
  })

  it.each(demoCountyNames)(
    '[DE9] %s: a count has its day and source, and what no source gives is marked',
    async (name) => {
      const { countyOf, firstPlan } = await countyNamed(name)
      const { organisations, grants, pots, distributions } = await countyOf(firstPlan)
      const populations = organisations.flatMap((one) => one.populations)
      expect(populations.every(({ date, source, example }) => date && source && example)).toBe(true)
      const ofRecord = grants.filter(({ example }) => !example).map(({ amountOre }) => amountOre)
      expect(ofRecord).toEqual(name === 'blekinge' ? [475_564_200] : [])
      expect([...pots, ...distributions.map(({ current }) => current)].every(({ example }) => example)).toBe(true)
      const counted = organisations.filter(({ kind }) => kind === 'municipality' || kind === 'region')
      expect(counted.every((one) => one.populations.length > 0)).toBe(true)
    },
  )

  it.each(demoCountyNames.filter((name) => name !== 'blekinge'))(
    '[DE10] %s: nothing hinders its plans',
    async (name) => {
      const { plans, check, planOf } = await countyNamed(name)
      for (const plan of plans) {
        const { findings } = await check(plan)
        expect(findings.filter(({ severity }) => severity === 'blocking' || severity === 'absolute')).toEqual([])
        expect(goalsOf(await planOf(plan)).length).toBeGreaterThan(2)
      }
    },
  )

  it.each(demoCountyNames)('[DE11] %s: its comments stand on words of its plans, and one is answered', async (name) => {
    const { plans, server } = await countyNamed(name)
    const threads = []
    for (const plan of plans) {
      const doc = await storedDoc(server.storage, plan)
      for (const thread of await server.storage.threads.list(plan)) {
        const { recordId, field, before, quote, after } = thread.anchor
        const words = plainText(readText(doc.getXmlFragment(`t/${recordId}/${field}`)))
        expect(words).toContain(before + quote + after)
        threads.push(thread)
      }
    }
    expect(threads.some(({ answer }) => answer)).toBe(true)
  })

  it('[DE13] blekinge: five municipalities and the region each carry out the joint plan by one of their own', async () => {
    const { server, firstPlan, ask, planOf } = await countyNamed('blekinge')
    const { body } = await ask<FamilyAnswer>('convenor', 'GET', `${firstPlan}/family`)
    const [joint, ...children] = body.family?.members ?? []
    expect([joint?.kind, children.map(({ kind }) => kind)]).toEqual(['joint', Array(6).fill('own')])
    expect(new Set(children.map(({ organisationId }) => organisationId)).size).toBe(6)
    expect(body.titles.map(({ planId }) => planId)).toEqual([firstPlan])
    const goalIds = new Set(goalsOf(await planOf(firstPlan)).map(({ id }) => id))
    for (const { planId, organisationId } of children) {
      expect((await server.storage.plans.participants(planId)).map((one) => [one.role, one.organisationId])).toEqual([
        ['convenor', organisationId],
      ])
      const plan = await planOf(planId)
      expect(activitiesOf(plan).every((one) => one.parentGoalIds.every((id) => goalIds.has(id)))).toBe(true)
      const register = await server.storage.registers.forPlan(planId)
      const facts = (await server.storage.plans.find(planId))?.facts
      if (!facts) throw new Error('the child is there')
      const { findings } = checkPlan({ plan, register, facts, today: '2016-09-01' as IsoDate })
      expect(findings.filter(({ severity }) => severity === 'blocking' || severity === 'absolute')).toEqual([])
    }
  })

  it('[DE12] `demo --county` makes one beside another, gives a link for each role, and touches nothing twice', async () => {
    const { folder, server, firstPlan } = await openCounty('halland', '2016-09-01T08:00:00Z')
    await server.storage.plans.rename(firstPlan, 'Vår egen titel')
    type Reply = { readonly county: string; readonly links: readonly { readonly role: string; organisation: string }[] }
    const first = await samplanJson<Reply>(folder, 'demo', '--county', 'halland')
    expect(first.county).toBe('halland')
    expect(first.links.map(({ role, organisation }) => `${role} ${organisation}`)).toEqual([
      'convenor Regional samverkan vård och socialtjänst',
      'editor Halmstads kommun',
      'editor Region Halland',
      'commenter NSPH Halland',
      'reader Kungsbacka kommun',
    ])
    for (const name of demoCountyNames) expect(await server.makeDemo(server.url, name)).toHaveLength(5)
    expect(await server.storage.registers.counties()).toHaveLength(demoCountyNames.length)
    expect(await server.storage.plans.find(firstPlan)).toMatchObject({
      facts: { title: 'Vår egen titel' },
      position: 1,
    })
    const wrong = await samplan(folder, 'demo', '--county', 'skåne')
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toContain('vastra-gotaland')
    await server.stop()
    rmSync(folder, { recursive: true })
  })
})

const listOf = {
  organisation: 'organisations',
  collaborationArea: 'collaborationAreas',
  agreement: 'agreements',
  key: 'keys',
  distribution: 'distributions',
  grant: 'grants',
  pot: 'pots',
  countyShare: 'countyShares',
  group: 'groups',
  milestone: 'milestones',
} as const
