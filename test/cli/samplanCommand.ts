/** Runs the command line as a process of its own, the way people do. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const serverSources = dirname(createRequire(import.meta.url).resolve('@samplan/server/main'))

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A command on a data folder. */
export function samplan(dataDir: string, ...args: string[]): Promise<Ended> {
  return runScript('cli/samplan.ts', { DATA_DIR: dataDir }, args)
}

/** One of the server's scripts with only these settings in its environment. */
export function runScript(
  script: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  const { PATH } = process.env
  return new Promise((resolve) => {
    const env = { PATH, ...settings }
    execFile(process.execPath, [join(serverSources, script), ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

/** What a command says with `--json`; throws with its complaint where it fails. */
export async function samplanJson<T>(dataDir: string, ...args: string[]): Promise<T> {
  const ended = await samplan(dataDir, ...args, '--json')
  if (ended.code !== 0) throw new Error(ended.stderr)
  return JSON.parse(ended.stdout)
}
