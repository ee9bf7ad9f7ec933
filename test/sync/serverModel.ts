/**
 * A random history of a plan with a real server in the middle: windows on real sockets that edit, undo, lose the line,
 * come back and reload, while roles change, the plan is frozen and opened again, comments come, and the server is
 * restarted. The books beside it say which words were typed, and which of them nobody may miss.
 */
import { createHash } from 'node:crypto'
import type { IsoInstant, PlanId, Role } from '@samplan/shared/plan'
import type { CheckResult } from '@samplan/shared/rules'
import { makeIds } from '../plan/fixtures.ts'
import { type Books, deeds, lostWords, type Step } from '../plan/model.ts'
import { addPlan, planId as firstPlan, type LiveServer, personIds, startLiveServer } from '../support/liveServer.ts'
import { fingerprint, hasPending, storedDoc } from '../support/storedDoc.ts'
import { ModelWindow, type Place } from './modelWindow.ts'

/** What happens around the edits; the number chooses whose window, or which role. */
export type WorldDeed =
  | 'offline'
  | 'online'
  | 'reload'
  | 'role'
  | 'freeze'
  | 'open-draft'
  | 'comment'
  | 'restart'
  | 'sneak'
  | 'settle'

export type Event = Step | { readonly world: WorldDeed; readonly pick: number }

/** A server that histories run on one after the other, each in a plan of its own. */
export class ModelServer {
  live: LiveServer
  /** Moves with each window that opens, so that nobody opens too many. */
  elapsedMs = 0
  #plans = 0
  readonly #folder: string

  private constructor(live: LiveServer, folder: string) {
    this.live = live
    this.#folder = folder
  }

  static async start(folder: string): Promise<ModelServer> {
    const clock = { server: null as ModelServer | null }
    const now = () => new Date(Date.UTC(2016, 8, 1) + (clock.server?.elapsedMs ?? 0))
    const server = new ModelServer(await startLiveServer({ folder, now }), folder)
    clock.server = server
    return server
  }

