/**
 * `pnpm samplan <command> [--json]`. With `--json`, standard output carries one JSON object and nothing else. Errors go
 * to standard error, with exit code 1; wrong usage with 2.
 */
import { inspect } from 'node:util'
import { readSettings } from '../settings.ts'
import { backup } from './backup.ts'
import { withCall } from './callServer.ts'
import { type Answer, type CliCommand, Refused, WrongUsage } from './command.ts'
import { demo } from './demo.ts'
import { freeze } from './freeze.ts'
import { personAdd } from './personAdd.ts'
import { planCreate } from './planCreate.ts'
import { planExport } from './planExport.ts'
import { planList } from './planList.ts'
import { signInLink } from './signInLink.ts'
import { verify } from './verify.ts'

const commands = [demo, personAdd, signInLink, planCreate, planList, planExport, freeze, backup, verify]

try {
  const args = process.argv.slice(2)
  const asJson = args.includes('--json')
  const answer = await answerTo(args.filter((arg) => arg !== '--json'))
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

async function run(command: CliCommand, args: readonly string[]): Promise<Answer> {
  // Verifying needs no data folder, so that anyone can do it anywhere.
  if (command === verify) return verify.run(args, () => Promise.reject(new Refused('verify asks no server')))
  const read = readSettings(process.env)
  if (!read.ok) throw new Refused(read.problems.join('\n'))
  return withCall(read.settings, command.mayBegin ?? false, (call) => command.run(args, call))
}

function usageOf({ name, usage }: CliCommand): string {
  return `samplan ${name} ${usage}`.trimEnd()
}

function allUsage(): string {
  return ['Usage (each with [--json]):', ...commands.map((command) => `  ${usageOf(command)}`)].join('\n')
}
