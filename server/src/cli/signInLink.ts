import { type CliCommand, readArguments, wholeNumber } from './command.ts'

interface Reply {
  readonly personId: string
  readonly link: string
}

/** A link that signs a person in, once, within a day where nothing else is said. */
export const signInLink: CliCommand = {
  name: 'sign-in-link',
  usage: '<person id or address> [--hours <n>]',
  async run(args, call) {
    const { positionals, option } = readArguments(args, 1, ['hours'])
    const hours = wholeNumber('hours', option('hours') ?? '24')
    const reply = await call<Reply>('sign-in-link', { who: positionals[0], hours })
    return { json: reply, text: reply.link }
  },
}
