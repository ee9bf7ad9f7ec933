import { createHash } from 'node:crypto'
import { readPlan } from '@samplan/shared/doc'
import { activitiesOf, goalsOf, type PlanFacts, type PlanId } from '@samplan/shared/plan'
import { type CanonicalPlan, canonicalBytes } from '@samplan/shared/rules'
import type {
  EventLog,
  NewNextPlan,
  Participant,
  PredecessorAnswer,
  Successor,
  VersionSummary,
} from '@samplan/shared/wire'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Doc } from 'yjs'
import { agreement } from '../http/county.ts'
import { type Asker, openWorld, personIds, planId, type World } from '../http/world.ts'

const wish: NewNextPlan = {
  version: 1,
  title: 'Nästa års plan',
  periodStart: 2017,
  periodEnd: 2021,
  agreementId: agreement.id,
  brings: { texts: true, goals: true, indicators: true, activities: true, finished: true, costs: 'kept' },
  firstUseYear: 2017,
  sources: [],
  people: 'same',
}
const path = `/api/plans/${planId}/successors`

describe('next year’s plan', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const freeze = async (of: PlanId = planId) => {
    const { status, body } = await world.call<VersionSummary>('convenor', 'POST', `/api/plans/${of}/freeze`, {
      overrides: [],
      nextDraftReason: null,
    })
    expect({ status, body }).toMatchObject({ status: 201 })
    return body
  }
  const make = (changes: Partial<NewNextPlan> = {}, asker: Asker = 'convenor') =>
    world.call<PlanFacts>(asker, 'POST', path, { ...wish, ...changes })
  const planOf = (of: PlanId) => world.rooms.withPlan(of, async ({ doc }) => readPlan(doc as Doc))
  const plans = async () => (await world.storage.plans.list(null)).length

  it('[NY7] it has ids of its own, knows its version, and the next version’s file says so', async () => {
    const version = await freeze()
    const { status, body: facts } = await make()
    expect({ status, facts }).toMatchObject({
      status: 201,
      facts: { ...facts, draft: 1, status: 'draft', kind: 'joint' },
    })
    const [before, after] = [await planOf(planId), await planOf(facts.id)]
    expect(goalsOf(after).map(({ title }) => title)).toEqual(goalsOf(before).map(({ title }) => title))
    const own = `/api/plans/${facts.id}`
    const { body: told } = await world.call<PredecessorAnswer>('reader', 'GET', `${own}/predecessor`)
    expect(told.predecessor).toEqual({ planId, number: 1, sha256: version.sha256 })
    for (const one of activitiesOf(after)) {
      expect(activitiesOf(before).map(({ id }) => id)).toContain(told.origins[one.id])
      expect(told.origins[one.id]).not.toBe(one.id)
    }
    expect((await world.call('reader', 'GET', own)).body).toMatchObject({ hasPredecessor: true })
    expect((await world.call('reader', 'GET', `/api/plans/${planId}`)).body).toMatchObject({ hasPredecessor: false })
    const fetched = await world.call('reader', 'GET', `${own}/predecessor/json`)
    const file = await world.call('reader', 'GET', `/api/plans/${planId}/versions/1/json`)
    expect(fetched.body).toEqual(file.body)
    const frozen = await freeze(facts.id)
    const { body: next } = await world.call<CanonicalPlan>('reader', 'GET', `${own}/versions/1/json`)
    expect(next.predecessor).toEqual(told.predecessor)
    expect(createHash('sha256').update(canonicalBytes(next)).digest('hex')).toBe(frozen.sha256)
    expect((file.body as CanonicalPlan).predecessor).toBeUndefined()
  })

  it('[NY8] refusals have their codes, and make nothing', async () => {
    expect(await make()).toMatchObject({ status: 404, body: { code: 'no-such-version' } })
    await freeze()
    const before = await plans()
    const line = 'line:of-no-agreement' as const
    for (const [changes, status, code] of [
      [{ version: 2 }, 404, 'no-such-version'],
      [{ agreementId: 'agreement-of-others' as never }, 409, 'no-such-agreement'],
      [{ sources: [{ from: 'own', to: line }] }, 409, 'no-such-source'],
      [{ periodStart: 2022 }, 400, 'bad-period'],
      [{ periodStart: 2017, periodEnd: 2040 }, 400, 'bad-period'],
      [{ periodStart: 1200 }, 400, 'bad-request'],
      [{ title: ' ' }, 400, 'bad-request'],
    ] as const)
      expect(await make(changes as Partial<NewNextPlan>)).toMatchObject({ status, body: { code } })
    for (const [asker, code] of [
      ['editor', 'not-allowed'],
      ['commenter', 'not-allowed'],
      ['reader', 'not-allowed'],
      ['stranger', 'not-found'],
    ] as const)
      expect((await make({}, asker)).body).toMatchObject({ code })
    expect(await plans()).toBe(before)
    expect((await world.call<Successor[]>('convenor', 'GET', path)).body).toEqual([])
  })

  it('[NY8] asked twice, one after the other or at once, it is made once; asked for otherwise, it is another', async () => {
    await freeze()
    const before = await plans()
    const made = await Promise.all([make(), make(), make()])
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
    expect((await make()).body.id).toBe(made[0]?.body.id)
    expect(await plans()).toBe(before + 1)
    expect((await make({ title: 'För unga' })).body.id).not.toBe(made[0]?.body.id)
    expect(await plans()).toBe(before + 2)
  })

  it('[NY8] the same people have the same roles, or the convenor is alone; both logs tell of it, without the other’s title', async () => {
    await freeze()
    const people = async (of: PlanId) =>
      (await world.call<Participant[]>('convenor', 'GET', `/api/plans/${of}/participants`)).body
        .map(({ personId, role, organisationId }) => `${personId} ${role} ${organisationId}`)
        .sort()
    const { body: same } = await make()
    expect(await people(same.id)).toEqual(await people(planId))
    world.clock.at += 60_000
    const { body: alone } = await make({ title: 'Hemlig titel', people: 'convenor' })
    expect(await people(alone.id)).toEqual([expect.stringContaining(personIds.convenor)])
    for (const asker of ['editor', 'reader'] as const) {
      const { body } = await world.call<Successor[]>(asker, 'GET', path)
      expect(body.map(({ number, plan }) => [number, plan?.title ?? null])).toEqual([
        [1, 'Nästa års plan'],
        [1, null],
      ])
      expect((await world.call(asker, 'GET', `/api/plans/${alone.id}/predecessor`)).status).toBe(404)
    }
    const kinds = async (of: PlanId) => {
      const { body } = await world.call<EventLog>('convenor', 'GET', `/api/plans/${of}/events`)
      return body.entries.filter(({ kind }) => kind === 'next-plan-made').map(({ data }) => data['side'])
    }
    expect([await kinds(planId), await kinds(same.id)]).toEqual([['predecessor', 'predecessor'], ['successor']])
    expect(JSON.stringify((await world.call('editor', 'GET', `/api/plans/${planId}/events`)).body)).not.toContain(
      'Hemlig',
    )
  })

  it('[NY8] comments, commitments and rounds never come along', async () => {
    const anchor = { recordId: 'plan', field: null, range: null, quote: '', before: '', after: '' }
    const thread = { kind: 'question', anchor, body: 'Vem betalar?' }
    expect((await world.call('editor', 'POST', `/api/plans/${planId}/threads`, thread)).status).toBe(201)
    const answer = { outcome: 'noted', reason: '' }
    const [first] = (await world.call<{ id: string }[]>('editor', 'GET', `/api/plans/${planId}/threads`)).body
    await world.call('editor', 'POST', `/api/plans/${planId}/threads/${first?.id}/answer`, answer)
    await freeze()
    const { body: facts } = await make()
    for (const what of ['threads', 'commitments', 'versions', 'recovery-copies'])
      expect((await world.call('convenor', 'GET', `/api/plans/${facts.id}/${what}`)).body).toEqual([])
    const { body } = await world.call('convenor', 'GET', `/api/plans/${facts.id}/consultation`)
    expect(body).toMatchObject({ rounds: [] })
  })

  it('[NY8] whoever asks whatever in whatever order: as many plans are made as different wishes of the convenor', async () => {
    await freeze()
    const steps = fc.array(
      fc.record({
        who: fc.constantFrom<Asker>('convenor', 'convenor', 'editor', 'stranger', 'nobody'),
        title: fc.constantFrom('A', 'B'),
        version: fc.constantFrom(1, 1, 2),
        people: fc.constantFrom('same' as const, 'convenor' as const),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const made = new Map<string, string>()
    const begun = await plans()
    await fc.assert(
      fc.asyncProperty(steps, async (asked) => {
        for (const { who, ...step } of asked) {
          const { status, body } = await make(step, who)
          const expected =
            who === 'nobody' ? 401 : who === 'stranger' ? 404 : who === 'editor' ? 403 : step.version === 1 ? 201 : 404
          expect(status).toBe(expected)
          if (status !== 201) continue
          const wished = JSON.stringify(step)
          expect(body.id).toBe(made.get(wished) ?? body.id)
          made.set(wished, body.id)
        }
        expect(await plans()).toBe(begun + made.size)
      }),
      { numRuns: process.env['PROOF'] ? 200 : 8 },
    )
  })
})
