import { type CliCommand, readArguments } from './command.ts'

interface Reply {
  readonly plans: readonly { readonly id: string; readonly title: string; readonly status: string }[]
}

/** Every plan of the data folder, newest change first. */
export const planList: CliCommand = {
  name: 'plan list',
  usage: '',
  async run(args, call) {
    readArguments(args, 0, [])
    const reply = await call<Reply>('plan-list', {})
    return { json: reply, text: reply.plans.map(({ id, status, title }) => `${id}  ${status}  ${title}`).join('\n') }
  },
}
