/**
 * Step 9 of a keystroke's way: what others wrote, on its way from the socket into the document. While an input method
 * composes a word here it waits, because putting it into the text would break the word off. Answers to our own
 * state vector wait too; questions are answered at once.
 */
import { frameTypes, syncSteps } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'

/** Nobody composes one word for longer, and nobody should write for longer without seeing the others. */
const longestHoldMs = 10_000

/** What the document should hold stands behind the updates that make it so, and waits with them. */
const held = [frameTypes.sync, frameTypes.contentHash] as const

export function holdRemoteOf(provider: WebsocketProvider): (hold: boolean) => void {
  const reading = new Map<number, Handler>(held.map((type) => [type, handlerOf(provider, type)]))
  let timer: ReturnType<typeof setTimeout> | null = null
  const waiting: Uint8Array[] = []
  const release = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const frame of waiting.splice(0)) {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      reading.get(type)?.(encoding.createEncoder(), decoder, provider, true, type)
    }
  }
  for (const [type, read] of reading) {
    provider.messageHandlers[type] = (encoder, decoder, ...rest) => {
      const isQuestion = type === frameTypes.sync && decoder.arr[1] === syncSteps.stateVector
      if (timer !== null && !isQuestion) waiting.push(decoder.arr)
      else read(encoder, decoder, ...rest)
    }
  }
  return (hold) => {
    if (!hold) release()
    else timer ??= setTimeout(release, longestHoldMs)
  }
}

type Handler = WebsocketProvider['messageHandlers'][number]

function handlerOf(provider: WebsocketProvider, type: number): Handler {
  const handler = provider.messageHandlers[type]
  if (!handler) throw new Error(`The provider has no handler for frames of type ${type}`)
  return handler
}
