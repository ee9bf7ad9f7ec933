/**
 * Ends this process at a named point of the server's work, without warning, as a power cut would at exactly that
 * moment. It knows the server from outside alone: by the statements that it gives to SQLite and the bytes that it
 * gives to its sockets. The server itself holds nothing of this.
 */
import { Socket } from 'node:net'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { frameTypes, syncSteps } from '@samplan/shared/wire'

export const killPoints = [
  'before the transaction',
  'with rows written, before the commit',
  'after the commit, before anybody hears',
  'after the fan-out, before the acknowledgement',
  'after the acknowledgement, before the fan-out',
  'before a snapshot is stored',
  'with a snapshot stored, before rows retire',
  'with rows retired, before the commit',
  'after the snapshot is committed',
  'before a version is stored',
  'with a version stored, before the commit',
  'after the version is committed',
] as const
export type KillPoint = (typeof killPoints)[number]

/** Where a statement is the last thing before a point, or the first after it. Which transaction, by its insert. */
const places: Readonly<Partial<Record<KillPoint, Place>>> = {
  'before the transaction': { when: 'before', sql: /^begin/ },
  'with rows written, before the commit': { when: 'before', sql: /^commit/, within: 'log' },
  'after the commit, before anybody hears': { when: 'after', sql: /^commit/, within: 'log' },
  'before a snapshot is stored': { when: 'before', sql: /^insert into "snapshots"/ },
  'with a snapshot stored, before rows retire': { when: 'after', sql: /^insert into "snapshots"/ },
  'with rows retired, before the commit': { when: 'before', sql: /^commit/, within: 'snapshots' },
  'after the snapshot is committed': { when: 'after', sql: /^commit/, within: 'snapshots' },
  'before a version is stored': { when: 'before', sql: /^insert into "versions"/ },
  'with a version stored, before the commit': { when: 'before', sql: /^commit/, within: 'versions' },
  'after the version is committed': { when: 'after', sql: /^commit/, within: 'versions' },
}

interface Place {
  readonly when: 'before' | 'after'
  readonly sql: RegExp
  readonly within?: string
}

let armed: KillPoint | null = null
/** Tables that the transaction under way has added to. */
let addedTo = new Set<string>()
/** Sockets that have been given an edit since the last commit. */
let shownTo = new Set<Socket>()

/** From now on, the first time that the point is reached is the end. */
export function arm(point: KillPoint): void {
  armed = point
}

/** Watches this process's SQLite and sockets. To be called before the server starts. */
export function watchKillPoints(): void {
  watchStatements()
  watchSockets()
}

function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

function watchStatements(): void {
  const { prepare } = DatabaseSync.prototype
  DatabaseSync.prototype.prepare = function (sql: string): StatementSync {
    const statement = prepare.call(this, sql)
    const run = statement.run.bind(statement) as (...parameters: unknown[]) => ReturnType<StatementSync['run']>
    statement.run = (...parameters: unknown[]) => {
      reached('before', sql)
      const result = run(...parameters)
      reached('after', sql)
      return result
    }
    return statement
  }
}

function reached(when: Place['when'], sql: string): void {
  const place = armed && places[armed]
  if (place?.when === when && place.sql.test(sql) && (!place.within || addedTo.has(place.within))) end()
  if (when === 'before') return
  const table = /^insert into "(\w+)"/.exec(sql)?.[1]
  if (table) addedTo.add(table)
  if (!/^(begin|commit|rollback)/.test(sql)) return
  addedTo = new Set()
  shownTo = new Set()
}

function watchSockets(): void {
  const { write } = Socket.prototype
  Socket.prototype.write = function (this: Socket, ...parameters: unknown[]): boolean {
    const [bytes] = parameters
    const frame = bytes instanceof Uint8Array ? kindOf(bytes) : 'other'
    if (frame === 'acknowledgement') acknowledging(this, () => Reflect.apply(write, this, parameters))
    const result: boolean = Reflect.apply(write, this, parameters)
    if (frame === 'edit') shownTo.add(this)
    return result
  }
}

/** What the server writes waits for the end of its turn; here it leaves at once, and nothing comes after it. */
function acknowledging(socket: Socket, send: () => void): void {
  if (shownTo.size === 0) return
  if (armed === 'after the fan-out, before the acknowledgement') {
    for (const reader of shownTo) while (reader.writableCorked > 0) reader.uncork()
    end()
  }
  if (armed === 'after the acknowledgement, before the fan-out') {
    send()
    while (socket.writableCorked > 0) socket.uncork()
    end()
  }
}

/** Of one WebSocket message with its head: two bytes, and two or eight more where it is longer. */
function kindOf(bytes: Uint8Array): 'edit' | 'acknowledgement' | 'other' {
  if (bytes[0] !== 0x82) return 'other'
  const start = bytes[1] === 126 ? 4 : bytes[1] === 127 ? 10 : 2
  if (bytes[start] === frameTypes.acknowledgement) return 'acknowledgement'
  return bytes[start] === frameTypes.sync && bytes[start + 1] === syncSteps.update ? 'edit' : 'other'
}
