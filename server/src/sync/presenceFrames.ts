/**
 * Reads and writes what y-protocols calls an awareness update: `n { client clock "JSON" }*`. Only what a client may
 * say of itself is let through (`PresenceClaim`); everything else, names above all, is dropped.
 */
import { isId, type RecordId } from '@samplan/shared/plan'
import { type Place, type PresenceClaim, presenceFrame } from '@samplan/shared/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { limits } from './limits.ts'
import { webSocketFrame } from './webSocketFrame.ts'

export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON in UTF-8, not looked into: most entries are echoes of others. */
  readonly state: Uint8Array
}

/** The entries of a frame from a client, or null where it is malformed. */
export function readPresenceEntries(bytes: Uint8Array): readonly PresenceEntry[] | null {
  const decoder = decoding.createDecoder(bytes)
  const entries: PresenceEntry[] = []
  try {
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      entries.push({ clientId, clock, state: decoding.readVarUint8Array(decoder) })
    }
  } catch {
    // A truncated frame is an expected refusal, whatever lib0 says of it.
    return null
  }
  return decoding.hasContent(decoder) ? null : entries
}

/** What a state claims; `gone` for a client that leaves; null where it is not JSON or too long. */
export function readClaim(state: Uint8Array): PresenceClaim | 'gone' | null {
  if (state.length > limits.presenceStateBytes) return null
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(state.buffer, state.byteOffset, state.length).toString('utf8'))
  } catch {
    // Not JSON: an expected refusal.
    return null
  }
  if (value === null) return 'gone'
  if (typeof value !== 'object') return null
  const { cursor, at, sees, away } = value as Record<string, unknown>
  return {
    ...(isCursor(cursor) ? { cursor: cursor && { anchor: cursor.anchor, head: cursor.head } } : {}),
    ...(at === null || isPlace(at) ? { at: at && { recordId: at.recordId, field: at.field } } : {}),
    ...(sees === null || isPlaceId(sees) ? { sees } : {}),
    ...(typeof away === 'boolean' ? { away } : {}),
  }
}

function isCursor(value: unknown): value is Exclude<PresenceClaim['cursor'], undefined> {
  return value === null || (typeof value === 'object' && 'anchor' in value && 'head' in value)
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { recordId, field } = value as { recordId?: unknown; field?: unknown }
  return isPlaceId(recordId) && typeof field === 'string' && /^[A-Za-z]{1,40}$/.test(field)
}

function isPlaceId(value: unknown): value is RecordId | 'plan' {
  return value === 'plan' || isId(value)
}

/** What goes out of one client: its state as JSON, or null when it is gone. */
export interface PresentEntry {
  readonly clientId: number
  readonly clock: number
  readonly json: string | null
}

/** One frame for all readers. Without entries it is the frame that keeps a lone stock client connected. */
export function presenceMessage(entries: readonly PresentEntry[]): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json ?? 'null')
  }
  return webSocketFrame(presenceFrame(encoding.toUint8Array(encoder)))
}
