import { type CliCommand, readArguments } from './command.ts'

interface Reply {
  readonly personId: string
  readonly name: string
}

/** Adds a person. What the person may do is decided plan by plan. */
export const personAdd: CliCommand = {
  name: 'person add',
  usage: '<name> [--email <address>]',
  mayBegin: true,
  async run(args, call) {
    const { positionals, option } = readArguments(args, 1, ['email'])
    const reply = await call<Reply>('person-add', { name: positionals[0], email: option('email') ?? null })
    return { json: reply, text: `${reply.name}: ${reply.personId}` }
  },
}
