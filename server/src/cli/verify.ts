/**
 * Checks a frozen version offline. It shares no code with the server's freezing, so that a fault there cannot vouch for
 * itself: it knows only RFC 8785 and SHA-256, and that a version names the one before in `version.previousSha256`.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalForm } from './canonicalForm.ts'
import { type CliCommand, Refused, readArguments, WrongUsage } from './command.ts'

interface VersionFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly previousSha256: string | null
}

export const verify: CliCommand = {
  name: 'verify',
  usage: '<file.json> [--sha256 <hash>] [--chain <folder with the earlier versions>]',
  async run(args) {
    const { positionals, option } = readArguments(args, 1, ['sha256', 'chain'])
    const expected = option('sha256')?.toLowerCase()
    if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) throw new WrongUsage('--sha256 is not a SHA-256')
    const version = readVersion(positionals[0] ?? '')
    if (expected !== undefined && expected !== version.sha256) {
      throw new Refused(`${version.file} has SHA-256 ${version.sha256}, not ${expected}`)
    }
    const folder = option('chain')
    const earlier = folder === undefined ? [] : followChain(version, folder)
    const lines = [version, ...earlier].map(({ file, sha256 }) => `${sha256}  ${file}`)
    return { json: { canonical: true, ...version, earlier }, text: ['In canonical form.', ...lines].join('\n') }
  },
}

/** Reads a version's file; throws {@link Refused} where it is not in canonical form, byte for byte. */
function readVersion(file: string): VersionFile {
  const bytes = read(file)
  let content: unknown
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    throw new Refused(`${file} is not JSON in UTF-8: ${error instanceof Error ? error.message : error}`)
  }
  if (!Buffer.from(canonicalForm(content)).equals(bytes)) {
    throw new Refused(`${file} is not in the canonical form of RFC 8785: it has been changed since it was exported`)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file, bytes: bytes.length, sha256, previousSha256: previousOf(content) }
}

function previousOf(content: unknown): string | null {
  const { version } = (content ?? {}) as { version?: { previousSha256?: unknown } }
  const previous = version?.previousSha256
  return typeof previous === 'string' ? previous : null
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Refused(`Cannot read ${file}: ${error instanceof Error ? error.message : error}`)
  }
}

/** The versions before this one, newest first, back to the first; throws {@link Refused} where one is missing. */
function followChain(version: VersionFile, folder: string): readonly VersionFile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const byHash = new Map(files.map((name) => readVersion(join(folder, name))).map((entry) => [entry.sha256, entry]))
  const earlier: VersionFile[] = []
  for (let hash = version.previousSha256; hash !== null; ) {
    const previous = byHash.get(hash)
    if (!previous)
      throw new Refused(`The version before ${earlier.at(-1)?.file ?? version.file}, ${hash}, is not in ${folder}`)
    earlier.push(previous)
    hash = previous.previousSha256
  }
  return earlier
}
