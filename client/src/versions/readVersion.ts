/** A frozen version's JSON as the page reads it: the plan itself, and whether its bytes are those that were hashed. */
import { type CanonicalPlan, canonicalFormat, canonicalFormatVersion } from '@samplan/shared/rules'
import { toHex } from './toHex.ts'

export type Sha256 = (bytes: BufferSource) => Promise<ArrayBuffer>

export type ReadVersion =
  /** `matches` is null where the browser cannot hash. */
  | { readonly ok: true; readonly version: CanonicalPlan; readonly matches: boolean | null }
  | { readonly ok: false; readonly reason: 'unknown-format' }

/** Reads the exported bytes and computes their hash anew. The format's number says whether this client can read them. */
export async function readVersion(
  bytes: Uint8Array<ArrayBuffer>,
  sha256: string,
  hash: Sha256 | null,
): Promise<ReadVersion> {
  const version = parse(bytes)
  if (version?.format !== canonicalFormat || version.formatVersion !== canonicalFormatVersion) {
    return { ok: false, reason: 'unknown-format' }
  }
  return { ok: true, version, matches: hash && toHex(await hash(bytes)) === sha256 }
}

function parse(bytes: Uint8Array): CanonicalPlan | null {
  try {
    // What was frozen was written by the server's own code; its format and number are all that is asked here.
    return JSON.parse(new TextDecoder().decode(bytes)) as CanonicalPlan | null
  } catch {
    // Bytes that are no JSON are of no format that this page knows, and it says so.
    return null
  }
}
