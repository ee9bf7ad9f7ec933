/**
 * Hostile bytes on a real socket against a server in a process of its own: the corpus of frames that once mattered,
 * then damage and frames made to measure. Whatever comes, the plan is as before or still a plan.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@samplan/server/storage'
import { addGoal, readPlan, setRegister } from '@samplan/shared/doc'
import type { AreaId, CostLineId, GoalId } from '@samplan/shared/plan'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Holdings } from '../support/faultChild.ts'
import { type FaultProcess, killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { type HostileFrame, hostileFrame } from '../support/hostileFrames.ts'
import { planId } from '../support/liveServer.ts'
import type { PlainClient } from '../support/plainClient.ts'
import { fingerprint, hasPending, storedDoc } from '../support/storedDoc.ts'
import { type, wordsOf } from '../support/words.ts'
import { seededRandom } from './seededRandom.ts'

const frames = process.env['PROOF'] ? 100_000 : 250
const seed = Number(process.env['SEED'] ?? 1_082)
/** After so many frames, the process is asked what it holds. */
const windowSize = 500
/** No interval runs on a stopped clock: the server's own sweep would long since have made a snapshot. */
const snapshotEvery = 5_000
/** What is in use. */
const mostGrowthMb = 50
/**
 * What the process holds of the machine: V8 keeps more for itself where documents are made anew all the time, as here,
 * where an hour passes between frames and so none is ever tried on a separate document first.
 */
const mostResidentGrowthMb = 300
/** Of the server's event loop, in processor time. */
const mostTurnMs = 50

interface CorpusLine {
  readonly why: string
  readonly frame: string
  readonly code: number | null
}

const corpus = readFileSync(new URL('corpus/frames.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as CorpusLine)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-fuzz-'))
})
afterEach(async () => {
  await killFaultProcesses()
  rmSync(folder, { recursive: true, force: true })
})

/** Whoever means harm, and beside them somebody who types on. */
class Attack {
  readonly #server: FaultProcess
  readonly honest: PlainClient
  #evil: PlainClient | null = null
  #cookie = ''
  #rounds = 0
  #taken = true

  constructor(server: FaultProcess, honest: PlainClient) {
    this.#server = server
    this.honest = honest
  }

