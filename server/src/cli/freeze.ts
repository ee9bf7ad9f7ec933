import { type CliCommand, readArguments, WrongUsage } from './command.ts'

interface Reply {
  readonly number: number
  readonly sha256: string
}

/** Freezes a plan in the name of its convenor. */
export const freeze: CliCommand = {
  name: 'freeze',
  usage:
    '<plan id> [--by <person id or address>] [--override <finding>=<reason>]… [--late <reason>] ' +
    '[--open-next <reason>]',
  async run(args, call) {
    const { positionals, option, all } = readArguments(args, 1, ['by', 'override', 'late', 'open-next'])
    const reply = await call<Reply>('freeze', {
      planId: positionals[0],
      by: option('by') ?? null,
      overrides: all('override').map(toOverride),
      lateReason: option('late') ?? null,
      nextDraftReason: option('open-next') ?? null,
    })
    return { json: reply, text: `Version ${reply.number}, SHA-256 ${reply.sha256}` }
  },
}

function toOverride(text: string): { readonly findingId: string; readonly reason: string } {
  const [, findingId, reason] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (!findingId || !reason) throw new WrongUsage(`--override must be <finding>=<reason>, not ${text}`)
  return { findingId, reason }
}
