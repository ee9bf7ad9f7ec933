import type { Invitation, InvitationPreview, MadeInvitation, Participant } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nsph, region, ronneby } from './county.ts'
import { openWorld, personIds, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`

describe('participants', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const change = (personId: string, content: object) =>
    world.call<Participant>('convenor', 'PATCH', `${own}/participants/${personId}`, content)

  it('[HT15] the last convenor can be neither demoted nor removed; one of two can', async () => {
    const lastConvenor = { status: 409, body: { code: 'last-convenor' } }
    expect(await change(personIds.convenor, { role: 'editor' })).toMatchObject(lastConvenor)
    const remove = () => world.call('convenor', 'DELETE', `${own}/participants/${personIds.convenor}`)
    expect(await remove()).toMatchObject(lastConvenor)
    expect(await change(personIds.editor, { role: 'convenor' })).toMatchObject({
      status: 200,
      body: { role: 'convenor' },
    })
    expect((await remove()).status).toBe(204)
    expect((await world.call('convenor', 'GET', own)).status).toBe(404)
  })

  it('[HT15] two convenors who step down at the same moment leave one', async () => {
    await change(personIds.editor, { role: 'convenor' })
    const stepDown = (asker: 'convenor' | 'editor') =>
      world.call(asker, 'PATCH', `${own}/participants/${personIds[asker]}`, { role: 'reader' })
    const answers = await Promise.all([stepDown('convenor'), stepDown('editor')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('[HT16] a role is held for an organisation of the county, and the change stands in the event log', async () => {
    expect((await change(personIds.editor, { organisationId: 'organisation-nowhere' })).status).toBe(400)
    expect(await change(personIds.editor, { organisationId: region.id })).toMatchObject({
      status: 200,
      body: { role: 'editor', organisationId: region.id },
    })
    expect((await change('person-stranger', { role: 'reader' })).status).toBe(404)
    expect((await change(personIds.editor, { role: 'owner' })).status).toBe(400)
    const events = await world.storage.events.list(planId)
    expect(events).toMatchObject([{ kind: 'participant-changed', personId: personIds.convenor }])
  })
})

describe('invitations', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  const invite = (content: object) => world.call<MadeInvitation>('convenor', 'POST', `${own}/invitations`, content)
  const tokenOf = (link: string) => link.split('/').at(-1) ?? ''
  const cookieFrom = (headers: Headers) => ({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' })

  it('[HT17] a link lets one person in, signed in under the name given, and is then used up', async () => {
    const { body } = await invite({ organisationId: nsph.id, role: 'commenter' })
    expect(body.link).toMatch(/^http:\/\/localhost\/join\/[\w-]{43}$/)
    const path = `/api/invitations/${tokenOf(body.link)}`
    for (let look = 0; look < 2; look++) {
      expect((await world.call<InvitationPreview>('nobody', 'GET', path)).body).toEqual({
        planTitle: 'Länets plan',
        organisationName: nsph.name,
        role: 'commenter',
        named: false,
      })
    }
    expect((await world.call('nobody', 'POST', `${path}/accept`, {})).status).toBe(400)
    const joined = await world.call('nobody', 'POST', `${path}/accept`, { name: 'Robin Ek' })
    expect(joined).toMatchObject({ status: 200, body: { planId } })
    const details = await world.call(cookieFrom(joined.headers), 'GET', own)
    expect(details.body).toMatchObject({ actor: { name: 'Robin Ek', role: 'commenter', organisationId: nsph.id } })
    expect(await world.call('nobody', 'GET', path)).toMatchObject({ status: 410, body: { code: 'link-used' } })
    expect((await world.call('nobody', 'POST', `${path}/accept`, { name: 'Sam Ek' })).status).toBe(410)
  })

  it('[HT17] of two who open a link at once one gets in, and no stray person is left', async () => {
    const { body } = await invite({ organisationId: nsph.id, role: 'reader' })
    const accept = (name: string) =>
      world.call('nobody', 'POST', `/api/invitations/${tokenOf(body.link)}/accept`, { name })
    const answers = await Promise.all([accept('Robin Ek'), accept('Sam Ek')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(await world.storage.plans.participants(planId)).toHaveLength(5)
  })

  it('[HT18] who is signed in joins as they are, and who takes part already keeps their role and the link', async () => {
    const { body } = await invite({ organisationId: nsph.id, role: 'reader' })
    const path = `/api/invitations/${tokenOf(body.link)}`
    expect(await world.call('convenor', 'POST', `${path}/accept`, {})).toMatchObject({
      status: 409,
      body: { code: 'already-participant' },
    })
    expect((await world.call<InvitationPreview>('stranger', 'GET', path)).body.named).toBe(true)
    const joined = await world.call('stranger', 'POST', `${path}/accept`, { name: 'Somebody else' })
    expect({ status: joined.status, cookie: joined.headers.get('set-cookie') }).toEqual({ status: 200, cookie: null })
    expect((await world.call('stranger', 'GET', own)).body).toMatchObject({
      actor: { personId: personIds.stranger, name: 'Kim stranger', role: 'reader' },
    })
  })

  it('[HT19] by address a new person takes part at once and gets a sign-in link of their own', async () => {
    const wish = { organisationId: ronneby.id, role: 'editor', email: 'Robin@Example.se', name: 'Robin Ek' }
    const { body } = await invite(wish)
    expect(body.link).toContain('/sign-in/')
    const signedIn = await world.call('nobody', 'POST', '/api/sign-in', { token: tokenOf(body.link) })
    expect(signedIn.body).toMatchObject({ name: 'Robin Ek', email: 'robin@example.se' })
    expect((await world.call(cookieFrom(signedIn.headers), 'GET', own)).body).toMatchObject({
      actor: { role: 'editor' },
    })
    expect(await invite(wish)).toMatchObject({ status: 409, body: { code: 'already-participant' } })
    expect((await invite({ ...wish, email: 'new@example.se', name: undefined })).status).toBe(400)
  })

  it('[HT20] no invitation signs anyone in as a person who exists already', async () => {
    const wish = { organisationId: ronneby.id, role: 'reader', email: 'STRANGER@example.se', name: 'Robin Ek' }
    const { status, body } = await invite(wish)
    expect({ status, link: body.link }).toEqual({ status: 201, link: `http://localhost/plans/${planId}` })
    expect((await world.call('stranger', 'GET', own)).body).toMatchObject({ actor: { name: 'Kim stranger' } })
  })

  it('[HT21] an invitation lasts fourteen days, and stops working when it is taken back', async () => {
    const wish = { organisationId: nsph.id, role: 'reader' }
    const [late, withdrawn] = [(await invite(wish)).body, (await invite(wish)).body]
    expect((await world.call<Invitation[]>('convenor', 'GET', `${own}/invitations`)).body).toHaveLength(2)
    const remove = () => world.call('convenor', 'DELETE', `${own}/invitations/${withdrawn.invitation.id}`)
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
    expect((await world.call('nobody', 'GET', `/api/invitations/${tokenOf(withdrawn.link)}`)).status).toBe(410)
    world.clock.at += 14 * 86_400_000 - 1
    expect((await world.call('nobody', 'GET', `/api/invitations/${tokenOf(late.link)}`)).status).toBe(200)
    world.clock.at += 1
    expect((await world.call('nobody', 'GET', `/api/invitations/${tokenOf(late.link)}`)).status).toBe(410)
  })

  it('[HT6] a link never follows a forged Host where a public address is set', async () => {
    const behindProxy = await openWorld({ publicUrl: 'https://plan.example.se' })
    const wish = { organisationId: nsph.id, role: 'reader' }
    const { body } = await behindProxy.call<MadeInvitation>('convenor', 'POST', `${own}/invitations`, wish, {
      host: 'evil.example',
    })
    await behindProxy.close()
    expect(body.link).toMatch(/^https:\/\/plan\.example\.se\/join\//)
  })
})
