import { syncFrame } from '@samplan/shared/wire'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
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
