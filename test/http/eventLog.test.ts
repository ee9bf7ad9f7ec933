import { DatabaseSync } from 'node:sqlite'
import type { PlanSummary } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { region } from './county.ts'
import { openWorld, personIds, planId, type World } from './world.ts'

const own = `/api/plans/${planId}`
const newPlan = { title: 'Ny plan', template: '2016', kind: 'joint', periodStart: 2018, periodEnd: 2021 }
const round = { name: 'Remiss', kind: 'written', start: '2016-09-01', end: '2016-09-20', invited: [region.id] }
const copy = { reason: 'frozen', draft: 1, epoch: 1, update: 'AAAA' }

describe('the event log', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  /** Does something to the database with a connection of its own. */
  function beside(sql: string): void {
    const other = new DatabaseSync(world.file)
    other.exec(sql)
    other.close()
  }

  const everything = async () => ({
    plan: await world.storage.plans.find(planId),
    plans: (await world.call<PlanSummary[]>('convenor', 'GET', '/api/plans')).body.map(({ facts }) => facts.title),
    participants: await world.storage.plans.participants(planId),
    invitations: (await world.call('convenor', 'GET', `${own}/invitations`)).body,
    versions: await world.storage.versions.list(planId),
    consultation: await world.storage.rounds.consultation(planId),
    copies: await world.storage.recoveryCopies.list(planId, null),
    stranger: await world.storage.people.findByEmail('ny@example.se'),
    events: (await world.storage.events.list(planId)).map(({ kind }) => kind),
  })

  it.each([
    ['POST', '/api/plans', newPlan],
    ['POST', `${own}/children`, { ...newPlan, kind: 'own', organisationId: region.id }],
    ['PATCH', own, { title: 'Ny titel' }],
    ['PATCH', `${own}/participants/${personIds.editor}`, { role: 'reader' }],
    ['DELETE', `${own}/participants/${personIds.editor}`, undefined],
    ['POST', `${own}/invitations`, { organisationId: region.id, role: 'reader' }],
    ['POST', `${own}/invitations`, { organisationId: region.id, role: 'reader', email: 'ny@example.se', name: 'Ny' }],
    ['POST', `${own}/freeze`, { overrides: [], nextDraftReason: null }],
    ['POST', `${own}/recovery-copies`, copy],
    ['POST', `${own}/consultation/rounds`, round],
    ['PUT', `${own}/consultation/statistics`, { splitBySex: false, reason: 'Små tal' }],
  ])(
    '[HT24] %s %s changes nothing while the log takes no entry, and works afterwards',
    async (method, path, content) => {
      const before = await everything()
      beside("create trigger stop before insert on events begin select raise(abort, 'no entry'); end")
      expect((await world.call('convenor', method, path, content)).status).toBe(500)
      expect(await everything()).toEqual(before)
      beside('drop trigger stop')
      expect((await world.call('convenor', method, path, content)).status).toBeLessThan(300)
      expect(await everything()).not.toEqual(before)
    },
  )

  it('[HT24] a draft is not opened, and an invitation neither used nor withdrawn, without its entry', async () => {
    const wish = { organisationId: region.id, role: 'reader' }
    const invited = await world.call<{ invitation: { id: string }; link: string }>(
      'convenor',
      'POST',
      `${own}/invitations`,
      wish,
    )
    await world.call('convenor', 'POST', `${own}/freeze`, { overrides: [], nextDraftReason: null })
    const before = await everything()
    const token = invited.body.link.split('/').at(-1)
    const attempts = [
      () => world.call('convenor', 'POST', `${own}/drafts`, { reason: 'Rättelse' }),
      () => world.call('nobody', 'POST', `/api/invitations/${token}/accept`, { name: 'Ny' }),
      () => world.call('convenor', 'DELETE', `${own}/invitations/${invited.body.invitation.id}`),
    ]
    beside("create trigger stop before insert on events begin select raise(abort, 'no entry'); end")
    for (const attempt of attempts) expect((await attempt()).status).toBe(500)
    expect(await everything()).toEqual(before)
    beside('drop trigger stop')
    for (const attempt of attempts.slice(0, 2)) expect((await attempt()).status).toBeLessThan(300)
    const kinds = (await world.storage.events.list(planId)).map(({ kind }) => kind)
    expect(kinds).toEqual(['participant-invited', 'version-frozen', 'draft-opened', 'participant-added'])
  })
})
