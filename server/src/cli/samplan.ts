/**
 * `pnpm samplan <command> [--json]`. With `--json`, standard output carries one JSON object and nothing else. Errors go
 * to standard error, with exit code 1; wrong usage with 2. What a command found is its answer, also where it is bad.
 */
import { inspect } from 'node:util'
import { backup } from './backup.ts'
import type { OpenCall } from './callServer.ts'
import { checkStorage } from './checkStorage.ts'
import { type Answer, type CliCommand, Refused, WrongUsage } from './command.ts'
import { demo } from './demo.ts'
import { freeze } from './freeze.ts'
import { personAdd } from './personAdd.ts'
import { planCreate } from './planCreate.ts'
import { planExport } from './planExport.ts'
import { planList } from './planList.ts'
import { restore } from './restore.ts'
import { signInLink } from './signInLink.ts'
import { verify } from './verify.ts'

const commands = [
  demo,
  personAdd,
  signInLink,
  planCreate,
  planList,
  planExport,
  freeze,
  backup,
  restore,
  checkStorage,
  verify,
]

try {
  const args = process.argv.slice(2)
  const asJson = args.includes('--json')
  const answer = await answerTo(args.filter((arg) => arg !== '--json'))
  if (answer.failed) process.exitCode = 1
  process.stdout.write(`${asJson ? JSON.stringify(answer.json) : answer.text}\n`)
} catch (error) {
  process.exitCode = error instanceof WrongUsage ? 2 : 1
  const expected = error instanceof WrongUsage || error instanceof Refused
  process.stderr.write(`${expected ? error.message : inspect(error)}\n`)
}

async function answerTo(args: readonly string[]): Promise<Answer> {
  if (args.length === 0) throw new WrongUsage(allUsage())
  if (args.includes('--help')) return { json: { usage: commands.map(usageOf) }, text: allUsage() }
  const command = commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '))
  if (!command) throw new WrongUsage(`There is no command ${args.join(' ')}\n${allUsage()}`)
  const rest = args.slice(command.name.split(' ').length)
  try {
    return await run(command, rest)
  } catch (error) {
    throw error instanceof WrongUsage ? new WrongUsage(`${error.message}\nUsage: ${usageOf(command)}`) : error
  }
}

/**
 * The data folder is opened at the first call and not before, so that wrong usage touches nothing, and verifying loads
 * none of the server's code.
 */
async function run({ run, mayBegin = false }: CliCommand, args: readonly string[]): Promise<Answer> {
  let opened: OpenCall | undefined
  try {
    return await run(args, async (command, input) => {
      const { openCall } = await import('./callServer.ts')
      opened ??= await openCall(mayBegin)
      return opened.call(command, input)
    })
  } finally {
    await opened?.close()
  }
}

function usageOf({ name, usage }: CliCommand): string {
  return `samplan ${name} ${usage}`.trimEnd()
}

function allUsage(): string {
  return ['Usage (each with [--json]):', ...commands.map((command) => `  ${usageOf(command)}`)].join('\n')
}
