import type { PlanFacts, PlanId } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import type { EventLog, FamilyAnswer, Problem } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { region, ronneby } from '../http/county.ts'
import { type Asker, openWorld, otherPlanId, personIds, planId, type World } from '../http/world.ts'

const own = { title: 'Ronnebys plan', kind: 'own', organisationId: ronneby.id, template: 'empty' } as const
const years = { periodStart: 2016, periodEnd: 2020 }
const freeze = { overrides: [], nextDraftReason: 'Nästa år' }

describe('linked plans', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const ask = async <T>(asker: Asker, method: string, path: string, content?: unknown) => {
    const { status, body } = await world.call<T>(asker, method, `/api/plans/${path}`, content)
    return { status, body, code: (body as Problem | null)?.code }
  }
  const makeChild = async (wish: object = own): Promise<PlanId> => {
    const { status, body } = await ask<PlanFacts>('convenor', 'POST', `${planId}/children`, { ...years, ...wish })
    expect(status).toBe(201)
    return body.id
  }
  const family = async (asker: Asker, id: PlanId) => (await ask<FamilyAnswer>(asker, 'GET', `${id}/family`)).body
  const acts = async (asker: Asker, id: PlanId) => {
    const { body } = await ask<EventLog>(asker, 'GET', `${id}/events`)
    return body.entries.toReversed().map(({ kind, data }) => `${kind}${data['side'] ? ` ${data['side']}` : ''}`)
  }
  const freezeParent = async () => {
    const outcome = await world.commands.freezePlan({ planId, personId: personIds.convenor }, freeze)
    expect(outcome).toMatchObject({ ok: true })
  }
  /** A plan of another kind, made as any convenor makes one. */
  const makeOwn = async (asker: Asker): Promise<PlanId> => {
    const wish = { title: 'Egen plan', kind: 'own', template: 'empty', ...years }
    return (await world.call<PlanFacts>(asker, 'POST', '/api/plans', wish)).body.id
  }

  it('[LP5] the convenor of a joint plan makes its children, for an organisation of the county', async () => {
    const child = await makeChild()
    const seen = await family('convenor', planId)
    expect(seen.family).toMatchObject({
      parentId: planId,
      members: [
        { planId, kind: 'joint', organisationId: null, followsVersion: null },
        { planId: child, kind: 'own', organisationId: ronneby.id, status: 'draft', followsVersion: null },
      ],
      newest: null,
      follows: null,
    })
    expect((await ask('convenor', 'GET', child)).body).toMatchObject({ actor: { role: 'convenor' }, inFamily: true })
    expect(await acts('convenor', child)).toEqual(['plan-created', 'plan-linked child'])
    expect(await acts('convenor', planId)).toEqual(['plan-linked parent'])
    const elsewhere = { ...own, ...years, organisationId: 'organisation-elsewhere' }
    expect((await ask('convenor', 'POST', `${planId}/children`, elsewhere)).code).toBe('bad-request')
    expect((await ask('convenor', 'POST', `${child}/children`, { ...own, ...years })).code).toBe('cannot-link')
    expect((await ask('convenor', 'POST', `${planId}/children`, { ...own, ...years, kind: 'joint' })).status).toBe(400)
  })

  it('[LP5] a plan of another kind that somebody makes is their organisation’s, and has no family', async () => {
    const id = await makeOwn('stranger')
    expect(await world.storage.links.find(id)).toMatchObject({ organisationId: region.id, parentId: null })
    expect(await family('stranger', id)).toMatchObject({ family: null, shares: [], titles: [] })
    expect((await ask('stranger', 'GET', id)).body).toMatchObject({ inFamily: false })
  })

  it('[LP6] who convenes both plans links them, and either side ends the link', async () => {
    const child = await makeOwn('convenor')
    expect((await family('convenor', child)).linkable).toEqual([{ planId, title: 'Länets plan', kind: 'joint' }])
    expect((await family('convenor', planId)).linkable.map((plan) => plan.planId)).toEqual([child])
    const link = (asker: Asker, parentId: PlanId) => ask(asker, 'PUT', `${child}/parent`, { parentId })
    expect((await link('convenor', planId)).status).toBe(204)
    expect(await link('convenor', planId)).toMatchObject({ status: 409, code: 'cannot-link' })
    expect((await family('convenor', planId)).linkable).toEqual([])
    expect((await ask('convenor', 'DELETE', `${child}/parent`)).status).toBe(204)
    expect((await ask('convenor', 'DELETE', `${child}/parent`)).status).toBe(404)
    expect((await family('convenor', planId)).family).toBeNull()
    expect((await link('convenor', planId)).status).toBe(204)
    expect((await ask('convenor', 'DELETE', `${planId}/children/${child}`)).status).toBe(204)
    const both = ['plan-linked', 'plan-unlinked', 'plan-linked', 'plan-unlinked']
    expect(await acts('convenor', planId)).toEqual(both.map((kind) => `${kind} parent`))
    expect(await acts('convenor', child)).toEqual(['plan-created', ...both.map((kind) => `${kind} child`)])
    expect(await world.storage.links.find(child)).toMatchObject({ organisationId: region.id, parentId: null })
  })

  it('[LP6] whoever convenes only one of them does not link them, and a plan of others looks like none', async () => {
    const child = await makeOwn('stranger')
    const link = (parentId: string) => ask('stranger', 'PUT', `${child}/parent`, { parentId })
    const answers = [await link(planId), await link('plan-that-is-not')]
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [404, answers[0]?.body],
      [404, answers[0]?.body],
    ])
    const part = {
      personId: personIds.stranger,
      organisationId: region.id,
      addedAt: '2016-09-01T08:00:00.000Z' as never,
    }
    await world.storage.plans.putParticipant(planId, { ...part, role: 'editor' })
    expect(await link(planId)).toMatchObject({ status: 403, code: 'not-allowed' })
    await world.storage.plans.putParticipant(planId, { ...part, role: 'convenor' })
    expect((await link(planId)).status).toBe(204)
    // A joint plan carries out none, and nothing is carried out but a joint plan.
    expect((await ask('stranger', 'PUT', `${otherPlanId}/parent`, { parentId: planId })).code).toBe('cannot-link')
    const second = await makeOwn('stranger')
    expect((await ask('stranger', 'PUT', `${second}/parent`, { parentId: child })).code).toBe('cannot-link')
    // The parent's convenor ends it without any part in the child.
    expect((await ask('convenor', 'DELETE', `${planId}/children/${child}`)).status).toBe(204)
  })

  it('[LP7] a child refers to one frozen version until its convenor moves it to another', async () => {
    const early = await makeChild()
    await freezeParent()
    const late = await makeChild({ ...own, organisationId: region.id })
    await freezeParent()
    const follows = async (id: PlanId) => (await family('convenor', id)).family?.follows?.number
    expect([await follows(early), await follows(late), await follows(planId)]).toEqual([1, 1, undefined])
    const seen = (await family('convenor', early)).family
    expect(seen?.newest?.number).toBe(2)
    expect(seen?.follows?.goals).toEqual([
      { id: 'goal-long-term', number: '1.1', title: 'Färre väntar', horizon: 'long' },
      { id: 'goal-short-term', number: '1.2', title: 'Fler vet vart de ska vända sig', horizon: 'short' },
    ])
    const move = (version: number) => ask('convenor', 'PUT', `${early}/parent/version`, { version })
    expect((await move(3)).code).toBe('bad-request')
    expect((await move(2)).status).toBe(204)
    expect([await follows(early), await follows(late)]).toEqual([2, 1])
    expect(await acts('convenor', early)).toContain('parent-version-chosen')
    // No database is asked for a number that it cannot hold, not even of a plan that has no parent.
    expect((await ask('convenor', 'PUT', `${planId}/parent/version`, { version: 1_000_000 })).code).toBe('bad-request')
  })

  it('[LP7] the server asks V20 by that version, V19 by the family, and a frozen child says what it referred to', async () => {
    const child = await makeChild({ ...own, kind: 'in-depth' })
    const rules = async () => {
      const { findings, passed } = (await ask<CheckResult>('convenor', 'POST', `${child}/check`)).body
      return { V20: passed.includes('V20') || findings.some(({ rule }) => rule === 'V20'), passed }
    }
    expect((await rules()).V20).toBe(false)
    await freezeParent()
    expect((await rules()).V20).toBe(true)
    const findings = (await ask<CheckResult>('convenor', 'POST', `${child}/check`)).body.findings
    const overrides = findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ id }) => ({ findingId: id, reason: 'Delplan' }))
    expect((await ask('convenor', 'POST', `${child}/freeze`, { overrides, nextDraftReason: null })).status).toBe(201)
    const version = (await ask<Record<string, unknown>>('convenor', 'GET', `${child}/versions/1/json`)).body
    const parent = (await world.storage.versions.find(planId, 1))?.sha256
    expect(version['parent']).toMatchObject({ planId, number: 1, sha256: parent, goals: [{ number: '1.1' }, {}] })
  })

  it('[LP7] whether every municipality takes part (V01) is asked of the joint plan alone', async () => {
    const child = await makeChild()
    const asked = async (id: PlanId) => {
      const { findings, passed } = (await ask<CheckResult>('convenor', 'POST', `${id}/check`)).body
      return [...passed, ...findings.map(({ rule }) => rule)].includes('V01')
    }
    expect([await asked(planId), await asked(child)]).toEqual([true, false])
  })
})
