import { type CliCommand, readArguments, wholeNumber } from './command.ts'

interface Reply {
  readonly id: string
  readonly title: string
}

/** A new plan from a template, for somebody who convenes a plan in the county already. */
export const planCreate: CliCommand = {
  name: 'plan create',
  usage:
    '--by <person id or address> --title <title> --from <year> --to <year> ' +
    '[--template 2016|empty] [--kind joint|own|sub-regional|in-depth]',
  async run(args, call) {
    const { option, required } = readArguments(args, 0, ['by', 'title', 'from', 'to', 'template', 'kind'])
    const reply = await call<Reply>('plan-create', {
      by: required('by'),
      plan: {
        title: required('title'),
        periodStart: wholeNumber('from', required('from')),
        periodEnd: wholeNumber('to', required('to')),
        template: option('template') ?? '2016',
        kind: option('kind') ?? 'joint',
      },
    })
    return { json: reply, text: `${reply.title}: ${reply.id}` }
  },
}
