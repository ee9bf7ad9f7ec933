import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CliCommand, Refused, readArguments, settingsNow } from './command.ts'

/**
 * Reads everything that is stored and says what is wrong with it: beside a running server too, since it only reads, and
 * not through it, since that would hold up those who type.
 */
export const checkStorage: CliCommand = {
  name: 'check-storage',
  usage: '',
  async run(args) {
    readArguments(args, 0, [])
    // The server's code is loaded by the commands that need it, and by no other.
    const { checkPostgres, checkSqlite } = await import('../storage/index.ts')
    const { rebuild } = await import('../commands/rebuild.ts')
    const { databaseUrl, dataDir } = settingsNow()
    const report =
      databaseUrl === null ? await checkSqlite(fileIn(dataDir), rebuild) : await checkPostgres(databaseUrl, rebuild)
    const faults = report.faults.map(({ planId, kind, at, problem }) => {
      const place = [kind, at].filter((part) => part !== null).join(' ')
      return `${planId === null ? 'The database' : `Plan ${planId}`}, ${place}: ${problem}`
    })
    const read = `${report.plans} plans, ${report.read} rows, snapshots, versions and entries read`
    const found = faults.length === 0 ? 'no fault' : `${faults.length} faults`
    return { json: report, text: [`${read}: ${found}.`, ...faults].join('\n'), failed: faults.length > 0 }
  },
}

function fileIn(dataDir: string): string {
  const file = join(dataDir, 'samplan.sqlite')
  if (!existsSync(file)) throw new Refused(`There is no Samplan data in ${dataDir} (DATA_DIR)`)
  return file
}
