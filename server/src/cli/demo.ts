import { type DemoCountyName, demoCountyNames } from '@samplan/shared/wire'
import { type CliCommand, readArguments, WrongUsage } from './command.ts'

interface Reply {
  readonly links: readonly { readonly role: string; readonly name: string; readonly link: string }[]
}

/** Makes a county as a demo where it is not there, and fresh sign-in links into it. */
export const demo: CliCommand = {
  name: 'demo',
  usage: `[--county ${demoCountyNames.join('|')}]`,
  mayBegin: true,
  async run(args, call) {
    const county = toCounty(readArguments(args, 0, ['county']).option('county') ?? 'blekinge')
    const reply = await call<Reply>('demo', { county })
    return { json: reply, text: reply.links.map(({ role, name, link }) => `${role}: ${name}\n  ${link}`).join('\n') }
  },
}

function toCounty(text: string): DemoCountyName {
  const county = demoCountyNames.find((name) => name === text)
  if (!county) throw new WrongUsage(`--county must be one of ${demoCountyNames.join(', ')}, not ${text}`)
  return county
}
