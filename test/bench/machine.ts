/** What the figures were measured on and with. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, release, tmpdir, totalmem } from 'node:os'

/** One line each, for the report's head. */
export function describeMachine(): readonly string[] {
  const processors = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory}, Linux ${release()}`,
    `data on ${fileSystemOf(tmpdir())}`,
    `Node ${process.versions.node}, SQLite ${process.versions['sqlite']}, ${['yjs', 'ws', '@hocuspocus/server'].map(versionOf).join(', ')}`,
  ]
}

function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name)
  const root = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length)
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }
  return `${name} ${version}`
}

function fileSystemOf(path: string): string {
  return execFileSync('stat', ['-f', '-c', '%T', path], { encoding: 'utf8' }).trim()
}
