/**
 * Reads a Yjs update (version 1) without building anything of it: who wrote which clocks, what they depend on, what is
 * deleted. Costs time and memory in proportion to the bytes at hand, never to what the bytes claim (E4).
 *
 *   update     = n-clients { n-structs client clock struct* } n-clients { client n-ranges { clock length }* }
 *   struct     = info … ; info & 31 names the content, bits 8, 7 and 6 the origin, right origin and key in the parent
 *
 * Refused outright: contents that no plan holds (JSON, binary, embedded, documents) and types other than map, element
 * and text. Rejected: `Y.decodeUpdate`, which builds every content, subdocuments included.
 */
import * as decoding from 'lib0/decoding'
import { limits } from './limits.ts'

export interface Id {
  readonly client: number
  readonly clock: number
}

export interface OutlinedStruct {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly kind: 'skip' | 'gc' | 'item'
  readonly origin: Id | null
  readonly rightOrigin: Id | null
  /** Where it hangs, for an item without neighbours: under a root, or in the type that an item holds. */
  readonly root: string | null
  readonly parent: Id | null
  readonly key: string | null
}

export interface OutlineReader {
  struct(struct: OutlinedStruct): void
  deletion(client: number, clock: number, length: number): void
}

/** Why bytes are not an update that a plan could hold. */
class MalformedUpdate extends Error {
  override name = 'MalformedUpdate'
}

const nowhere = { origin: null, rightOrigin: null, root: null, parent: null, key: null } as const
const skipInfo = 10
const hasOrigin = 0x80
const hasRightOrigin = 0x40
const hasParentKey = 0x20
/** Y.Map, Y.XmlElement, Y.XmlText. */
const mapType = 1
const elementType = 3
const textType = 6

/** Tells the reader of every struct and deletion, in order. Throws for anything that is not a well-formed update. */
export function readOutline(update: Uint8Array, reader: OutlineReader): void {
  const decoder = decoding.createDecoder(update)
  readSections(decoder, reader)
  readDeletions(decoder, reader)
  if (decoding.hasContent(decoder)) throw new MalformedUpdate('bytes after the end')
}

function readSections(decoder: decoding.Decoder, reader: OutlineReader): void {
  const seen = new Set<number>()
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections--) {
    const structs = decoding.readVarUint(decoder)
    const client = readClient(decoder)
    // Yjs would quietly let the second section replace the first.
    if (seen.has(client)) throw new MalformedUpdate(`client ${client} twice`)
    seen.add(client)
    let clock = decoding.readVarUint(decoder)
    for (let left = structs; left > 0; left--) {
      const struct = readStruct(decoder, client, clock)
      clock += struct.length
      if (clock > limits.clock) throw new MalformedUpdate(`clock ${clock} of client ${client}`)
      reader.struct(struct)
    }
  }
}

function readDeletions(decoder: decoding.Decoder, reader: OutlineReader): void {
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = readClient(decoder)
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      const clock = decoding.readVarUint(decoder)
      reader.deletion(client, clock, readLength(decoder, limits.clock))
    }
  }
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): OutlinedStruct {
  const info = decoding.readUint8(decoder)
  if (info === 0 || info === skipInfo) {
    const length = readLength(decoder, info === 0 ? limits.structLength : limits.clock)
    return { client, clock, length, kind: info === 0 ? 'gc' : 'skip', ...nowhere }
  }
  const origin = info & hasOrigin ? readId(decoder) : null
  const rightOrigin = info & hasRightOrigin ? readId(decoder) : null
  const isAlone = !origin && !rightOrigin
  const root = isAlone && decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : null
  const parent = isAlone && root === null ? readId(decoder) : null
  const key = isAlone && info & hasParentKey ? decoding.readVarString(decoder) : null
  const length = readContentLength(decoder, info & 0x1f)
  return { client, clock, length, kind: 'item', origin, rightOrigin, root, parent, key }
}

function readContentLength(decoder: decoding.Decoder, content: number): number {
  switch (content) {
    case 1: // deleted
      return readLength(decoder, limits.structLength)
    case 4: // string: Yjs counts UTF-16 units
      return atLeastOne(decoding.readVarString(decoder).length)
    case 6: // format
      decoding.readVarString(decoder)
      JSON.parse(decoding.readVarString(decoder))
      return 1
    case 7:
      return readType(decoder)
    case 8: {
      // any: each value takes a byte at least, so the loop ends with the bytes
      const length = atLeastOne(decoding.readVarUint(decoder))
      for (let left = length; left > 0; left--) decoding.readAny(decoder)
      return length
    }
    default:
      throw new MalformedUpdate(`content ${content}`)
  }
}

function readType(decoder: decoding.Decoder): number {
  const type = decoding.readVarUint(decoder)
  if (type === elementType) decoding.readVarString(decoder)
  else if (type !== mapType && type !== textType) throw new MalformedUpdate(`type ${type}`)
  return 1
}

function readId(decoder: decoding.Decoder): Id {
  const client = readClient(decoder)
  return { client, clock: decoding.readVarUint(decoder) }
}

/** Yjs draws client ids from 32 bits. */
function readClient(decoder: decoding.Decoder): number {
  const client = decoding.readVarUint(decoder)
  if (client > 0xffffffff) throw new MalformedUpdate(`client ${client}`)
  return client
}

function readLength(decoder: decoding.Decoder, max: number): number {
  const length = atLeastOne(decoding.readVarUint(decoder))
  if (length > max) throw new MalformedUpdate(`length ${length}`)
  return length
}

function atLeastOne(length: number): number {
  if (length < 1) throw new MalformedUpdate('an empty struct')
  return length
}
