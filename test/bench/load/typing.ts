/** People typing: every key at its time, whatever the server does, and when it was really sent. */
import type { LoadClient } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { Typist } from './keystrokes.ts'
import { clientFrame } from './socket.ts'
import { createChance } from './words.ts'

/** Somebody who types and the socket they type on. */
export interface TypingClient {
  readonly room: string
  readonly typist: Typist
  readonly client: LoadClient
  /** When each key was sent; filled by `typeAll`. */
  readonly sentAt: Float64Array
}

export function typingClient(room: string, typist: Typist, client: LoadClient): TypingClient {
  return { room, typist, client, sentAt: new Float64Array(typist.updates.length).fill(Number.NaN) }
}

interface Stroke {
  readonly dueMs: number
  readonly by: TypingClient
  readonly key: number
  readonly frames: Buffer
}

/** Everyone types all their keys at an even rate, out of step with each other. Resolves when the last key is sent. */
export async function typeAll(people: readonly TypingClient[], dialect: Dialect, keysPerSecond: number): Promise<void> {
  const strokes = people.flatMap((by, index) => strokesOf(by, dialect, 1000 / keysPerSecond, index / people.length))
  strokes.sort((a, b) => a.dueMs - b.dueMs)
  const from = performance.now()
  let next = 0
  await new Promise<void>((resolve) => {
    const tick = () => {
      const now = performance.now() - from
      for (let stroke = strokes[next]; stroke && stroke.dueMs <= now; stroke = strokes[++next]) send(stroke)
      if (next === strokes.length) resolve()
      else setTimeout(tick, 1)
    }
    tick()
  })
}

function send({ by, key, frames }: Stroke): void {
  if (by.client.socket.closedWith !== null) return
  by.sentAt[key] = performance.now()
  by.client.socket.send(frames)
}

function strokesOf(by: TypingClient, dialect: Dialect, everyMs: number, phase: number): readonly Stroke[] {
  const chance = createChance(by.typist.clientId)
  return by.typist.updates.map((update, key) => {
    const caret = by.typist.carets[key]
    const frames = [dialect.update(by.room, update), ...(caret ? [dialect.presence(by.room, caret)] : [])]
    // Nobody types like a metronome: up to a fifth of the interval early or late.
    const dueMs = (key + phase + (chance() - 0.5) * 0.4) * everyMs + everyMs
    return { dueMs, by, key, frames: Buffer.concat(frames.map((frame) => clientFrame(frame))) }
  })
}

const quietForMs = 400
const lookEveryMs = 50

/** Resolves when nothing has arrived anywhere for a while; gives up waiting after `withinMs`. */
export async function untilQuiet(clients: readonly LoadClient[], withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  const total = () => clients.reduce((sum, { socket }) => sum + socket.received, 0)
  let [received, since] = [total(), performance.now()]
  while (performance.now() - since < quietForMs && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    const now = total()
    if (now !== received) since = performance.now()
    received = now
  }
}
