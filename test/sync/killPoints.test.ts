/**
 * A server that ends at each named point of an edit's, a snapshot's and a freeze's way. After each restart the plan is
 * read anew: everything acknowledged is in it, and it holds all that anybody had been shown.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VersionSummary } from '@samplan/shared/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type FaultProcess, killFaultProcesses, startFaultProcess } from '../support/faultProcess.ts'
import { type KillPoint, killPoints } from '../support/killPoints.ts'
import { LedgerWriter, ledgerWords } from '../support/ledgerWriter.ts'
import { planId } from '../support/liveServer.ts'
import type { PlainClient } from '../support/plainClient.ts'
import { startPostgres } from '../support/postgresServer.ts'
import { fingerprint } from '../support/storedDoc.ts'

const killsAtEach = process.env['PROOF'] ? 10 : 1

/** There, the database goes on by itself when the server has ended; the points around the commit matter most. */
const onPostgres: readonly KillPoint[] = process.env['PROOF']
  ? killPoints
  : ['with rows written, before the commit', 'after the commit, before anybody hears']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-points-'))
})
afterEach(async () => {
  await killFaultProcesses()
  rmSync(folder, { recursive: true, force: true })
})

/** The plan as people have it, over HTTP. */
interface PlanAsked {
  readonly facts: { readonly status: string; readonly draft: number; readonly epoch: number }
}

async function call<T>({ url, origin }: FaultProcess, cookie: string, path: string, content?: unknown): Promise<T> {
  const write = { method: 'POST', body: JSON.stringify(content) }
  const headers = { cookie, origin, 'content-type': 'application/json' }
  const response = await fetch(`${url}/api/plans/${planId}${path}`, { headers, ...(content !== undefined && write) })
  return (await response.json()) as T
}

const wish = { overrides: [], lateReason: 'Strömmen gick.', nextDraftReason: null }

/** What brings the server to the point, besides people who type. */
async function provoke(server: FaultProcess, convenor: string, point: KillPoint): Promise<void> {
  if (/snapshot|retire/.test(point)) await server.compact()
  // The server ends before it answers.
  if (/version/.test(point)) await call(server, convenor, '/freeze', wish).catch(() => undefined)
}

/** What one end showed. */
interface Observed {
  /** Words that the reader had and their writers had no answer for. */
  readonly shownUnanswered: number
  /** Words without an answer that nobody was shown and that are in the plan. */
  readonly keptUnseen: number
  readonly versions: number
}

class Trial {
  readonly #writers = ['a', 'b', 'c', 'd', 'e'].map((name) => new LedgerWriter(name))
  #server: FaultProcess
  readonly #start: () => Promise<FaultProcess>
  readonly #cookies: { readonly editor: string; readonly reader: string; readonly convenor: string }

  constructor(server: FaultProcess, start: () => Promise<FaultProcess>, cookies: Trial['cookies']) {
    this.#server = server
    this.#start = start
    this.#cookies = cookies
  }

  get cookies() {
    return this.#cookies
  }

  get acknowledged(): readonly string[] {
    return this.#writers.flatMap(({ ledger }) => ledger)
  }

