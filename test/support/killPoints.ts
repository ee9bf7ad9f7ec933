/**
 * Ends this process at a named point of the server's work, without warning, as a power cut would at exactly that
 * moment. It knows the server from outside alone: by the statements that it gives to its database and the bytes that it
 * gives to its sockets. The server itself holds nothing of this.
 */
import { Socket } from 'node:net'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { frameTypes, syncSteps } from '@samplan/shared/wire'
import { Client } from 'pg'

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

/** On the way of a change of the county's register. */
export const registerPoints = [
  'with a register stored, before its change is',
  'with a register change stored, before its event is',
  'with a register change stored, before the commit',
  'after the register change is committed',
] as const

/** On the way of a sheet that becomes proposals. */
type ImportPoint = 'with some proposals stored, others not'
export type KillPoint = (typeof killPoints)[number] | (typeof registerPoints)[number] | ImportPoint

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
  'with some proposals stored, others not': { when: 'after', sql: /^insert into "proposals"/ },
  'with a register stored, before its change is': { when: 'before', sql: /^insert into "registerChanges"/ },
  'with a register change stored, before its event is': { when: 'after', sql: /^insert into "registerChanges"/ },
  'with a register change stored, before the commit': { when: 'before', sql: /^commit/, within: 'registerChanges' },
  'after the register change is committed': { when: 'after', sql: /^commit/, within: 'registerChanges' },
}

interface Place {
  readonly when: 'before' | 'after'
  readonly sql: RegExp
  readonly within?: string
}

let armed: KillPoint | null = null
/** Tables that the transaction under way on a connection has added to. */
const addedTo = new WeakMap<object, Set<string>>()
/** Sockets that have been given an edit since the last commit. */
let shownTo = new Set<Socket>()

/** From now on, the first time that the point is reached is the end. */
export function arm(point: KillPoint): void {
  armed = point
}

/** Watches this process's databases and sockets. To be called before the server starts. */
export function watchKillPoints(): void {
  watchSqlite()
  watchPostgres()
  watchSockets()
}

const connections = new Set<DatabaseSync>()

/** From now on SQLite refuses every write, as on a file system that has turned read-only; or no longer. */
export function setReadOnly(isReadOnly: boolean): void {
  for (const connection of connections) connection.exec(`pragma query_only = ${isReadOnly ? 'on' : 'off'}`)
}

function end(): void {
  process.kill(process.pid, 'SIGKILL')
}

function watchSqlite(): void {
  const { prepare } = DatabaseSync.prototype
  DatabaseSync.prototype.prepare = function (sql: string): StatementSync {
    const statement = prepare.call(this, sql)
    connections.add(this)
    const run = statement.run.bind(statement) as (...parameters: unknown[]) => ReturnType<StatementSync['run']>
    statement.run = (...parameters: unknown[]) => {
      reached(this, 'before', sql)
      const result = run(...parameters)
      reached(this, 'after', sql)
      return result
    }
    return statement
  }
}

function watchPostgres(): void {
  const { query } = Client.prototype
  Client.prototype.query = function (this: Client, ...parameters: unknown[]): unknown {
    const [first] = parameters
    const sql = typeof first === 'string' ? first : String((first as { text?: unknown }).text)
    reached(this, 'before', sql)
    const result: unknown = Reflect.apply(query, this, parameters)
    if (!(result instanceof Promise)) return result
    return result.then((rows) => {
      reached(this, 'after', sql)
      return rows
    })
  } as typeof query
}

function reached(connection: object, when: Place['when'], sql: string): void {
  const place = armed && places[armed]
  const added = addedTo.get(connection) ?? new Set<string>()
  if (place?.when === when && place.sql.test(sql) && (!place.within || added.has(place.within))) end()
  if (when === 'before') return
  const table = /^insert into "(\w+)"/.exec(sql)?.[1]
  if (table) addedTo.set(connection, added.add(table))
  if (!/^(begin|commit|rollback)/.test(sql)) return
  if (added.has('log') || sql.startsWith('rollback')) shownTo = new Set()
  addedTo.delete(connection)
}

/** Edits that wait until the acknowledgement has left. */
let held: (() => void)[] = []

function watchSockets(): void {
  const { write } = Socket.prototype
  Socket.prototype.write = function (this: Socket, ...parameters: unknown[]): boolean {
    const [bytes] = parameters
    const frames = bytes instanceof Uint8Array ? kindsOf(bytes) : []
    const send = (): boolean => Reflect.apply(write, this, parameters)
    if (frames.includes('acknowledgement')) acknowledging(send)
    if (!frames.includes('edit')) return send()
    shownTo.add(this)
    if (armed !== 'after the acknowledgement, before the fan-out') return send()
    held.push(send)
    setImmediate(release)
    return true
  }
}

/** A write leaves when it is made; what a socket gets at once, an edit and an acknowledgement too, is one write. */
function acknowledging(send: () => boolean): void {
  if (shownTo.size === 0) return
  if (armed === 'after the fan-out, before the acknowledgement') end()
  if (armed === 'after the acknowledgement, before the fan-out') {
    send()
    end()
  }
}

/** Nobody was to be acknowledged. */
function release(): void {
  for (const send of held) send()
  held = []
}

/** Of the WebSocket messages in a write, each with its head: two bytes, and two or eight more where it is longer. */
function kindsOf(bytes: Uint8Array): readonly ('edit' | 'acknowledgement' | 'other')[] {
  if (bytes[0] !== 0x82) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [start, length] = messageIn(view)
  const isEdit = bytes[start] === frameTypes.sync && bytes[start + 1] === syncSteps.update
  const kind = bytes[start] === frameTypes.acknowledgement ? 'acknowledgement' : isEdit ? 'edit' : 'other'
  return [kind, ...kindsOf(bytes.subarray(start + length))]
}

/** Where the first message's content begins, and its length. */
function messageIn(view: DataView): readonly [number, number] {
  const short = view.getUint8(1)
  if (short === 126) return [4, view.getUint16(2)]
  return short === 127 ? [10, Number(view.getBigUint64(2))] : [2, short]
}
