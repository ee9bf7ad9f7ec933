/** One window for as long as the run lasts: opens a plan, works in it, sleeps or leaves in one of four ways, returns. */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { FaultProcess } from '../support/faultProcess.ts'
import type { PlainClient } from '../support/plainClient.ts'
import { type, wordsOf } from '../support/words.ts'

/** What all windows did together. */
export interface Tally {
  edits: number
  acknowledged: number
  openings: number
  /** How often each close code came. */
  readonly closes: Map<number, number>
}

export interface SleeperOptions {
  readonly server: FaultProcess
  readonly cookie: string
  readonly writes: boolean
  readonly rooms: readonly string[]
  readonly random: () => number
  readonly tally: Tally
  readonly isOver: () => boolean
}

/** A text is cut back to this, so that what grows is not the plan. */
const longestText = 2_000

export async function runSleeper(options: SleeperOptions): Promise<void> {
  const { random, rooms, isOver } = options
  const anyRoom = () => rooms[Math.floor(random() * rooms.length)] ?? ''
  let doc = new Y.Doc()
  let room = anyRoom()
  while (!isOver()) {
    // A reload, into this plan or another; otherwise the laptop wakes up with the document it had.
    if (random() < 0.4) {
      doc.destroy()
      doc = new Y.Doc()
      room = anyRoom()
    }
    await openOnce(options, doc, room)
    await restFor(options, 2_000 + random() * 40_000)
  }
  doc.destroy()
}

async function openOnce(options: SleeperOptions, doc: Y.Doc, room: string): Promise<void> {
  const { server, cookie, random, tally } = options
  tally.openings++
  const client = server.connect(cookie, room, { doc })
  await client.until(() => client.acknowledged.frames > 0 || client.closeCode !== null)
  await work(options, client)
  tally.acknowledged += Math.max(0, client.acknowledged.frames - 1)
  const way = random()
  if (way < 0.35) await client.close()
  else if (way < 0.55) client.socket.terminate()
  else await sleepAndWake(options, client)
  const code = client.closeCode ?? 1006
  tally.closes.set(code, (tally.closes.get(code) ?? 0) + 1)
}

async function work(options: SleeperOptions, client: PlainClient): Promise<void> {
  const { random, writes, tally } = options
  const acts = 10 + random() * 60
  for (let act = 0; act < acts && client.closeCode === null && !options.isOver(); act++) {
    client.sendPresence(client.doc.clientID, act + 1, { at: { recordId: 'plan', field: 'background' } })
    if (writes) {
      type(client.doc, `${act} `)
      tally.edits++
      shorten(client.doc)
    }
    await pause(300 + random() * 1_200)
  }
}

/** Nothing is read and nothing answered, as when the lid is closed: shorter than the server waits, or longer. */
async function sleepAndWake(options: SleeperOptions, client: PlainClient): Promise<void> {
  client.socket.pause()
  await restFor(options, 5_000 + options.random() * 90_000)
  client.socket.resume()
  if (client.closeCode === null) await client.close()
}

async function restFor({ isOver }: SleeperOptions, ms: number): Promise<void> {
  for (let left = ms; left > 0 && !isOver(); left -= 1_000) await pause(Math.min(left, 1_000))
}

function shorten(doc: Y.Doc): void {
  if (wordsOf(doc).length < longestText) return
  const paragraph = doc.getXmlFragment('t/plan/background').get(0)
  const run = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (run instanceof Y.XmlText) run.delete(0, Math.floor(run.length / 2))
}
