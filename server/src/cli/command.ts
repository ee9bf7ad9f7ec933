/** What a command of the command line is. Each has a file of its own and is listed in `samplan.ts`. */
import { parseArgs } from 'node:util'
import { readSettings, type Settings } from '../settings.ts'

export interface CliCommand {
  readonly name: string
  /** Its arguments, as `--help` shows them. */
  readonly usage: string
  /** True where it may begin in an empty data folder. */
  readonly mayBegin?: boolean
  /** Throws {@link WrongUsage} or {@link Refused}. */
  readonly run: (args: readonly string[], call: Call) => Promise<Answer>
}

export interface Answer {
  /** For programs, with `--json`. */
  readonly json: object
  /** For people. */
  readonly text: string
  /** True where the command did what was asked and what it found is bad news: exit code 1, the answer all the same. */
  readonly failed?: boolean
}

/** Asks the server, or the data folder where no server runs. Throws {@link Refused}. */
export type Call = <Reply extends object>(command: string, input: object) => Promise<Reply>

/** Exit code 2: the command was not called as its usage says. */
export class WrongUsage extends Error {}

/** Exit code 1: what was asked cannot be done, and the message says why. */
export class Refused extends Error {}

type Options = Readonly<Record<string, { readonly type: 'string'; readonly multiple?: boolean }>>

interface Parsed {
  readonly positionals: readonly string[]
  /** An option's last value; undefined where it was not given. */
  option(name: string): string | undefined
  /** Every value of an option that may be given several times. */
  all(name: string): readonly string[]
  required(name: string): string
}

/** Reads a command's arguments; anything it does not know is {@link WrongUsage}. */
export function readArguments(args: readonly string[], positionalCount: number, names: readonly string[]): Parsed {
  const options: Options = Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true }]))
  const { values, positionals } = parse(args, options)
  if (positionals.length !== positionalCount) {
    throw new WrongUsage(`${positionalCount} arguments were expected, not ${positionals.length}`)
  }
  const all = (name: string): readonly string[] => {
    const value = values[name]
    return Array.isArray(value) ? value.map(String) : []
  }
  const option = (name: string) => all(name).at(-1)
  const required = (name: string) => {
    const value = option(name)
    if (value === undefined) throw new WrongUsage(`--${name} is missing`)
    return value
  }
  return { positionals, option, all, required }
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

/** The settings of this environment; throws {@link Refused} where one is wrong. */
export function settingsNow(): Settings {
  const read = readSettings(process.env)
  if (!read.ok) throw new Refused(read.problems.join('\n'))
  return read.settings
}

/** A whole number; anything else is {@link WrongUsage}. */
export function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`--${name} must be a whole number, not ${text}`)
  return Number(text)
}
