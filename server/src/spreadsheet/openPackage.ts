/**
 * The zip file that a workbook is: its directory, and its parts on demand. Unpacking stops at the budget, whatever the
 * directory claims; what an entry says of itself is checked against what comes out of it.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { sheetLimits } from './limits.ts'
import { SheetFaultError } from './sheetFault.ts'

export interface Package {
  /** The part as text; null where there is none of that name. */
  text(name: string): string | null
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const endOfDirectory = { signature: 0x06054b50, bytes: 22, longestComment: 65_535 }
const directoryEntry = { signature: 0x02014b50, bytes: 46 }
const localEntry = { signature: 0x04034b50, bytes: 30 }
const isEncrypted = 1

/** `budget` is how many bytes may come out of it. */
export function openPackage(file: Buffer, budget: number): Package {
  const entries = readDirectory(file)
  let left = budget
  return {
    text(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return null
      const bytes = unpack(file, entry, left)
      left -= bytes.length
      return new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8').decode(bytes)
    },
  }
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count > sheetLimits.packageParts) throw new SheetFaultError('too-large')
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let place = 0; place < count; place += 1) {
    expectSignature(file, at, directoryEntry)
    const nameBytes = file.readUInt16LE(at + 28)
    const more = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const name = file.toString('utf8', at + directoryEntry.bytes, at + directoryEntry.bytes + nameBytes)
    // Names are compared without regard to capitals (ECMA-376, part 2). Two that are equal would be two workbooks in one.
    if (entries.has(name.toLowerCase())) throw new SheetFaultError('damaged')
    entries.set(name.toLowerCase(), {
      flags: file.readUInt16LE(at + 8),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += directoryEntry.bytes + nameBytes + more
  }
  return entries
}

function findEnd(file: Buffer): number {
  const last = file.length - endOfDirectory.bytes
  for (let at = last; at >= Math.max(0, last - endOfDirectory.longestComment); at -= 1) {
    if (file.readUInt32LE(at) === endOfDirectory.signature) return at
  }
  throw new SheetFaultError('damaged')
}

function unpack(file: Buffer, entry: Entry, budget: number): Buffer {
  if (entry.flags & isEncrypted) throw new SheetFaultError('locked')
  if (entry.size > budget) throw new SheetFaultError('too-large')
  expectSignature(file, entry.at, localEntry)
  const start = entry.at + localEntry.bytes + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(start, start + entry.packed)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new SheetFaultError('damaged')
  return bytes
}

/** At most one byte more than it claims: enough to know that it lies. */
function inflate(packed: Buffer, { method, size }: Entry): Buffer {
  if (method !== 8) throw new SheetFaultError('damaged')
  return inflateRawSync(packed, { maxOutputLength: size + 1 })
}

function expectSignature(file: Buffer, at: number, { signature, bytes }: { signature: number; bytes: number }): void {
  if (at + bytes > file.length || file.readUInt32LE(at) !== signature) throw new SheetFaultError('damaged')
}
