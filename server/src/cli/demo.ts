import { type CliCommand, readArguments } from './command.ts'

interface Reply {
  readonly links: readonly { readonly role: string; readonly name: string; readonly link: string }[]
}

/** Makes the demo county where there is none, and fresh sign-in links into it. */
export const demo: CliCommand = {
  name: 'demo',
  usage: '',
  mayBegin: true,
  async run(args, call) {
    readArguments(args, 0, [])
    const reply = await call<Reply>('demo', {})
    return { json: reply, text: reply.links.map(({ role, name, link }) => `${role}: ${name}\n  ${link}`).join('\n') }
  },
}
