import {
  acknowledgementFrame,
  carriesUpdate,
  closeCodes,
  closeReason,
  contentHashFrame,
  eventFrame,
  presenceFrame,
  readAcknowledgement,
  readClientFrame,
  readEvent,
  syncFrame,
} from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'

const bytes = new Uint8Array([1, 2, 3])
const content = { position: 70_000, hash: new Uint8Array(32).fill(7) }

describe('frames', () => {
  it.each([
    ['step 1', syncFrame('stateVector', bytes), { type: 'state-vector', stateVector: bytes }, false],
    ['step 2', syncFrame('missing', bytes), { type: 'update', step: 'missing', update: bytes }, true],
    ['an update', syncFrame('update', bytes), { type: 'update', step: 'update', update: bytes }, true],
    ['presence', presenceFrame(bytes), { type: 'presence', presence: bytes }, false],
    ['a content hash', contentHashFrame(content), { type: 'content-hash', ...content }, false],
    ['a question for presence', new Uint8Array([3]), { type: 'query-presence' }, false],
  ])('[WI1] %s reads back', (_name, frame, expected, acknowledged) => {
    expect(readClientFrame(frame)).toEqual(expected)
    expect(carriesUpdate(frame)).toBe(acknowledged)
  })

  it('[WI1] what the server alone sends reads back', () => {
    const acknowledgement = decoding.createDecoder(acknowledgementFrame({ frames: 300, position: 70_000 }))
    expect(decoding.readVarUint(acknowledgement)).toBe(4)
    expect(readAcknowledgement(acknowledgement)).toEqual({ frames: 300, position: 70_000 })
    const event = decoding.createDecoder(eventFrame({ type: 'participants' }))
    expect(decoding.readVarUint(event)).toBe(5)
    expect(readEvent(event)).toEqual({ type: 'participants' })
  })

  it.each([
    ['nothing', []],
    ['an unknown type', [2, 0]],
    ['the server\u2019s acknowledgement', [4, 1, 1]],
    ['the server\u2019s event', [5, 2, 123, 125]],
    ['an unknown sync step', [0, 3, 0]],
    ['a sync frame that ends early', [0, 2, 5, 1]],
    ['a length beyond the safe integers', [0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ['bytes behind an update', [0, 2, 1, 0, 9]],
    ['bytes behind a question', [3, 0]],
    ['a hash that is too short', [6, 1, 2, 7, 7]],
  ])('[WI2] %s is no frame', (_name, frame) => {
    expect(readClientFrame(new Uint8Array(frame))).toBeNull()
  })

  it('[WI2] every cut of every frame is no frame, and none throws', () => {
    for (const frame of [syncFrame('update', bytes), presenceFrame(bytes), syncFrame('stateVector', bytes)]) {
      for (let end = 0; end < frame.length; end++) expect(readClientFrame(frame.subarray(0, end))).toBeNull()
    }
  })

  it('[WI3] each close code has one reason, and its hundred says whether a client comes back', () => {
    const final = ['signedOut', 'notAllowed', 'gone', 'otherLineage', 'tooLarge', 'badContent', 'frozen', 'oldClient']
    for (const [reason, code] of Object.entries(closeCodes)) {
      expect(closeReason(code)).toBe(reason)
      expect(Math.floor(code / 100)).toBe(final.includes(reason) ? 44 : 45)
    }
    expect(closeReason(1006)).toBeNull()
  })
})
