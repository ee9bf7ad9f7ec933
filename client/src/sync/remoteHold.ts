/**
 * Step 9 of a keystroke's way: what others wrote, on its way from the socket into the document. While an input method
 * composes a word here it waits, because putting it into the text would break the word off (H57). Answers to our own
 * state vector wait too; questions are answered at once.
 */
import { frameTypes, syncSteps } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'

/** Nobody composes one word for longer, and nobody should write for longer without seeing the others. */
const longestHoldMs = 10_000

export function holdRemoteOf(provider: WebsocketProvider): (hold: boolean) => void {
  const read = provider.messageHandlers[frameTypes.sync]
  if (!read) throw new Error('The provider has no handler for sync frames')
  let timer: ReturnType<typeof setTimeout> | null = null
  const waiting: Uint8Array[] = []
  const release = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const frame of waiting.splice(0)) {
      const decoder = decoding.createDecoder(frame)
      read(encoding.createEncoder(), decoder, provider, true, decoding.readVarUint(decoder))
    }
  }
  provider.messageHandlers[frameTypes.sync] = (encoder, decoder, ...rest) => {
    if (timer !== null && decoder.arr[1] !== syncSteps.stateVector) waiting.push(decoder.arr)
    else read(encoder, decoder, ...rest)
  }
  return (hold) => {
    if (!hold) release()
    else timer ??= setTimeout(release, longestHoldMs)
  }
}
