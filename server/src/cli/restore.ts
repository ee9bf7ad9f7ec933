/**
 * Brings a backup back. Nobody may be at work on the data meanwhile. What stood there before is moved aside and never
 * deleted; what is brought back is read through first, since a restore is the worst moment to find damage.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { system } from '../system.ts'
import { type CliCommand, Refused, readArguments, settingsNow, WrongUsage } from './command.ts'

export const restore: CliCommand = {
  name: 'restore',
  usage: '<backup file> | --in-place  (after pg_restore, or a copy of the data folder)',
  async run(args) {
    const inPlace = args.includes('--in-place')
    const { positionals } = readArguments(
      args.filter((arg) => arg !== '--in-place'),
      inPlace ? 0 : 1,
      [],
    )
    const [given] = positionals
    if (!inPlace && !given) throw new WrongUsage('a file is missing')
    const { restoreFile, restoreInPlace } = await import('./restoreData.ts')
    const settings = settingsNow()
    const now = system.now()
    if (inPlace) return answer(await restoreInPlace(settings, now), null)
    const file = resolve(given ?? '')
    if (!existsSync(file)) throw new Refused(`There is no file ${file}`)
    const { plans, movedTo } = await restoreFile(file, settings, now)
    return answer(plans, movedTo)
  },
}

function answer(plans: number, movedTo: string | null) {
  const lines = [
    `${plans} plans restored, each in a new epoch: windows that were open keep unsaved words as recovery copies.`,
    'Sign-in links are void; rights and sessions are as they were at the backup.',
    ...(movedTo === null ? [] : [`What stood there before is in ${movedTo}`]),
  ]
  return { json: { plans, movedTo }, text: lines.join('\n') }
}