  async restart(): Promise<void> {
    await this.live.close()
    const now = () => new Date(Date.UTC(2016, 8, 1) + this.elapsedMs)
    this.live = await startLiveServer({ folder: this.#folder, now })
  }

  async newPlan(): Promise<PlanId> {
    const id = `plan-of-model-${this.#plans++}` as PlanId
    const { plans } = this.live.storage
    await addPlan(this.live.storage, id, new Date(0).toISOString() as IsoInstant)
    for (const participant of await plans.participants(firstPlan)) await plans.putParticipant(id, participant)
    return id
  }
}

const roles: readonly Role[] = ['editor', 'editor', 'reader', 'commenter']

interface FrozenVersion {
  readonly number: number
  readonly sha256: string
}

export class ServerHistory {
  readonly books: Books = { newId: makeIds('made'), tokens: [], robbed: [] }
  readonly windows: readonly ModelWindow[]
  /** What should not have come true, in words. */
  readonly broken: string[] = []
  readonly #server: ModelServer
  readonly #planId: PlanId
  readonly #versions: FrozenVersion[] = []
  #comments = 0

  constructor(server: ModelServer, planId: PlanId) {
    this.#server = server
    this.#planId = planId
    const place: Place = {
      server,
      planId,
      onRefused: (window) => this.#refused(window),
      isShared: (window, root) =>
        this.windows.some((other) => other !== window && other.isOnline && other.wroteIn.has(root)),
    }
    this.windows = (['convenor', 'editor', 'otherEditor'] as const).map(
      (who, number) => new ModelWindow(place, who, number),
    )
  }

  async open(): Promise<void> {
    for (const window of this.windows) await window.open()
    await this.settle()
  }

  async take(event: Event): Promise<void> {
    if ('world' in event) return this.#happen(event.world, event.pick)
    const window = this.windows[event.replica % this.windows.length]
    if (window?.mayEdit) window.edit((at) => deeds[event.deed](this.books, at, event.pick), this.books.tokens)
  }

  async #happen(deed: WorldDeed, pick: number): Promise<void> {
    const window = this.windows[pick % this.windows.length]
    switch (deed) {
      case 'offline':
        return window?.goOffline()
      case 'online':
        return window?.open()
      case 'reload':
        return this.#reload(window)
      case 'role':
        return this.#setRole(roles[pick % roles.length] ?? 'editor')
      case 'freeze':
        return this.#freeze()
      case 'open-draft':
        return void (await this.#post('convenor', '/drafts', { reason: 'Vidare.' }))
      case 'comment':
        return this.#comment()
      case 'restart':
        return this.#server.restart()
      case 'sneak':
        return this.#sneak()
      case 'settle':
        return this.settle()
    }
  }

  /** Everybody is there and has everything; then what must hold is asked. */
  async settle(): Promise<void> {
    for (const window of this.windows) await window.settle()
    // What one window heard last, another may have sent after it was asked.
    for (const window of this.windows) await window.settle()
    for (const window of this.windows) window.wroteIn.clear()
    const { storage, server } = this.#server.live
    const stored = await storedDoc(storage, this.#planId)
    const wanted = fingerprint(stored)
    const inMemory = await server.rooms.withPlan(this.#planId, async ({ doc }) => fingerprint(doc))
    this.#demand(inMemory === wanted, 'the server has in memory what is on disk')
    for (const { doc, name } of this.windows) this.#demand(fingerprint(doc) === wanted, `${name} has what is on disk`)
    this.#demand(!hasPending(stored), 'nothing waits for what never came')
    const lost = lostWords(this.books, stored)
    this.#demand(lost.length === 0, `no word is lost: ${lost.join(' ')}`)
    this.#demand(this.books.robbed.length === 0, `no undo took words of others: ${this.books.robbed.join(' ')}`)
    for (const { name, watch } of this.windows) {
      this.#demand(watch.plan.unreadable.length === 0, `${name} can read all`)
      this.#demand(isForest(watch.plan), `${name} shows each record once`)
    }
    await this.#demandVersions()
    const threads = await storage.threads.list(this.#planId)
    this.#demand(threads.length === this.#comments, 'every comment is there')
    stored.destroy()
  }

  async close(): Promise<void> {
    for (const window of this.windows) await window.close()
  }

  #demand(holds: boolean, what: string): void {
    if (!holds) this.broken.push(what)
  }

  /** What a refused window had not been promised is kept for its author, outside of the plan. */
  async #refused(window: ModelWindow): Promise<void> {
    const stored = await storedDoc(this.#server.live.storage, this.#planId)
    const own = this.books.tokens.filter((token) => token.author === window.number && !token.given)
    const lost = new Set(lostWords({ tokens: own }, stored))
    for (const token of own.filter(({ word }) => lost.has(word))) {
      this.#demand(!window.wasPromised(token), `${token.word} was called saved and is not there`)
      token.given = true
    }
    stored.destroy()
  }

  async #reload(window: ModelWindow | undefined): Promise<void> {
    if (!window?.isOnline) return
    await window.settle()
    const before = await this.#position()
    await window.reload()
    const others = this.windows.filter((other) => other !== window && other.isOnline)
    if (others.length === 0) this.#demand((await this.#position()) === before, 'looking changes nothing')
  }

  async #position(): Promise<number> {
    return (await this.#server.live.storage.plans.find(this.#planId))?.position ?? 0
  }

  async #setRole(role: Role): Promise<void> {
    const { storage, server } = this.#server.live
    const participant = await storage.plans.participant(this.#planId, personIds.editor)
    if (!participant) throw new Error('The editor takes part')
    await storage.plans.putParticipant(this.#planId, { ...participant, role })
    await server.rooms.accessChanged(this.#planId, personIds.editor)
  }

  async #freeze(): Promise<void> {
    const { findings } = (await this.#post('convenor', '/check', {})).body as CheckResult
    const overrides = findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ id }) => ({ findingId: id, reason: 'Vi har inte hunnit.' }))
    const { status, body } = await this.#post('convenor', '/freeze', { overrides, nextDraftReason: null })
    if (status !== 201) return
    const { number, sha256 } = body as FrozenVersion
    this.#versions.push({ number, sha256 })
    const json = await this.#versionText(number)
    const stored = await storedDoc(this.#server.live.storage, this.#planId)
    const left = new Set(lostWords({ tokens: this.books.tokens.map((token) => ({ ...token, given: false })) }, stored))
    const late = this.books.tokens.filter(({ word }) => left.has(word) && json.includes(word))
    this.#demand(late.length === 0, 'a version holds nothing that is not in the plan')
    stored.destroy()
  }

  async #versionText(number: number): Promise<string> {
    const bytes = await this.#server.live.storage.versions.canonicalJson(this.#planId, number)
    return new TextDecoder().decode(bytes ?? new Uint8Array())
  }

  async #demandVersions(): Promise<void> {
    for (const { number, sha256 } of this.#versions) {
      const text = await this.#versionText(number)
      this.#demand(createHash('sha256').update(text).digest('hex') === sha256, `version ${number} is as it was frozen`)
    }
  }

  async #comment(): Promise<void> {
    const anchor = { recordId: 'goal-long-term', field: 'title', range: null, quote: '', before: '', after: '' }
    const { status } = await this.#post('commenter', '/threads', { kind: 'object', anchor, body: 'För vem?' })
    this.#demand(status === 201, `a comment is taken, not ${status}`)
    this.#comments++
  }

  /** A commenter's window tries to write. */
  async #sneak(): Promise<void> {
    const before = await this.#position()
    const others = this.windows.some(({ isOnline }) => isOnline)
    const code = await ModelWindow.sneak({ server: this.#server, planId: this.#planId })
    this.#demand(code === 4403, `a commenter's edit is refused with 4403, not ${code}`)
    if (!others) this.#demand((await this.#position()) === before, 'a refused edit changes nothing')
  }

  async #post(
    who: 'convenor' | 'commenter',
    path: string,
    content: unknown,
  ): Promise<{ status: number; body: unknown }> {
    const { live } = this.#server
    const headers = { cookie: await live.cookieOf(who), origin: live.origin, 'content-type': 'application/json' }
    const address = `${live.server.url}/api/plans/${this.#planId}${path}`
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(content) })
    return { status: response.status, body: await response.json() }
  }
}

type Watched = ModelWindow['watch']['plan']

function isForest(plan: Watched): boolean {
  const ids = plan.areas.flatMap((area) => [
    area.id,
    ...area.goals.flatMap((goal) => [
      goal.id,
      ...goal.activities.flatMap((activity) => [activity.id, ...activity.costLines.map(({ id }) => id)]),
    ]),
  ])
  return new Set<string>(ids).size === ids.length
}
