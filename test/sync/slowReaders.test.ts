import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCodes, syncFrame } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { startLiveServer } from '../support/liveServer.ts'
import { connect } from '../support/plainClient.ts'
import { type, wordsOf } from '../support/words.ts'

/** Two megabytes of plan: each text as long as one may be. */
function lengthen(doc: Y.Doc): void {
  const texts: readonly (readonly [string, string])[] = [
    ['plan', 'background'],
    ['activity-school', 'title'],
    ['activity-school', 'description'],
    ['activity-school', 'targetGroup'],
    ['cost-line-school', 'note'],
    ['area-information', 'title'],
    ['area-information', 'prose'],
    ['analysis-first', 'text'],
    ['analysis-first', 'omissionReason'],
  ]
  for (const [owner, field] of texts) type(doc, 'långt '.repeat(30_000), owner, field)
}

describe('a client that does not read', () => {
  it('[SY19] loses presence first, then its connection; the others type on', async () => {
    const live = await startLiveServer()
    const writer = await connect(live, 'editor')
    await writer.close()
    lengthen(writer.doc)
    const editor = await connect(live, 'editor', { doc: writer.doc })
    await editor.saved()
    const whole = syncFrame('stateVector', new Uint8Array([0]))

    const slow = await connect(live, 'reader')
    slow.socket.pause()
    // More than the kernel's buffers of both ends hold, less than the limit.
    for (let n = 0; n < 7; n++) slow.send(whole)
    editor.send(whole)
    await editor.settled()
    editor.sendPresence(4711, 1, { away: true })
    const other = await connect(live, 'otherEditor')
    await other.until(() => other.presenceOf(4711) !== undefined)
    slow.socket.resume()
    await slow.settled()
    expect(slow.closeCode).toBeNull()
    expect(slow.presenceOf(4711)).toBeUndefined()

    const stuck = await connect(live, 'reader')
    stuck.socket.pause()
    for (let n = 0; n < 18; n++) stuck.send(whole)
    await other.until(() => true)
    for (let n = 0; n < 5; n++) {
      type(other.doc, ` ${n}`)
      await other.saved()
    }
    expect(wordsOf(editor.doc)).toContain(' 0 1 2 3 4')
    stuck.socket.resume()
    await stuck.closing()
    expect([4529, 1006]).toContain(stuck.closeCode)
    await Promise.all([slow, editor, other].map((client) => client.close()))
    await live.close()
  })
})

describe('many clients that do not read', () => {
  const stalled = 5
  /** What one of them may leave waiting; what all of them leave is the same bytes. */
  const waitingMb = 16
  const slackMb = 60

  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samplan-slow-'))
  })
  afterEach(async () => {
    await killFaultProcesses()
    rmSync(folder, { recursive: true, force: true })
  })

  it(`[SY19] ${stalled} of them cost the memory of one, are closed, and have everything when they come back`, async () => {
    const server = await startFaultProcess(folder, 'stopped')
    const cookies = { editor: await server.cookieOf('editor'), reader: await server.cookieOf('reader') }
    const writer = server.connect(cookies.editor)
    await writer.until(() => writer.acknowledged.frames > 0)
    const slow = Array.from({ length: stalled }, () => server.connect(cookies.reader))
    await Promise.all(slow.map((client) => client.until(() => client.synced)))
    const watcher = server.connect(await server.cookieOf('otherEditor'))
    await watcher.until(() => watcher.synced)
    const before = (await server.holdings()).residentMb
    for (const { socket } of slow) socket.pause()
    let most = 0
    let peers = slow.length + 2
    for (let edit = 0; peers > 2; edit++) {
      // A pasted chapter takes the place of the one before, so that only what is sent grows.
      await server.advance(1_000)
      const text = writer.doc.getXmlFragment('t/activity-school/description')
      text.delete(0, text.length)
      type(writer.doc, `${edit}${'långt '.repeat(30_000)}`, 'activity-school', 'description')
      await writer.saved()
      if (edit % 10 > 0) continue
      await watcher.until(() => wordsOf(watcher.doc, 'activity-school', 'description').startsWith(`${edit}l`))
      const held = await server.holdings()
      most = Math.max(most, held.residentMb - before)
      peers = held.peers
      expect(edit).toBeLessThan(500)
    }
    expect(most).toBeLessThan(waitingMb + slackMb)
    for (const { socket } of slow) socket.resume()
    for (const client of slow) expect([closeCodes.tooMany, 1006]).toContain(await client.closing())
    const back = server.connect(cookies.reader, undefined, { doc: new Y.Doc() })
    await back.until(() => back.synced)
    expect(wordsOf(back.doc, 'activity-school', 'description')).toBe(
      wordsOf(writer.doc, 'activity-school', 'description'),
    )
    const again = server.connect(cookies.reader, undefined, { doc: slow[0]?.doc ?? new Y.Doc() })
    await again.until(() => again.synced)
    expect(wordsOf(again.doc, 'activity-school', 'description')).toBe(
      wordsOf(writer.doc, 'activity-school', 'description'),
    )
    expect(writer.closeCode).toBeNull()
    expect(watcher.closeCode).toBeNull()
  })
})
