/**
 * Frames a message once for all its readers. `ws` frames anew for every socket; with a hundred readers that is most of
 * what a keystroke costs. A server's frames are not masked, so the same bytes serve everyone (RFC 6455, 5.2).
 */
const finalBinary = 0x82

/** The bytes of one binary WebSocket message, head included, ready for any number of sockets. */
export function webSocketFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(headLength + length)
  frame[0] = finalBinary
  if (headLength === 2) frame[1] = length
  else if (headLength === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, headLength)
  return frame
}
