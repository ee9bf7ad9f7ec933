import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CliCommand, readArguments, wholeNumber } from './command.ts'

interface Reply {
  readonly number: number
  readonly sha256: string
  /** Base64 of the exact bytes that the hash is of. */
  readonly canonicalJson: string
}

/** Writes a frozen version's JSON, byte for byte, to a file. */
export const planExport: CliCommand = {
  name: 'plan export',
  usage: '<plan id> --out <file> [--version <n>]',
  async run(args, call) {
    const { positionals, option, required } = readArguments(args, 1, ['out', 'version'])
    const file = resolve(required('out'))
    const number = option('version')
    const version = number === undefined ? null : wholeNumber('version', number)
    const { canonicalJson, ...summary } = await call<Reply>('plan-export', { planId: positionals[0], version })
    writeFileSync(file, Buffer.from(canonicalJson, 'base64'))
    return { json: { ...summary, file }, text: `Version ${summary.number}, SHA-256 ${summary.sha256}\n${file}` }
  },
}