  /** Types, ends at the point, starts again, and compares what was promised with what is there. */
  async endAt(point: KillPoint): Promise<Observed> {
    const room = await this.#openDraft()
    const reader = this.#server.connect(this.#cookies.reader, room)
    await reader.until(() => reader.synced)
    await Promise.all(this.#writers.map((writer) => writer.open(this.#server.connect(this.#cookies.editor, room))))
    await this.#typeUntil(() => this.#writers.every(({ acknowledged }) => acknowledged > 2))
    await this.#server.arm(point)
    let isOver = false
    const ended = this.#server.ended.finally(() => {
      isOver = true
    })
    await Promise.all([this.#typeUntil(() => isOver), provoke(this.#server, this.#cookies.convenor, point)])
    expect(await ended).toBe('SIGKILL')
    await reader.closing()
    await Promise.all(this.#writers.map((writer) => writer.settle()))
    this.#server = await this.#start()
    return this.#compare(reader)
  }

  async close(): Promise<void> {
    await this.#server.kill()
  }

  /** The room of a draft that can be written in: after a freeze the next one is opened. */
  async #openDraft(): Promise<string> {
    const { facts } = await call<PlanAsked>(this.#server, this.#cookies.convenor, '')
    if (facts.status === 'frozen') await call(this.#server, this.#cookies.convenor, '/drafts', { reason: 'Vidare.' })
    return `${planId}/${facts.epoch}.${facts.draft + (facts.status === 'frozen' ? 1 : 0)}`
  }

  async #typeUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      for (const writer of this.#writers) writer.typeOne()
      await new Promise(setImmediate)
    }
  }

  async #compare(reader: PlainClient): Promise<Observed> {
    const { facts } = await call<PlanAsked>(this.#server, this.#cookies.convenor, '')
    const late = this.#server.connect(this.#cookies.reader, `${planId}/${facts.epoch}.${facts.draft}`)
    await late.until(() => late.synced)
    const words = ledgerWords(late.doc)
    expect(this.acknowledged.filter((word) => !words.includes(word))).toEqual([])
    const before = fingerprint(late.doc)
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(reader.doc), late)
    expect(fingerprint(late.doc)).toBe(before)
    const shown = ledgerWords(reader.doc)
    const unanswered = this.#writers.flatMap((writer) => writer.unanswered.splice(0))
    const versions = await call<readonly VersionSummary[]>(this.#server, this.#cookies.convenor, '/versions')
    expect(facts.status === 'frozen').toBe(versions.length === facts.draft)
    await late.close()
    return {
      shownUnanswered: unanswered.filter((word) => shown.includes(word)).length,
      keptUnseen: unanswered.filter((word) => words.includes(word) && !shown.includes(word)).length,
      versions: versions.length,
    }
  }
}

async function startTrial(databaseUrl?: string): Promise<Trial> {
  const start = () => startFaultProcess(folder, 'running', databaseUrl)
  const server = await start()
  const [editor, reader, convenor] = [
    await server.cookieOf('editor'),
    await server.cookieOf('reader'),
    await server.cookieOf('convenor'),
  ]
  return new Trial(server, start, { editor, reader, convenor })
}

/** Ends at each of the points in turn, and asks whether each was where its name says. */
async function endAtAll(trial: Trial, points: readonly KillPoint[]): Promise<void> {
  const seen = new Map<KillPoint, Observed[]>()
  for (const point of points) {
    const observed: Observed[] = []
    for (let kill = 0; kill < killsAtEach; kill++) observed.push(await trial.endAt(point))
    seen.set(point, observed)
  }
  expect(trial.acknowledged.length).toBeGreaterThan(points.length * killsAtEach * 10)
  const all = (point: KillPoint) => seen.get(point) ?? []
  for (const { keptUnseen } of all('after the commit, before anybody hears')) expect(keptUnseen).toBeGreaterThan(0)
  for (const { keptUnseen } of all('with rows written, before the commit')) expect(keptUnseen).toBe(0)
  for (const { shownUnanswered } of all('after the fan-out, before the acknowledgement'))
    expect(shownUnanswered).toBeGreaterThan(0)
  for (const { versions } of all('with a version stored, before the commit')) expect(versions).toBe(0)
  for (const [kill, { versions }] of all('after the version is committed').entries()) expect(versions).toBe(kill + 1)
}

describe('a server that ends at a named point', () => {
  it(
    `[KI8] ${killsAtEach} times at each of ${killPoints.length} points: all acknowledged is there, and all that was shown`,
    async () => {
      const trial = await startTrial()
      await endAtAll(trial, killPoints)
      await trial.close()
    },
    killPoints.length * killsAtEach * 30_000,
  )

  it(
    `[KI8] ${killsAtEach} times at each of ${onPostgres.length} points, on PostgreSQL`,
    async () => {
      const postgres = await startPostgres()
      const trial = await startTrial(await postgres.database('killed'))
      await endAtAll(trial, onPostgres)
      await trial.close()
      await postgres.stop()
    },
    60_000 + onPostgres.length * killsAtEach * 30_000,
  )
})
