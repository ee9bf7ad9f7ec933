/** Reads recordings after a run: when each key reached each of the others, and which never did. */
import * as Y from 'yjs'
import { acknowledgements, type LoadClient } from './client.ts'
import type { Dialect } from './dialect.ts'
import type { TypingClient } from './typing.ts'

export interface Arrivals {
  /** From sending to the first receipt by each of the others, in milliseconds, ascending. */
  readonly propagationMs: Float64Array
  /** From sending to the sender's acknowledgement, ascending; empty where the server gives none. */
  readonly acknowledgementMs: Float64Array
  /** Keys sent. */
  readonly edits: number
  /** Keys that somebody in the room never received, counted once for each such person. */
  readonly missing: number
}

/** A run of keys of one typist: places in the list of all keys of the room. */
interface Range {
  readonly from: number
  readonly to: number
}

type RangeReader = (update: Uint8Array) => readonly Range[]

/** Of one plan: those who typed, and whoever recorded in that room, typists included. */
export function readArrivals(typing: readonly TypingClient[], room: readonly LoadClient[], dialect: Dialect): Arrivals {
  const firstPlaces = placesOf(typing)
  const sentAt = Float64Array.from(typing.flatMap((person) => [...person.sentAt]))
  const readRanges = createRangeReader(
    new Map(typing.map(({ typist }, index) => [typist.clientId, firstPlaces[index] ?? 0])),
  )
  const edits = countSent(sentAt)
  const samples: Float64Array[] = []
  let missing = 0
  for (const client of room) {
    const self = typing.findIndex((person) => person.client === client)
    const own = { from: firstPlaces[self] ?? 0, to: self < 0 ? 0 : (firstPlaces[self + 1] ?? sentAt.length) }
    const delays = delaysOf(client, { dialect, readRanges, sentAt, own })
    missing += edits - countSent(sentAt.subarray(own.from, own.to)) - delays.length
    samples.push(delays)
  }
  const acknowledgementMs = Float64Array.from(typing.flatMap((person) => acknowledgementTimes(person, dialect))).sort()
  return { propagationMs: joined(samples).sort(), acknowledgementMs, edits, missing }
}

interface Reading {
  readonly dialect: Dialect
  readonly readRanges: RangeReader
  readonly sentAt: Float64Array
  /** The receiver's own keys, which some servers send back. */
  readonly own: Range
}

function delaysOf(client: LoadClient, { dialect, readRanges, sentAt, own }: Reading): Float64Array {
  const delays = new Float64Array(sentAt.length).fill(Number.NaN)
  for (const { payload, at } of client.recording.messages()) {
    const received = dialect.read(payload)
    if (received.type !== 'update') continue
    for (const { from, to } of readRanges(received.update)) {
      for (let place = from; place < to; place++) {
        if (Number.isNaN(delays[place]) && (place < own.from || place >= own.to))
          delays[place] = at - (sentAt[place] ?? 0)
      }
    }
  }
  return delays.filter((delay) => !Number.isNaN(delay))
}

/** Every client gets the same bytes, so each update is decoded once. */
function createRangeReader(firstPlaceOf: ReadonlyMap<number, number>): RangeReader {
  const known = new Map<string, readonly Range[]>()
  return (update) => {
    const key = Buffer.from(update.buffer, update.byteOffset, update.length).toString('latin1')
    let ranges = known.get(key)
    if (!ranges) {
      ranges = Y.decodeUpdate(update).structs.flatMap((struct) => {
        const first = firstPlaceOf.get(struct.id.client)
        if (first === undefined || struct instanceof Y.Skip) return []
        return [{ from: first + struct.id.clock, to: first + struct.id.clock + struct.length }]
      })
      known.set(key, ranges)
    }
    return ranges
  }
}

function acknowledgementTimes({ client, sentAt }: TypingClient, dialect: Dialect): readonly number[] {
  const times: number[] = []
  for (const { updates, at } of acknowledgements(client, dialect)) {
    while (times.length < updates) times.push(at - (sentAt[times.length] ?? Number.NaN))
  }
  return times
}

/** Where each typist's keys begin among all keys of the room. */
function placesOf(typing: readonly TypingClient[]): readonly number[] {
  let place = 0
  return typing.map(({ sentAt }) => {
    const first = place
    place += sentAt.length
    return first
  })
}

function countSent(sentAt: Float64Array): number {
  return sentAt.reduce((count, at) => (Number.isNaN(at) ? count : count + 1), 0)
}

export function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