  /** A window to attack through: the last one, unless it was closed. */
  async window(): Promise<PlainClient> {
    // Bad updates keep their sender out: an hour passes between any two, and nobody is a suspect for longer.
    if (this.#rounds++ % 100 === 0) this.#cookie = await this.#server.cookieOf('editor')
    await this.#server.advance(3_700_000)
    if (!this.#evil || this.#evil.closeCode !== null) {
      this.#evil?.doc.destroy()
      this.#evil = this.#server.connect(this.#cookie)
    }
    const evil = this.#evil
    await evil.until(() => (evil.synced && evil.acknowledged.frames > 0) || evil.closeCode !== null)
    return evil
  }

  /** How a frame is answered: the close code, or null. One that is refused changes nothing. */
  async answerTo(evil: PlainClient, bytes: Uint8Array): Promise<number | null> {
    // What the honest window tidies after a mark that was let through is its own edit.
    if (this.#taken) await this.honest.settled()
    const before = await this.#server.position()
    evil.send(bytes)
    await evil.settled()
    this.#taken = evil.closeCode === null
    if (!this.#taken) expect(await this.#server.position()).toBe(before)
    return evil.closeCode
  }

  async typeHonestly(words: string): Promise<void> {
    type(this.honest.doc, words)
    await this.honest.saved()
  }

  async close(): Promise<void> {
    await this.#evil?.close()
    await this.honest.close()
  }
}

async function startAttack(server: FaultProcess): Promise<Attack> {
  const honest = server.connect(await server.cookieOf('otherEditor'))
  await honest.until(() => honest.synced)
  const attack = new Attack(server, honest)
  await attack.typeHonestly('ärligt ')
  return attack
}

/** The plan on disk is what the honest window has, holds the last of its words, and nothing that no plan holds. */
async function expectWhole(honest: PlainClient, server: FaultProcess): Promise<void> {
  await honest.settled()
  expect(honest.closeCode).toBeNull()
  await server.kill()
  const storage = await openSqlite(join(folder, 'samplan.sqlite'))
  const stored = await storedDoc(storage, planId)
  await storage.close()
  expect(hasPending(stored)).toBe(false)
  expect(fingerprint(stored)).toBe(fingerprint(honest.doc))
  // Who may edit may take a value away; that reads as a finding.
  expect(readPlan(stored).unreadable.filter(({ problem }) => problem !== 'bad-value')).toEqual([])
  expect(wordsOf(stored)).toContain('till sist')
}

describe('hostile bytes', () => {
  it('[AD10] every frame of the corpus gets its close code and leaves the plan as it was', async () => {
    const server = await startFaultProcess(folder, 'stopped')
    const attack = await startAttack(server)
    const answers: CorpusLine[] = []
    for (const { why, frame } of corpus) {
      const code = await attack.answerTo(await attack.window(), Buffer.from(frame, 'hex'))
      answers.push({ why, frame, code })
    }
    expect(answers).toEqual(corpus)
    await attack.typeHonestly('till sist')
    await expectWhole(attack.honest, server)
  })

  it(`[AD8] ${frames} hostile frames leave a plan, nothing waiting, and the others undisturbed (seed ${seed})`, {
    timeout: frames * 200,
  }, async () => {
    const server = await startFaultProcess(folder, 'stopped')
    const recorded = await recordSession(server)
    const attack = await startAttack(server)
    const watch = new Watch(attack, server)
    const random = seededRandom(seed)
    const anotherId = attack.honest.doc.clientID
    const wrong: unknown[] = []
    for (let round = 1; round <= frames; round++) {
      const evil = await attack.window()
      const frame = hostileFrame(random, { doc: evil.doc, recorded, anotherId })
      const code = await attack.answerTo(evil, frame.bytes)
      const hex = () => Buffer.from(frame.bytes).toString('hex')
      if (!frame.answers.includes(code)) wrong.push({ kind: frame.kind, code, frame: hex() })
      if (round % 50 === 0) await attack.typeHonestly(`${round} `)
      await watch.note(frame, code)
    }
    expect(wrong).toEqual([])
    watch.report()
    if (process.env['PROOF']) expect(watch.repeatedStalls).toBe(0)
    await attack.typeHonestly('till sist')
    await expectWhole(attack.honest, server)
  })
})

/** What a window of the attacker's sends while it is honest: opening, presence, edits of several kinds. */
async function recordSession(server: FaultProcess): Promise<readonly Uint8Array[]> {
  const client = server.connect(await server.cookieOf('editor'))
  const recorded: Uint8Array[] = []
  const send = client.send.bind(client)
  client.send = (bytes) => {
    recorded.push(bytes)
    send(bytes)
  }
  await client.until(() => client.synced)
  client.sendPresence(client.doc.clientID, 1, { at: { recordId: 'plan', field: 'background' } })
  type(client.doc, 'ett ord ')
  const areaId = 'area-information' as AreaId
  addGoal(client.doc, { id: 'goal-recorded-one' as GoalId, areaId, horizon: 'long', index: 0 })
  setRegister(client.doc, 'costLines', 'cost-line-school' as CostLineId, 'amountOre', 4_200)
  client.doc.getXmlFragment('t/activity-school/title').delete(0, 1)
  client.send(new Uint8Array([3]))
  await client.saved()
  await client.close()
  return recorded
}

/** Looks now and then at what the server's process holds, and how long it was held up. */
class Watch {
  readonly #attack: Attack
  readonly #server: FaultProcess
  readonly #answers = new Map<string, number>()
  #refused: Uint8Array[] = []
  #rounds = 0
  #start: Holdings | null = null
  #grownMb = 0
  #residentGrownMb = 0
  #longestMs = 0
  /** Long turns that the same frames made a second time: theirs, and no collection's. */
  repeatedStalls = 0

  constructor(attack: Attack, server: FaultProcess) {
    this.#attack = attack
    this.#server = server
  }

  async note({ kind, bytes }: HostileFrame, code: number | null): Promise<void> {
    const answer = `${kind}: ${code ?? 'open'}`
    this.#answers.set(answer, (this.#answers.get(answer) ?? 0) + 1)
    if (code !== null) this.#refused.push(bytes)
    if (++this.#rounds % snapshotEvery === 0) await this.#server.compact()
    if (this.#rounds % windowSize === 0) await this.#look()
  }

  report(): void {
    if (!process.env['PROOF']) return
    const answers = [...this.#answers].sort().map(([answer, count]) => `  ${answer}: ${count}`)
    const held = `in use grown by ${this.#grownMb.toFixed(1)} MB, resident by ${this.#residentGrownMb} MB, longest turn ${this.#longestMs} ms, ${this.repeatedStalls} over the limit repeated`
    process.stderr.write(`${answers.join('\n')}\n  ${held}\n`)
  }

  async #look(): Promise<void> {
    const held = await this.#server.holdings()
    const { longestTurnMs } = held
    // What is loaded on first use is no growth.
    this.#start ??= held
    this.#grownMb = Math.max(this.#grownMb, held.inUseMb - this.#start.inUseMb)
    this.#residentGrownMb = Math.max(this.#residentGrownMb, held.residentMb - this.#start.residentMb)
    expect(this.#grownMb).toBeLessThanOrEqual(mostGrowthMb)
    expect(this.#residentGrownMb).toBeLessThanOrEqual(mostResidentGrowthMb)
    this.#longestMs = Math.max(this.#longestMs, longestTurnMs)
    if (longestTurnMs > mostTurnMs && (await this.#stallsAgain())) this.repeatedStalls++
    this.#refused = []
  }

  /** A frame that holds the event loop up will do it again. Refused ones left nothing behind. */
  async #stallsAgain(): Promise<boolean> {
    for (const bytes of this.#refused) await this.#attack.answerTo(await this.#attack.window(), bytes)
    return (await this.#server.holdings()).longestTurnMs > mostTurnMs
  }
}
