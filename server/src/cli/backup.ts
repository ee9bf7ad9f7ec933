import { resolve } from 'node:path'
import { type CliCommand, readArguments } from './command.ts'

interface Reply {
  readonly file: string
}

/** Copies everything, as it is at one moment, into one file. */
export const backup: CliCommand = {
  name: 'backup',
  usage: '<file>',
  async run(args, call) {
    const { positionals } = readArguments(args, 1, [])
    const reply = await call<Reply>('backup', { file: resolve(positionals[0] ?? '') })
    return { json: reply, text: reply.file }
  },
}
