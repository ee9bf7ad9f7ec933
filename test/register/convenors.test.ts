import type { CountyRegister, RegisterChange } from '@samplan/shared/plan'
import type { ChangedMeanwhileProblem, RegisterChanged, RegisterChangeMade } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreement, nsph, region, ronneby } from '../http/county.ts'
import { type Asker, openWorld, otherPlanId, personIds, planId, type World } from '../http/world.ts'
import { county, grant, milestone, put, remove } from './entries.ts'

/** The plan that each of the two convenes. */
const plans = { convenor: planId, stranger: otherPlanId } as const

describe('convenors of one county', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const of = (asker: keyof typeof plans) => `/api/plans/${plans[asker]}/register`
  const send = <T = RegisterChanged>(asker: keyof typeof plans, change: RegisterChange, ifNumber: number) =>
    world.call<T>(asker, 'POST', `${of(asker)}/changes`, { change, ifNumber })
  const undo = <T = RegisterChanged>(asker: keyof typeof plans, number: number) =>
    world.call<T>(asker, 'POST', `${of(asker)}/changes/${number}/undo`)
  const register = async () => (await world.call<CountyRegister>('convenor', 'GET', `${of('convenor')}/county`)).body
  const feed = async (asker: Asker = 'convenor') =>
    (await world.call<RegisterChangeMade[]>(asker, 'GET', `${of('convenor')}/changes`)).body

  it('[RG4] a change stands in the feed with its number, who made it, for whom, and what stood there before', async () => {
    const { body } = await send('convenor', put('grant', grant), county.number)
    expect(body).toMatchObject({
      number: 5,
      made: { number: 5, kind: 'grant', id: grant.id, before: null, undoes: null },
    })
    await send('convenor', put('grant', { ...grant, amountOre: 1 }), 5)
    const [newest, first] = await feed('reader')
    expect(newest).toMatchObject({ number: 6, before: grant, after: { amountOre: 1 } })
    expect(first?.madeBy).toEqual({ personId: personIds.convenor, name: 'Kim convenor', organisationId: region.id })
    expect(first?.madeAt).toBe('2016-09-01T08:00:00.000Z')
    const older = await world.call<RegisterChangeMade[]>('reader', 'GET', `${of('convenor')}/changes?below=6`)
    expect(older.body).toEqual([first])
    expect((await world.storage.events.list(planId)).map(({ kind, data }) => ({ kind, ...data }))).toEqual([
      { kind: 'register-changed', number: 5, part: 'grant', id: grant.id, undoes: null },
      { kind: 'register-changed', number: 6, part: 'grant', id: grant.id, undoes: null },
    ])
  })

  it('[RG5] of two at once on the same part one is made, and the other is told what stands there now', async () => {
    const wishes = [
      send<RegisterChanged & ChangedMeanwhileProblem>('convenor', put('grant', grant), county.number),
      send<RegisterChanged & ChangedMeanwhileProblem>(
        'stranger',
        put('grant', { ...grant, amountOre: 7 }),
        county.number,
      ),
    ]
    const answers = await Promise.all(wishes)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const [made, refused] = answers[0]?.status === 200 ? answers : answers.toReversed()
    expect(refused?.body).toMatchObject({ code: 'changed-meanwhile', number: 5, changedBy: 5, part: { kind: 'grant' } })
    expect(refused?.body.present).toEqual(made?.body.made?.after)
  })

  it('[RG5] of two at once on different parts both are made', async () => {
    const wishes = [
      send('convenor', put('grant', grant), county.number),
      send('stranger', put('milestone', milestone), county.number),
    ]
    expect((await Promise.all(wishes)).map(({ status }) => status)).toEqual([200, 200])
    expect(await register()).toMatchObject({ number: 6, grants: [grant], milestones: [milestone] })
  })

  it('[RG5] asked twice, a change is made once', async () => {
    await send('convenor', put('grant', grant), county.number)
    expect((await send('convenor', put('grant', grant), county.number)).body).toEqual({ number: 5, made: null })
    expect(await feed()).toHaveLength(1)
  })

  it('[RG5] a rise of the number that no change accounts for may have touched anything', async () => {
    await world.storage.registers.putGrant(county.countyId, { ...grant, amountOre: 3 })
    const { status, body } = await send<ChangedMeanwhileProblem>('convenor', put('grant', grant), county.number)
    expect({ status, body }).toMatchObject({ status: 409, body: { present: { amountOre: 3 }, changedBy: null } })
  })

  it('[RG6] an undo brings back what stood there, in its place, and is a change itself', async () => {
    await send('convenor', put('organisation', { ...nsph, id: 'organisation-newcomer' as never }), county.number)
    const before = await register()
    await send('convenor', remove('organisation', 'organisation-newcomer'), before.number)
    expect((await undo('stranger', 6)).body.made).toMatchObject({ number: 7, undoes: 6, before: null })
    expect(await register()).toEqual({ ...before, number: 7 })
    await undo('stranger', 7)
    expect((await register()).organisations).toHaveLength(county.organisations.length)
  })

  it('[RG6] an undo is refused where the part was changed since, by which change', async () => {
    await send('convenor', put('grant', grant), 4)
    await send('stranger', put('grant', { ...grant, amountOre: 7 }), 5)
    const { status, body } = await undo<ChangedMeanwhileProblem>('convenor', 5)
    expect({ status, body }).toMatchObject({ status: 409, body: { changedBy: 6, present: { amountOre: 7 } } })
    expect((await undo('convenor', 99)).status).toBe(404)
  })

  it('[RG1] a refusal names each field over HTTP and changes nothing', async () => {
    const wrong = { ...grant, amountOre: -1, grantLineId: 'no-such-line' as never }
    const { status, body, headers } = await send<object>('convenor', put('grant', wrong), county.number)
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 422, type: 'application/problem+json' })
    expect(body).toMatchObject({
      code: 'register-refused',
      faults: [
        { field: 'grantLineId', code: 'unknown' },
        { field: 'amountOre', code: 'not-an-amount' },
      ],
    })
    expect((await register()).number).toBe(county.number)
  })

  it.each([
    ['an unknown kind', { type: 'put', kind: 'county', entry: {} }],
    ['a missing field', { type: 'put', kind: 'milestone', entry: { ...milestone, title: undefined } }],
    ['an endless amount', { type: 'put', kind: 'grant', entry: { ...grant, amountOre: '1' } }],
  ])('[RG1] %s is no request', async (_, change) => {
    expect((await send('convenor', change as never, county.number)).status).toBe(400)
  })

  it('[RG2] an organisation that people speak for, and the agreement of a plan, stay', async () => {
    expect((await send('convenor', remove('organisation', ronneby.id), 4)).body).toMatchObject({
      code: 'register-refused',
    })
    const { body } = await send<object>('convenor', remove('agreement', agreement.id), 4)
    expect(body).toMatchObject({ faults: [{ code: 'in-use', by: { kind: 'plan' } }] })
  })

  it('[RG2] a focus area that a plan answers to stays, whether the plan is open or not', async () => {
    const { body } = await send<object>('stranger', put('agreement', { ...agreement, focusAreas: [] }), 4)
    expect(body).toMatchObject({ faults: [{ code: 'in-use', by: { kind: 'plan', id: planId } }] })
  })

  it('[RG7] an id of another county is not taken over', async () => {
    const away = 'county-far-away' as never
    await world.storage.registers.addCounty({ id: away, name: 'Halland' })
    const theirs = { ...region, id: 'organisation-halland' as never }
    await world.storage.registers.putOrganisation(away, theirs)
    const { status, body } = await send<object>('convenor', put('organisation', theirs), county.number)
    expect({ status, body }).toMatchObject({ status: 422, body: { faults: [{ field: 'id', code: 'same-twice' }] } })
    expect((await world.storage.registers.county(away)).organisations).toEqual([theirs])
  })

  it('[RG7] who reads a discrepancy one way, and when, is said by the server', async () => {
    const reading = { reason: 'Två gånger 250', recordedOn: '1999-01-01' as never, personId: personIds.reader }
    const part = { name: 'Barn och unga', amountOre: 100, printed: [], grantLineIds: [], reading }
    await send('convenor', put('agreement', { ...agreement, parts: [part] }), county.number)
    const [stored] = (await register()).agreements
    expect(stored?.parts[0]?.reading).toEqual({ ...reading, recordedOn: '2016-09-01', personId: personIds.convenor })
  })
})
