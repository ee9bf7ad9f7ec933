import { closeCodes } from '@samplan/shared/wire'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LiveServer, startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'

const day = 24 * 60 * 60 * 1000

describe('the end of a session', () => {
  let live: LiveServer
  let passedMs = 0
  beforeAll(async () => {
    live = await startLiveServer({ now: () => new Date(Date.now() + passedMs) })
  })
  afterAll(() => live.close())

  it('[AU7] closes the windows of a session whose time is up, and no others', async () => {
    const leaving = await connect(live, 'editor')
    passedMs = 20 * day
    const staying = await connect(live, 'editor')
    passedMs = 30 * day + 1_000
    expect(await leaving.closing()).toBe(closeCodes.signedOut)
    expect(staying.closeCode).toBeNull()
    await staying.close()
  })
})
