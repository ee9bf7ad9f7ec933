import { fragment } from '@samplan/shared/doc'
import { syncFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { XmlElement, XmlText } from 'yjs'
import { openPlanSocket } from '../http/planSocket.ts'
import { openWorld, planId, type World } from '../http/world.ts'

describe('freezing while people type', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())

  it('[FR9] what was acknowledged is in the version, and nothing else', async () => {
    const address = await world.listen()
    const path = `/sync/plan/${planId}/1.1`
    const window = await openPlanSocket(address, path, world.cookies.get('editor') ?? '')
    window.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') window.send(syncFrame('update', update))
    })
    const paragraph = new XmlElement('paragraph')
    const text = new XmlText()
    window.doc.transact(() => {
      fragment(window.doc, 'plan', 'background').insert(1, [paragraph])
      paragraph.insert(0, [text])
    })
    let typed = 0
    const type = () => text.insert(text.length, `<${++typed}>`)
    const timer = setInterval(type, 1)
    await expect.poll(window.acknowledged).toBeGreaterThan(20)
    const wish = { overrides: [], nextDraftReason: null }
    const frozen = await world.call('convenor', 'POST', `/api/plans/${planId}/freeze`, wish)
    expect(frozen.status).toBe(201)
    expect(await window.closed).toBe(4423)
    clearInterval(timer)
    const json = new TextDecoder().decode((await world.storage.versions.canonicalJson(planId, 1)) ?? new Uint8Array())
    const printed = [...json.matchAll(/<(\d+)>/g)].map((match) => Number(match[1]))
    // The first two frames are the empty answer to the server's first step, and the paragraph.
    const acknowledged = window.acknowledged() - 2
    expect(printed).toEqual(Array.from({ length: acknowledged }, (_, index) => index + 1))
    expect(typed).toBeGreaterThan(acknowledged)
  })
})
